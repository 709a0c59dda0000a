"""Cases of a number that is none."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "a blank for the hyphen",
        (
            Expect(
                "VAL015",
                "C4",
                "“TMU 4” er ikke et sagsnummer. Mente I TMU-04?",
                "Skriv udvalgets kode, bindestreg og et nummer, for eksempel TMU-04.",
                "TMU 4",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C4", "TMU 4"),
    ),
    FormCase(
        "a bare number",
        (Expect("VAL015", "C4", "“7” er ikke et sagsnummer. Mente I TMU-07?"),),
        edit=lambda file: file.set_number("Sag 1", "C4", 7),
    ),
    FormCase(
        "a word",
        (Expect("VAL015", "C4", "“ved ikke” er ikke et sagsnummer."),),
        edit=lambda file: file.set_text("Sag 1", "C4", "ved ikke"),
    ),
    FormCase("a gap and a letter", answers=(good_case("TMU-04A"), good_case("TMU-11"))),
)
