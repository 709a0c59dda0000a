"""Cases of a remark that points to an item that does not exist."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "no item of that number",
        (
            Expect(
                "MRG004",
                "E6",
                (
                    "“Bemærkning” i punkt 1 siger “Samme som punkt 99”, men punkt 99 står "
                    "ikke på listen."
                ),
                ("Ret nummeret. Gælder det et andet papir end listen, så skriv hvilket."),
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Samme som punkt 99.")},
    ),
    Case(
        FOLLOW_UP,
        "the centre that does not lead",
        (Expect("MRG004", "E9", item="4"),),
        answers={4: Answer(None, "Vi hjælper med vandingen, jf. pkt. 12.")},
    ),
    Case(
        FOLLOW_UP,
        "an item of another centre",
        answers={1: Answer("Under udmøntning", "Se punkt 6.")},
    ),
    Case(
        FOLLOW_UP,
        "a point of an agenda",
        answers={1: Answer("Under udmøntning", "Sagen er godkendt, jf. pkt. 14 på dagsordenen.")},
    ),
)
