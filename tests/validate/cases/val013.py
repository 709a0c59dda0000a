"""Cases of too many decimals."""

from decimal import Decimal

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "half a thousand kroner",
        (
            Expect(
                "VAL013",
                "D40 E40",
                "“Driftsbesparelse” i sag TMU-01 har 0,5, men der skrives hele tal i "
                "1.000 kr. Er der ment mio. kr.?",
                "Skriv det med hele tal. Som det står, tælles det med uændret.",
            ),
        ),
        answers=(
            good_case(
                amounts={
                    "saving": {2027: Decimal("0.5"), 2028: Decimal("0.5")},
                    "expense": {},
                    "inside": {},
                    "outside": {},
                }
            ),
        ),
    ),
    Case(
        FORMS,
        "two amounts over four years",
        (
            Expect(
                "VAL013",
                "C40 D40 E40 F40",
                "“Driftsbesparelse” i sag TMU-01 har 0,05 og 0,1, men der skrives hele "
                "tal i 1.000 kr. Er der ment mio. kr.?",
            ),
        ),
        answers=(
            good_case(
                amounts={
                    "saving": {
                        2026: Decimal("0.05"),
                        2027: Decimal("0.1"),
                        2028: Decimal("0.05"),
                        2029: Decimal("0.1"),
                    },
                    "expense": {},
                    "inside": {},
                    "outside": {},
                    "investment": {},
                },
                fields={"investment_financing": ""},
            ),
        ),
    ),
    Case(
        FORMS,
        "a whole number with a decimal point",
        answers=(
            good_case(
                amounts={"saving": {2027: Decimal("300.0"), 2028: Decimal(300), 2029: Decimal(300)}}
            ),
        ),
    ),
)
