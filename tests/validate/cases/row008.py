"""Cases of a remark that begins with its own round's heading."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "the round's name",
        (
            Expect(
                "ROW008",
                "E6",
                ("“Bemærkning” i punkt 1 begynder med “August:”, som trykkes i forvejen."),
                "I skal ikke gøre noget; overskriften udelades.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "August: To skoler er klar.")},
    ),
    Case(
        FOLLOW_UP,
        "with the year",
        (Expect("ROW008", "E9", item="4"),),
        answers={4: Answer(None, "august 2024 :\nVi hjælper med vandingen.")},
    ),
    Case(
        FOLLOW_UP,
        "the name without a colon",
        answers={1: Answer("Under udmøntning", "August gav 40 anlæg.")},
    ),
)
