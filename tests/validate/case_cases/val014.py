"""Cases of an amount a thousand times too large or too small."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "one year in kroner",
        (
            Expect(
                "VAL014",
                "E40",
                "“Driftsbesparelse” har 1.000 (i 1.000 kr.), som er mindst 1.000 gange "
                "større eller mindre end rækkens andre beløb.",
            ),
        ),
        answers=(
            good_case(
                amounts={
                    "saving": by_year(1, 1, 1000, 1),
                    "expense": {},
                    "inside": {},
                    "outside": {},
                    "investment": {},
                },
                fields={"investment_financing": ""},
            ),
        ),
    ),
    FormCase(
        "the whole case in kroner",
        (
            Expect(
                "VAL014",
                "D40 E40 F40 D50 E50 F50",
                "“Driftsbesparelse” og “Inden for servicerammen” har 270.000 (i 1.000 "
                "kr.), som er mere, end hele runden skal spare.",
            ),
        ),
        answers=(
            good_case(
                amounts={
                    "saving": by_year(None, 270000, 270000, 270000),
                    "expense": {},
                    "inside": by_year(None, 270000, 270000, 270000),
                    "outside": {},
                }
            ),
        ),
    ),
    FormCase(
        "the investment in mio. kr.",
        (Expect("VAL014", "C43"),),
        answers=(
            good_case(
                amounts={
                    "saving": by_year(None, 1500, 1500, 1500),
                    "expense": {},
                    "inside": by_year(None, 1500, 1500, 1500),
                    "outside": {},
                    "investment": by_year(1),
                }
            ),
        ),
    ),
    FormCase("a large investment", answers=(good_case(amounts={"investment": by_year(17000)}),)),
)
