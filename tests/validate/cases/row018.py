"""Cases of an expense that takes the whole saving."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "larger in every year",
        (
            Expect(
                "ROW018",
                "D41 E41 F41",
                "“Driftsudgift (investering)” i sag TMU-01 er mindst lige så stor som "
                "“Driftsbesparelse” i alle år med en besparelse.",
            ),
            Expect("ROW014", "D42 E42 F42"),
        ),
        answers=(
            good_case(
                amounts={
                    "expense": by_year(None, 500, 500, 500),
                    "inside": by_year(None, -200, -200, -200),
                    "outside": {},
                }
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
    Case(
        FORMS,
        "larger in one year",
        (Expect("ROW014", "D42"),),
        answers=(
            good_case(
                amounts={
                    "expense": by_year(None, 500, 30, 30),
                    "inside": by_year(None, -220, 250, 250),
                }
            ),
        ),
    ),
)
