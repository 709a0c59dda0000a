"""Cases of a saving in one year."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "the first",
        (Expect("ROW013", "C40", "Sag TMU-01 sparer kun noget i 2026."),),
        answers=(
            good_case(
                amounts={
                    "saving": by_year(200),
                    "expense": {},
                    "inside": by_year(200),
                    "outside": {},
                }
            ),
        ),
    ),
    Case(FORMS, "three years", ()),
)
