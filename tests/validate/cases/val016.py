"""Cases of a number of another committee."""

from tests.support.case_rounds import FrameAnswer, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "the committee was changed",
        (
            Expect(
                "VAL016",
                "C5 C4",
                "Nummeret TMU-01 hører til TMU, men “Udvalg” er ØKU.",
                "Ret nummeret, eller vælg TMU i “Udvalg”.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C5", "Økonomiudvalget"),
    ),
    Case(
        FORMS,
        "a number of a committee that is not there is told once",
        (Expect("VAL015", "C4"),),
        edit=lambda file: file.set_text("Sag 1", "C4", "QQU-01"),
    ),
    Case(
        FORMS,
        "a frame of another committee",
        answers=(good_case("BSU-18", frames=(FrameAnswer("60.62 Administration"),)),),
    ),
)
