"""Cases of a saving that begins late."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "with nothing before",
        (Expect("ROW012", "D40", "Besparelsen i sag TMU-01 begynder først i 2027."),),
        answers=(good_case(amounts={"investment": {}}, fields={"investment_financing": ""}),),
    ),
    FormCase("after an investment", ()),
)
