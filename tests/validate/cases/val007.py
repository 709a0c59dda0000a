"""Cases of unseen characters and lost letters."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "a blank of no width",
        (
            Expect(
                "VAL007",
                "E6",
                "“Bemærkning” i punkt 1 har usynlige tegn (U+200B).",
                "I skal ikke gøre noget; tegnene udelades.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Anlægget\u200b er i drift.")},
    ),
    Case(
        FOLLOW_UP,
        "a lost letter and a control character",
        (
            Expect(
                "VAL007",
                "E6",
                (
                    "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (�) og usynlige "
                    "tegn (U+0007)."
                ),
                "Skriv ordet med � igen. De usynlige tegn udelades.",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "E6", "Anl�gget er\x07 i drift."),
    ),
    Case(
        FOLLOW_UP,
        "a lost letter alone",
        (
            Expect(
                "VAL007",
                "E6",
                "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (�).",
                "Skriv ordet med � igen.",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "E6", "Anl�gget er i drift."),
    ),
    Case(
        FOLLOW_UP,
        "a blank of no width in a status",
        (Expect("VAL007", "D6", "“Status” i punkt 1 har usynlige tegn (U+200B)."),),
        edit=lambda file: file.set_text("Opfølgning", "D6", "Under udmøntning\u200b"),
    ),
    Case(
        FOLLOW_UP,
        "a filler that is a letter to Unicode in a status",
        (Expect("VAL007", "D6", "“Status” i punkt 1 har usynlige tegn (U+3164, U+200D)."),),
        edit=lambda file: file.set_text("Opfølgning", "D6", "Under\u3164 udmønt\u200dning"),
    ),
    Case(
        FOLLOW_UP,
        "bullets of a symbol font",
        answers={1: Answer("Under udmøntning", "\uf0b7 Skolen\n\uf0b7 Hallen")},
    ),
    Case(
        FOLLOW_UP,
        "line breaks, tabs and no-break blanks are none",
        answers={1: Answer("Under udmøntning", "Anlægget:\n\t0,4\u00a0mio.\u00a0kr.")},
    ),
    Case(
        FOLLOW_UP,
        "a letter that became a question mark",
        (
            Expect(
                "VAL007",
                "E6",
                "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (“k?bes”).",
                "Skriv ordet med “k?bes” igen.",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Lamperne k?bes i maj. Hvem betaler?")},
    ),
    Case(
        FOLLOW_UP,
        "letters read with the wrong character set",
        (
            Expect(
                "VAL007",
                "E6",
                "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (“skoleÃ¥ret”).",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Klar til skoleÃ¥ret.")},
    ),
    Case(
        FOLLOW_UP,
        "a sign that no font has",
        (
            Expect(
                "VAL007",
                "E6",
                "“Bemærkning” i punkt 1 har et bogstav, der er gået tabt (U+E000).",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Lamperne \ue000 er købt.")},
    ),
    Case(
        FOLLOW_UP,
        "question marks at the end of a word, and in an address",
        answers={
            1: Answer(
                "Under udmøntning", "Hvem betaler? Se kommune.dk/sager?id=12 (hvad med 2025?)."
            )
        },
    ),
    Case(
        FORMS,
        "a blank of no width",
        (Expect("VAL007", "B22", "“Finansiering” i sag TMU-01 har usynlige tegn (U+200B)."),),
        edit=lambda file: file.set_text("Sag 1", "B22", "Strøm\u200bregningen falder."),
    ),
    Case(
        FORMS, "a line break", edit=lambda file: file.set_text("Sag 1", "B22", "En linje.\nEn til.")
    ),
)
