"""Cases of a text longer than its cell allows."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "all that Excel can hold",
        (
            Expect(
                "VAL004",
                "B22",
                "“Finansiering” i sag TMU-01 fylder 32.767 tegn. Der er plads til 8.000.",
                "Skriv det vigtigste; resten kan stå i et bilag.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B22", "æ" * 32767),
    ),
    FormCase(
        "a long title",
        (Expect("VAL004", "C6"),),
        edit=lambda file: file.set_text("Sag 1", "C6", "a" * 161),
    ),
    FormCase("as long as allowed", edit=lambda file: file.set_text("Sag 1", "B22", "a" * 8000)),
)
