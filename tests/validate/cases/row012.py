"""Cases of a saving that begins late."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "with nothing before",
        (Expect("ROW012", "D40", "Besparelsen i sag TMU-01 begynder først i 2027."),),
        answers=(good_case(amounts={"investment": {}}, fields={"investment_financing": ""}),),
    ),
    Case(FORMS, "after an investment", ()),
)
