"""Cases of live checks that stand still."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _figure_typed_over(file: ReturnedFile) -> None:
    file.set_number("Kontrol", "C16", 0)
    file.clear("Kontrol", "C12")


def _formula_rewritten(file: ReturnedFile) -> None:
    file.set_formula("Kontrol", "C8", "COUNT( Opfølgning!$A$6:$A$99 )", 5)


def _row_inserted_above(file: ReturnedFile) -> None:
    file.insert_rows("Kontrol", 7)


CASES = (
    Case(
        FOLLOW_UP,
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
        FOLLOW_UP,
        "formula rewritten",
        edit=_formula_rewritten,
    ),
    Case(
        FOLLOW_UP,
        "row inserted above",
        edit=_row_inserted_above,
    ),
    Case(
        FORMS,
        "a figure of the list",
        (
            Expect(
                "STR041",
                "E8",
                "Formlen i E8 på arket “Oversigt” er væk, så tallet følger ikke længere med.",
                "I skal ikke gøre noget. Svarene er læst, og fejlene i dem står her i listen.",
            ),
        ),
        edit=lambda file: file.set_number("Oversigt", "E8", 5),
    ),
    Case(
        FORMS,
        "its sum",
        (Expect("STR041", "F9"),),
        edit=lambda file: file.set_number("Oversigt", "F9", 300),
    ),
    Case(
        FORMS,
        "what a form lacks",
        (
            Expect(
                "STR041",
                "C3",
                "Formlen i C3 på arket “Sag 1” er væk, så teksten følger ikke længere med.",
                "",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C3", "Alt er godt"),
    ),
    Case(FORMS, "a column in the list", edit=lambda file: file.insert_column("Oversigt", "E")),
)
