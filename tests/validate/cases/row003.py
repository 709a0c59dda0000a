"""Cases of an open item without a remark in this round."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "no remark",
        (
            Expect(
                "ROW003",
                "E6",
                ("Punkt 1 er “Under udmøntning”, og der står intet i “Bemærkning” i denne runde."),
                "Skriv, hvad der er sket, eller “Intet nyt at bemærke”.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning")},
    ),
    Case(
        FOLLOW_UP,
        "a centre that does not lead need not remark",
        answers={4: Answer(None, None)},
    ),
    Case(
        FOLLOW_UP, "nothing new", answers={1: Answer("Under udmøntning", "Intet nyt at bemærke.")}
    ),
)
