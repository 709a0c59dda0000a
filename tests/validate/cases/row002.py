"""Cases of a paused item that does not say why."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "no remark in this round",
        (
            Expect(
                "ROW002",
                "O6",
                ("Punkt 1 er “Sat i bero”, men der står intet i “Bemærkning”, der siger hvorfor."),
                "Skriv, hvorfor arbejdet ligger stille.",
                "1",
            ),
        ),
        answers={1: Answer("Sat i bero")},
    ),
    Case("a reason", answers={1: Answer("Sat i bero", "Udbuddet er gået om.")}),
)
