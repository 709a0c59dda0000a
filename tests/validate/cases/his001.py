"""Cases of a status that moved backwards."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, edited
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.model import Round


def _closed_before(round_: Round) -> Round:
    return edited(round_, 1, previous_status="Afsluttet")


CASES = (
    Case(
        FOLLOW_UP,
        "from the work back to its plan",
        (
            Expect(
                "HIS001",
                "D7",
                (
                    "Punkt 2 var “Under udmøntning” sidst og er nu “Under forberedelse”, og "
                    "“Bemærkning” siger ikke hvorfor."
                ),
                "Skriv i E7, hvad der er sket, eller ret “Status”.",
                "2",
            ),
        ),
        answers={2: Answer("Under forberedelse", "Intet nyt at bemærke.")},
    ),
    Case(
        FOLLOW_UP,
        "opened again without a remark",
        (
            Expect(
                "HIS001",
                "D6",
                (
                    "Punkt 1 var “Afsluttet” sidst og er nu “Under udmøntning”, og "
                    "“Bemærkning” er tom."
                ),
            ),
        ),
        answers={1: Answer("Under udmøntning")},
        sent_by=_closed_before,
        later=_closed_before,
    ),
    Case(
        FOLLOW_UP,
        "opened again with a reason",
        answers={1: Answer("Under udmøntning", "Anlægget på den ene skole er revet ned.")},
        sent_by=_closed_before,
        later=_closed_before,
    ),
    Case(
        FOLLOW_UP,
        "paused, which another rule looks at",
        (Expect("ROW002", "E7"),),
        answers={2: Answer("Sat i bero")},
    ),
    Case(
        FOLLOW_UP,
        "the same status",
        answers={2: Answer("Under udmøntning", "Intet nyt at bemærke.")},
    ),
    Case(
        FOLLOW_UP,
        "no earlier status",
        answers={3: Answer("Endnu ikke påbegyndt", "Status uændret.")},
    ),
)
