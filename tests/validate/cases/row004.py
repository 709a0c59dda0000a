"""Cases of nothing new for the second time."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, remarked
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.model import Round


def _quiet_before(round_: Round) -> Round:
    return remarked(round_, 1, ("Maj", "Status uændret."))


CASES = (
    Case(
        FOLLOW_UP,
        "nothing new in May and in August",
        (
            Expect(
                "ROW004",
                "E6",
                "Der er intet nyt om punkt 1, og det var der heller ikke sidst (maj).",
                "I skal ikke gøre noget. Skriv gerne, hvad punktet venter på.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Intet nyt at bemærke")},
        sent_by=_quiet_before,
        later=_quiet_before,
    ),
    Case(
        FOLLOW_UP,
        "a closed item",
        answers={1: Answer("Afsluttet", "Intet nyt at bemærke")},
        sent_by=_quiet_before,
        later=_quiet_before,
    ),
    Case(
        FOLLOW_UP,
        "nothing new for the first time",
        answers={1: Answer("Under udmøntning", "Intet nyt")},
    ),
)
