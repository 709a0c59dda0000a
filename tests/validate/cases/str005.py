"""Cases of STR005."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.rounds import without
from tests.support.small_rounds import FOLLOW_UP


def _stamp(file: ReturnedFile, field: str, value: str) -> None:
    """Set one field of both stamps."""
    name = f"budgetrunde.{field}"
    file.set_custom_property(name, value)
    places = file.rows("_budgetrunde")
    cell = next(place for place, text in places.items() if text == name)
    file.set_text("_budgetrunde", cell.replace("A", "B"), value)


def _centre_unknown(file: ReturnedFile) -> None:
    _stamp(file, "centre", "CXX")


CASES = (
    Case(
        FOLLOW_UP,
        "centre unknown",
        edit=_centre_unknown,
        expect=(
            Expect(
                "STR005",
                message=(
                    "Projektmappen er lavet til centret “CXX”, som ikke er med i runden. "
                    "Runden har “CET”, “CKM” og “CSO”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "centre without items",
        later=lambda round_: without(
            round_, [int(record.name) for record in round_.centre_records("CET")]
        ),
        expect=(
            Expect(
                "STR005",
                message=(
                    "Projektmappen er lavet til centret “CET”, som ingen punkter har i runden."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
