"""Cases of a personal number in a remark."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "with a hyphen",
        (
            Expect(
                "PUB001",
                "O6",
                "I “Bemærkning” i punkt 1 står CPR-nummer 010203-••••.",
                "Skriv teksten uden CPR-nummer; den bliver offentlig.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Aftalt med ejeren, 010203-1234.")},
    ),
    Case(
        "two without one",
        (
            Expect(
                "PUB001",
                "O6",
                ("I “Bemærkning” i punkt 1 står CPR-nummer 010203-•••• og 311299-••••."),
                "Skriv teksten uden CPR-nummer; den bliver offentlig.",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Se 0102031234, 311299 4321 og 010203-1234.")},
    ),
    Case(
        "a centre that only remarks",
        (Expect("PUB001", "O9"),),
        answers={4: Answer(None, "Lodsejeren (010203-1234) er spurgt.")},
    ),
    Case(
        "account and case numbers",
        answers={
            1: Answer("Under udmøntning", "Sag 00.15.25-G01-6-17, konto 0102031234 og 2121632309.")
        },
    ),
)
