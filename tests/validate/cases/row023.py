"""Cases of a total where the saving of one year is asked for."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS, FormAnswers
from workbook.records.value import Content


def _saving(*amounts: int | None, full_effect: str = "") -> dict[str, Content]:
    years = by_year(*amounts)
    return good_case(
        fields={"full_effect_year": full_effect},
        amounts={"saving": years, "expense": {}, "inside": years, "outside": {}},
    )


def _bad(name: str, cell: str, *amounts: int, message: str = "") -> Case[FormAnswers]:
    return Case(FORMS, name, (Expect("ROW023", cell, message),), answers=(_saving(*amounts),))


CASES = (
    Case(
        FORMS,
        "four times the others, in the last year",
        (
            Expect(
                "ROW023",
                "F40",
                "“Driftsbesparelse 2029” i sag TMU-01 er 1.080, men 270 i hvert af årene "
                "2026, 2027 og 2028. Det ligner en sum af flere år.",
                "Skriv kun beløbet for det ene år. Er det rigtigt, så bekræft det med en "
                "sætning i “Finansiering”.",
                "TMU-01",
            ),
        ),
        answers=(_saving(270, 270, 270, 1080),),
    ),
    _bad("three times, in the first year", "C40", 810, 270, 270, 270),
    _bad("a total that was rounded", "C40", 1100, 270, 270, 270),
    _bad(
        "the sum of years that differ",
        "C40",
        600,
        100,
        200,
        300,
        message="“Driftsbesparelse 2026” i sag TMU-01 er 600, og det er netop 2027, 2028 og 2029 "
        "lagt sammen. Det ligner en sum af flere år.",
    ),
    _bad("the sum in the midst", "E40", 100, 200, 550, 250),
    Case(
        FORMS, "a phasing-in to the sum of the years before", answers=(_saving(100, 200, 300, 600),)
    ),
    Case(FORMS, "a steep phasing-in", answers=(_saving(100, 400, 400, 400),)),
    Case(FORMS, "a steady phasing-in", answers=(_saving(550, 1050, 1280, 1280),)),
    Case(FORMS, "twice the others", answers=(_saving(100, 100, 100, 200),)),
    Case(FORMS, "the double of the years before", answers=(_saving(None, 500, 500, 1000),)),
    Case(FORMS, "three and a half times the others", answers=(_saving(350, 100, 100, 100),)),
    Case(FORMS, "years that are nearly a sum", answers=(_saving(590, 100, 200, 300),)),
    Case(FORMS, "two years that are equal", answers=(_saving(300, 100, 300, 100),)),
    Case(
        FORMS,
        "the year of the full effect",
        answers=(_saving(100, 100, 100, 400, full_effect="2029"),),
    ),
    Case(
        FORMS,
        "a large expense before small ones",
        answers=(
            good_case(
                amounts={
                    "saving": by_year(900, 900, 900, 900),
                    "expense": by_year(300, 100, 100, 100),
                    "inside": by_year(600, 800, 800, 800),
                    "outside": {},
                }
            ),
        ),
    ),
)
