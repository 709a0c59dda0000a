"""Cases of amounts by frame that do not add up."""

from tests.support.case_rounds import FrameAnswer, by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "one year differs",
        (
            Expect(
                "SUM004",
                "E32 E33",
                "Sag TMU-01: Linjerne i “Bevillingsrammer, der påvirkes” giver 260 i "
                "2028, men “Nettodriftsbesparelse” er 270 (forskel 10).",
                "Ret beløbene i linjerne, eller lad dem stå tomme, hvis der kun er én linje.",
            ),
        ),
        answers=(
            good_case(
                frames=(
                    FrameAnswer("10.22 Trafik og infrastruktur", "", by_year(None, 200, 200)),
                    FrameAnswer("60.62 Administration", "", by_year(None, 70, 60)),
                )
            ),
        ),
    ),
    Case(
        FORMS,
        "they add up",
        answers=(
            good_case(
                frames=(
                    FrameAnswer("10.22 Trafik og infrastruktur", "", by_year(None, 200)),
                    FrameAnswer("60.62 Administration", "", by_year(None, 70)),
                )
            ),
        ),
    ),
)
