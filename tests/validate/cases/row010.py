"""Cases of a case without amounts."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "no amount",
        (
            Expect(
                "ROW010",
                "C40 D40 E40 F40",
                "Sag TMU-01 har hverken en besparelse eller en udgift i noget år.",
                "Skriv beløbene, eller skriv 0, hvis sagen ikke flytter penge.",
            ),
        ),
        answers=(
            good_case(
                amounts={"saving": {}, "expense": {}, "investment": {}, "inside": {}, "outside": {}}
            ),
        ),
    ),
    Case(
        FORMS,
        "money is only moved",
        answers=(
            good_case(
                amounts={
                    "saving": by_year(50, 50, 50, 50),
                    "expense": by_year(50, 50, 50, 50),
                    "inside": {},
                    "outside": {},
                }
            ),
        ),
    ),
)
