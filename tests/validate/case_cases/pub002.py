"""Cases of an address or a telephone number in a form."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
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
    FormCase(
        "amounts",
        edit=lambda file: file.set_text("Sag 1", "B22", "Der spares 20 30 40 50 kr. i 2026."),
    ),
)
