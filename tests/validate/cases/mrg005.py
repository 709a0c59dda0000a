"""Cases of an item that calls itself the same as one with another status."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "another status in another centre's file",
        (
            Expect(
                "MRG005",
                "D6",
                (
                    "Punkt 1 er “Under udmøntning”, men der står “Samme som punkt 5” i "
                    "“Bemærkning”, og punkt 5 er “Afsluttet”."
                ),
                "Ret status, eller skriv, hvad der er anderledes.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Samme som punkt 5.")},
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "the same status",
        answers={1: Answer("Afsluttet.", "Samme som punkt 5.")},
        expect=(Expect("VAL003", "D6"),),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "only pointed to",
        answers={1: Answer("Under udmøntning", "Vandet renses også, se punkt 5.")},
        whole=True,
    ),
)
