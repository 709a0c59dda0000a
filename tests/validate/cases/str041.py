"""Cases of STR041."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _figure_typed_over(file: ReturnedFile) -> None:
    file.set_number("Kontrol", "C16", 0)
    file.clear("Kontrol", "C12")


def _formula_rewritten(file: ReturnedFile) -> None:
    file.set_formula("Kontrol", "C8", "COUNT( Opfølgning!$A$6:$A$99 )", 5)


def _row_inserted_above(file: ReturnedFile) -> None:
    file.insert_rows("Kontrol", 7)


CASES = (
    Case(
        "figure typed over",
        edit=_figure_typed_over,
        expect=(
            Expect(
                "STR041",
                cells="C12 C16",
                message=(
                    "Formlen i C12 og C16 på arket “Kontrol” er væk, så tallet følger ikke "
                    "længere med."
                ),
            ),
        ),
    ),
    Case(
        "formula rewritten",
        edit=_formula_rewritten,
    ),
    Case(
        "row inserted above",
        edit=_row_inserted_above,
    ),
)
