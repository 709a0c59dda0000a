"""Cases of a workbook without a case."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "the blank file",
        (
            Expect(
                "STR064",
                "",
                "Der er ingen udfyldte sager i filen.",
                "Har I sager, så send filen med de udfyldte skemaer.",
            ),
        ),
        answers=(),
        blank=2,
    ),
    FormCase(
        "the only form was deleted",
        (
            Expect("STR064", "", "Der er ingen skemaer i filen."),
            Expect("STR066", "A8", "Arket “Sag 1” (TMU-01) er slettet, så sagen mangler."),
        ),
        edit=lambda file: file.delete_sheet("Sag 1"),
    ),
    FormCase("the form was renamed", edit=lambda file: file.rename_sheet("Sag 1", "Sag om lys")),
    FormCase("a case and blank forms", blank=2),
)
