"""Cases of a closed item without a word about it."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "no remark in any round",
        (
            Expect(
                "ROW001",
                "E7",
                (
                    "Punkt 2 er “Afsluttet”, men der står intet i “Bemærkning”, hverken nu "
                    "eller tidligere."
                ),
                "Skriv kort, hvad der kom ud af punktet.",
                "2",
            ),
        ),
        answers={2: Answer("Afsluttet")},
    ),
    Case(FOLLOW_UP, "a remark in an earlier round", answers={3: Answer("Afsluttet")}),
    Case(
        FOLLOW_UP,
        "a remark in this round",
        answers={2: Answer("Afsluttet", "Hallerne er færdige.")},
    ),
)
