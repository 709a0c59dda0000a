"""Cases of a placeholder left standing."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "a word to be filled in",
        (
            Expect(
                "VAL008",
                "O6",
                ("“Bemærkning” i punkt 1 har “xxx”, som ligner noget, der skulle udfyldes."),
                "Skriv det, der mangler, eller slet det.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Der er sat solceller på xxx skoler.")},
    ),
    Case(
        "nothing but a dash",
        (
            Expect(
                "VAL008",
                "O6",
                ("“Bemærkning” i punkt 1 har “-”, som ligner noget, der skulle udfyldes."),
            ),
        ),
        answers={1: Answer("Under udmøntning", " - ")},
    ),
    Case(
        "words that only look like one",
        answers={1: Answer("Under udmøntning", "Todos (i alt 3) er med i [bilag 2]. Spørgsmål?")},
    ),
)
