"""Cases of an amount a thousand times too large or too small."""

from dataclasses import replace
from decimal import Decimal

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS
from workbook.records.value import Content
from workbook.round.model import Round


def _saving(amount: int) -> dict[str, Content]:
    """A case that saves the amount in every year, inside servicerammen."""
    years = by_year(amount, amount, amount, amount)
    return good_case(
        amounts={"saving": years, "inside": years, "expense": {}, "outside": {}, "investment": {}},
        fields={"investment_financing": ""},
    )


def _without_requirement(round_: Round) -> Round:
    return replace(round_, config=replace(round_.config, requirement={}))


CASES = (
    Case(
        FORMS,
        "one year in kroner",
        (
            Expect(
                "VAL014",
                "E40",
                "“Driftsbesparelse” i sag TMU-01 har 1.000 (i 1.000 kr.), som er mindst "
                "1.000 gange større eller mindre end de andre år.",
                "Er beløbet skrevet i en anden enhed, så ret det til 1.000 kr. Er det "
                "rigtigt, så bekræft det med en sætning i “Finansiering”.",
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
    Case(
        FORMS,
        "the whole case in kroner",
        (
            Expect(
                "VAL014",
                "D40 E40 F40 D51 E51 F51",
                "“Driftsbesparelse” og “Inden for servicerammen” i sag TMU-01 har "
                "270.000 (i 1.000 kr.), som er mere, end hele runden skal spare.",
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
    Case(
        FORMS,
        "a small case in kroner in a round without a requirement",
        (
            Expect(
                "VAL014",
                "C40 D40 E40 F40 C51 D51 E51 F51",
                "“Driftsbesparelse” og “Inden for servicerammen” i sag TMU-01 har 25.000 "
                "(i 1.000 kr.), som ligner kroner, for alle beløb er hele tusinder på "
                "mindst 10.000.",
            ),
        ),
        answers=(_saving(25000),),
        later=_without_requirement,
    ),
    Case(FORMS, "round but small", answers=(_saving(9000),), later=_without_requirement),
    Case(FORMS, "large but not round", answers=(_saving(25500),), later=_without_requirement),
    Case(
        FORMS,
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
    Case(FORMS, "a large investment", answers=(good_case(amounts={"investment": by_year(17000)}),)),
    Case(
        FORMS,
        "a number as no municipality has it",
        (Expect("VAL014", "C40 D40 E40 F40 C51 D51 E51 F51"),),
        answers=(
            good_case(
                amounts={
                    "saving": dict.fromkeys(range(2026, 2030), Decimal("1E+100")),
                    "expense": {},
                    "investment": {},
                    "inside": dict.fromkeys(range(2026, 2030), Decimal("1E+100")),
                    "outside": {},
                },
                fields={"investment_financing": ""},
            ),
        ),
    ),
)
