"""Cases of a year that costs more than it saves."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "the first",
        (Expect("ROW014", "C42", "“Nettodriftsbesparelse” i sag TMU-01 er negativ i 2026: -600."),),
        answers=(good_case(amounts={"expense": by_year(600, 30, 30, 30)}),),
    ),
    FormCase("a negative total only", ()),
)
