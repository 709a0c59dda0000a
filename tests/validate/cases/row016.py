"""Cases of an investment that nobody pays for."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "not chosen",
        (
            Expect(
                "ROW016",
                "C46",
                "Sag TMU-01 har et beløb i “Anlægsudgift”, men “Anlægsudgiften "
                "finansieres af” er ikke besvaret.",
            ),
        ),
        answers=(good_case(fields={"investment_financing": ""}),),
    ),
    Case(
        FORMS,
        "no investment",
        answers=(
            good_case(
                fields={"investment_financing": ""},
                amounts={
                    "saving": by_year(300, 300, 300, 300),
                    "expense": {},
                    "investment": {},
                    "inside": {},
                    "outside": {},
                },
            ),
        ),
    ),
)
