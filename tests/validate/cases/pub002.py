"""Cases of an address or a telephone number in a remark."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "an e-mail address and a telephone number",
        (
            Expect(
                "PUB002",
                "O6",
                (
                    "“Bemærkning” i punkt 1 har “sol@example.org” og “tlf. 70000000”, som "
                    "ligner en mailadresse eller et telefonnummer."
                ),
                "Skriv hellere, hvilken afdeling man kan spørge. Teksten bliver offentlig.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Skriv til sol@example.org eller tlf. 70000000.")},
    ),
    Case(
        "four pairs",
        (Expect("PUB002", "O6"),),
        answers={1: Answer("Under udmøntning", "Spørg på 70 00 00 00.")},
    ),
    Case(
        "amounts, years and pages",
        answers={
            1: Answer("Under udmøntning", "12 345 678 kr. i 2024 2025, se side 20 21 og 20240816.")
        },
    ),
)
