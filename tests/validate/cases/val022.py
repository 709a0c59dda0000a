"""Cases of amounts typed with a minus."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

_MINUS = by_year(None, -300, -300, -300)

_NEGATIVE_PART = good_case(
    amounts={
        "saving": by_year(None, 300, 300, 300),
        "expense": {},
        "inside": by_year(None, 350, 350, 350),
        "outside": by_year(None, -50, -50, -50),
    }
)

CASES = (
    Case(
        FORMS,
        "the savings",
        (
            Expect(
                "VAL022",
                "D40 E40 F40",
                "“Driftsbesparelse” i sag TMU-01 er skrevet med minus: -300.",
                "Slet minusset; arket trækker selv fra. En merudgift skrives i "
                "“Driftsudgift (investering)”.",
                "TMU-01",
            ),
        ),
        answers=(
            good_case(amounts={"saving": _MINUS, "expense": {}, "inside": _MINUS, "outside": {}}),
        ),
    ),
    Case(
        FORMS,
        "an expense",
        (
            Expect(
                "VAL022",
                "E41",
                "“Driftsudgift (investering) 2028” i sag TMU-01 er skrevet med minus: -30.",
            ),
        ),
        answers=(
            good_case(
                amounts={
                    "saving": by_year(None, 300, 300, 300),
                    "expense": by_year(None, None, -30),
                    "inside": by_year(None, 300, 330, 300),
                    "outside": {},
                }
            ),
        ),
    ),
    Case(
        FORMS,
        "an added cost of one year, in the row of savings",
        (Expect("VAL022", "E40"),),
        answers=(
            good_case(
                amounts={
                    "saving": by_year(None, 300, -50, 300),
                    "expense": {},
                    "inside": by_year(None, 300, -50, 300),
                    "outside": {},
                }
            ),
        ),
    ),
    Case(FORMS, "the parts of servicerammen, which may be below 0", answers=(_NEGATIVE_PART,)),
)
