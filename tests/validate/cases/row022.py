"""Cases of a case that only costs."""

from decimal import Decimal

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

_NONE: dict[str, dict[int, Decimal]] = {"saving": {}, "expense": {}, "inside": {}, "outside": {}}

CASES = (
    Case(
        FORMS,
        "an investment only",
        (
            Expect(
                "ROW022",
                "C40 D40 E40 F40",
                "Sag TMU-01 har beløb i “Anlægsudgift” (2026), men intet i “Driftsbesparelse”.",
                "Skriv beløbet i “Driftsbesparelse”, eller skriv 0, hvis sagen kun koster.",
                "TMU-01",
            ),
        ),
        answers=(good_case(amounts=_NONE),),
    ),
    Case(
        FORMS,
        "an expense and an investment",
        (
            Expect(
                "ROW022",
                "C40 D40 E40 F40",
                "Sag TMU-01 har beløb i “Driftsudgift (investering)” og “Anlægsudgift” "
                "(2026, 2027 og 2028), men intet i “Driftsbesparelse”.",
            ),
            Expect("ROW014", "D42 E42"),
        ),
        answers=(good_case(amounts={**_NONE, "expense": by_year(None, 30, 30)}),),
    ),
    Case(
        FORMS,
        "a 0 says that it only costs",
        answers=(good_case(amounts={**_NONE, "saving": by_year(0, 0, 0, 0)}),),
    ),
    Case(
        FORMS,
        "nothing at all is found as that",
        (Expect("ROW010", "C40 D40 E40 F40"),),
        answers=(good_case(amounts={**_NONE, "investment": {}}),),
    ),
)
