"""Cases of STR002."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _stamp(file: ReturnedFile, field: str, value: str) -> None:
    """Set one field of both stamps."""
    name = f"budgetrunde.{field}"
    file.set_custom_property(name, value)
    places = file.rows("_budgetrunde")
    cell = next(place for place, text in places.items() if text == name)
    file.set_text("_budgetrunde", cell.replace("A", "B"), value)


def _other_template(file: ReturnedFile) -> None:
    _stamp(file, "template", "omstilling")


CASES = (
    Case(
        FOLLOW_UP,
        "other template",
        edit=_other_template,
        expect=(
            Expect(
                "STR002",
                message=(
                    "Projektmappen er til noget andet: “Omstillingsforslag”. Denne runde er "
                    "“Opfølgning på budgetaftale”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
