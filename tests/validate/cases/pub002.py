"""Cases of an address or a telephone number in an answer."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "an e-mail address and a telephone number",
        (
            Expect(
                "PUB002",
                "E6",
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
        FOLLOW_UP,
        "an address spelt out, and a number with points",
        (
            Expect(
                "PUB002",
                "E6",
                "“Bemærkning” i punkt 1 har “sol (at) example dot dk” og “70.00.00.00”, som ligner "
                "en mailadresse eller et telefonnummer.",
            ),
        ),
        answers={
            1: Answer("Under udmøntning", "Skriv til sol (at) example dot dk eller 70.00.00.00.")
        },
    ),
    Case(
        FOLLOW_UP,
        "four pairs",
        (Expect("PUB002", "E6"),),
        answers={1: Answer("Under udmøntning", "Spørg på 70 00 00 00.")},
    ),
    Case(
        FOLLOW_UP,
        "amounts, years and pages",
        answers={
            1: Answer("Under udmøntning", "12 345 678 kr. i 2024 2025, se side 20 21 og 20240816.")
        },
    ),
    Case(
        FORMS,
        "in a text",
        (
            Expect(
                "PUB002",
                "B22",
                "“Finansiering” i sag TMU-01 har “+45 70 00 00 00”, som ligner en "
                "mailadresse eller et telefonnummer.",
                "Skriv hellere, hvilken afdeling man kan spørge. Teksten bliver offentlig.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B22", "Spørg på +45 70 00 00 00."),
    ),
    Case(
        FORMS,
        "amounts",
        edit=lambda file: file.set_text("Sag 1", "B22", "Der spares 20 30 40 50 kr. i 2026."),
    ),
)
