"""Cases of an investment in several years."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "two years",
        (
            Expect(
                "ROW015",
                "C43 D43",
                "“Anlægsudgift” i sag TMU-01 står i 2026 og 2027 og er tilsammen 400 (i "
                "1.000 kr.).",
            ),
        ),
        answers=(good_case(amounts={"investment": by_year(100, 300)}),),
    ),
    Case(FORMS, "one year", ()),
)
