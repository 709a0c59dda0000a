"""Cases of a placeholder left standing."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "a word to be filled in",
        (
            Expect(
                "VAL008",
                "E6",
                ("“Bemærkning” i punkt 1 har “xxx”, som ligner noget, der skulle udfyldes."),
                "Skriv det, der mangler, eller slet det.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Der er sat solceller på xxx skoler.")},
    ),
    Case(
        FOLLOW_UP,
        "nothing but a dash",
        (
            Expect(
                "VAL008",
                "E6",
                ("“Bemærkning” i punkt 1 har “-”, som ligner noget, der skulle udfyldes."),
            ),
        ),
        answers={1: Answer("Under udmøntning", " - ")},
    ),
    Case(
        FOLLOW_UP,
        "words that only look like one",
        answers={1: Answer("Under udmøntning", "Todos (i alt 3) er med i [bilag 2]. Spørgsmål?")},
    ),
    *(
        Case(
            FOLLOW_UP,
            f"{sign} pasted as a text",
            (
                Expect(
                    "VAL008",
                    "E6",
                    f"“Bemærkning” i punkt 1 har “{sign}”, som ligner noget, der skulle udfyldes.",
                ),
            ),
            answers={1: Answer("Under udmøntning", sign)},
        )
        for sign in ("#N/A", "#I/T", "#VÆRDI!", "########")
    ),
    Case(
        FORMS,
        "an error pasted as a title",
        (
            Expect(
                "VAL008",
                "C6",
                "“Titel” i sag TMU-01 har “#REFERENCE!”, som ligner noget, der skulle udfyldes.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C6", "#REFERENCE!"),
    ),
    Case(
        FORMS,
        "in the account",
        (
            Expect(
                "VAL008",
                "G32",
                "“Bevillingsrammer, der påvirkes, linje 1: Kontonr.” i sag TMU-01 har "
                "“(+ kontonummer)”, som ligner noget, der skulle udfyldes.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "G32", "(+ kontonummer)"),
    ),
    Case(
        FORMS,
        "in a text",
        (Expect("VAL008", "B22"),),
        edit=lambda file: file.set_text("Sag 1", "B22", "Der spares xxx kr."),
    ),
    Case(FORMS, "the word for none", edit=lambda file: file.set_text("Sag 1", "B22", "Ingen")),
)
