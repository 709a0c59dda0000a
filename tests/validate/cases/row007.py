"""Cases of a remark with another round's heading."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "an earlier round's remark copied in",
        (
            Expect(
                "ROW007",
                "E6",
                ("“Bemærkning” i punkt 1 begynder med “Maj:”, men hører til august 2024."),
                "Lad kun det nye stå; de tidligere bemærkninger kommer med automatisk.",
                "1",
            ),
        ),
        answers={
            1: Answer("Under udmøntning", "Maj: Udbud er i gang.\nAugust: To skoler er klar.")
        },
    ),
    Case(
        FOLLOW_UP,
        "a heading with its year on a later line",
        (Expect("ROW007", "E9", item="4"),),
        answers={4: Answer(None, "Vi hjælper med vandingen.\nNovember 2023: Intet nyt.")},
    ),
    Case(
        FOLLOW_UP,
        "a month in a sentence",
        answers={1: Answer("Under udmøntning", "I maj: to skoler. Maj og juni gav 40 anlæg.")},
    ),
)
