"""Cases of unseen characters and lost letters."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "a blank of no width",
        (
            Expect(
                "VAL007",
                "O6",
                "“Bemærkning” i punkt 1 har usynlige tegn (U+200B).",
                "I behøver ikke gøre noget; tegnene bliver udeladt.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Anlægget\u200b er i drift.")},
    ),
    Case(
        "a lost letter and a control character",
        (
            Expect(
                "VAL007",
                "O6",
                (
                    "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (�) og usynlige "
                    "tegn (U+0007)."
                ),
                "Skriv ordet med � igen. De usynlige tegn bliver udeladt.",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "O6", "Anl�gget er\x07 i drift."),
    ),
    Case(
        "a lost letter alone",
        (
            Expect(
                "VAL007",
                "O6",
                "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (�).",
                "Skriv ordet med � igen.",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "O6", "Anl�gget er i drift."),
    ),
    Case(
        "line breaks, tabs and no-break blanks are none",
        answers={1: Answer("Under udmøntning", "Anlægget:\n\t0,4\u00a0mio.\u00a0kr.")},
    ),
)
