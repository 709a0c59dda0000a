"""Cases of a workbook without a case."""

from tests.support.case_rounds import BLANK, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "the blank file",
        (
            Expect(
                "STR064",
                "",
                "Der er ingen udfyldte sager i filen.",
                "Har I sager, så send filen med de udfyldte skemaer.",
            ),
        ),
        answers=(BLANK, BLANK),
    ),
    Case(
        FORMS,
        "the only form was deleted",
        (
            Expect("STR064", "", "Der er ingen skemaer i filen."),
            Expect("STR066", "A8", "Arket “Sag 1” (TMU-01) er slettet, så sagen mangler."),
        ),
        edit=lambda file: file.delete_sheet("Sag 1"),
    ),
    Case(FORMS, "the form was renamed", edit=lambda file: file.rename_sheet("Sag 1", "Sag om lys")),
    Case(FORMS, "a case and blank forms", answers=(good_case(), BLANK, BLANK)),
)
