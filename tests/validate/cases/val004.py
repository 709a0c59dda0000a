"""Cases of a text over the limit."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "one character too many",
        (
            Expect(
                "VAL004",
                "O6",
                "“Bemærkning” i punkt 1 fylder 1.501 tegn. Der er plads til 1.500.",
                "Skriv det vigtigste; resten kan stå i et bilag.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Vi bygger videre. " + "a" * 1483)},
    ),
    Case(
        "a sign that Excel counts as two",
        (Expect("VAL004", "O6"),),
        answers={1: Answer("Under udmøntning", "\N{DECIDUOUS TREE}" + "a" * 1499)},
    ),
    Case(
        "the remark of a centre that does not lead",
        (Expect("VAL004", "O9", item="4"),),
        answers={4: Answer(None, "a" * 1600)},
    ),
    Case("exactly the limit", answers={1: Answer("Under udmøntning", "a" * 1500)}),
)
