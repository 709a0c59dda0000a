"""Cases of a paused item that does not say why."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "no remark in this round",
        (
            Expect(
                "ROW002",
                "E6",
                ("Punkt 1 er “Sat i bero”, men der står intet i “Bemærkning”, der siger hvorfor."),
                "Skriv, hvorfor arbejdet ligger stille.",
                "1",
            ),
        ),
        answers={1: Answer("Sat i bero")},
    ),
    Case(FOLLOW_UP, "a reason", answers={1: Answer("Sat i bero", "Udbuddet er gået om.")}),
)
