"""Cases of a text over the limit."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "one character too many",
        (
            Expect(
                "VAL004",
                "E6",
                "“Bemærkning” i punkt 1 fylder 1.501 tegn. Der er plads til 1.500.",
                "Skriv det vigtigste; resten kan stå i et bilag.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Vi bygger videre. " + "a" * 1483)},
    ),
    Case(
        FOLLOW_UP,
        "a sign that Excel counts as two",
        (Expect("VAL004", "E6"),),
        answers={1: Answer("Under udmøntning", "\N{DECIDUOUS TREE}" + "a" * 1499)},
    ),
    Case(
        FOLLOW_UP,
        "the remark of a centre that does not lead",
        (Expect("VAL004", "E9", item="4"),),
        answers={4: Answer(None, "a" * 1600)},
    ),
    Case(FOLLOW_UP, "exactly the limit", answers={1: Answer("Under udmøntning", "a" * 1500)}),
    Case(
        FORMS,
        "all that Excel can hold",
        (
            Expect(
                "VAL004",
                "B22",
                "“Finansiering” i sag TMU-01 fylder 32.767 tegn. Der er plads til 8.000.",
                "Skriv det vigtigste; resten kan stå i et bilag.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B22", "æ" * 32767),
    ),
    Case(
        FORMS,
        "a long title",
        (Expect("VAL004", "C6"),),
        edit=lambda file: file.set_text("Sag 1", "C6", "a" * 161),
    ),
    Case(FORMS, "as long as allowed", edit=lambda file: file.set_text("Sag 1", "B22", "a" * 8000)),
)
