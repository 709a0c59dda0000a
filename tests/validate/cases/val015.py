"""Cases of a number that is none."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a blank for the hyphen",
        (
            Expect(
                "VAL003",
                "C4",
                "Vi har læst “TMU 4” som “TMU-04”.",
                "I skal ikke gøre noget.",
                "TMU-04",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C4", "TMU 4"),
    ),
    Case(
        FORMS,
        "a bare number",
        (
            Expect(
                "VAL015",
                "C4",
                "“7” i “Nr.” er ikke et nummer. Mente I TMU-07?",
                "Skriv det som TMU-07: udvalgets kode (TMU, BSU eller ØKU) og et nummer.",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "C4", 7),
    ),
    Case(
        FORMS,
        "a word",
        (Expect("VAL015", "C4", "“ved ikke” i “Nr.” er ikke et nummer."),),
        edit=lambda file: file.set_text("Sag 1", "C4", "ved ikke"),
    ),
    Case(FORMS, "a gap and a letter", answers=(good_case("TMU-04A"), good_case("TMU-11"))),
)
