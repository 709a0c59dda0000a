"""Cases of STR002."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


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
        "in order",
    ),
)
