"""Cases of a year that costs more than it saves."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "the first",
        (Expect("ROW014", "C42", "“Nettodriftsbesparelse” i sag TMU-01 er negativ i 2026: -600."),),
        answers=(good_case(amounts={"expense": by_year(600, 30, 30, 30)}),),
    ),
    Case(FORMS, "a negative total only", ()),
)
