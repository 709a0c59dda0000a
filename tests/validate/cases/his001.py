"""Cases of a status that moved backwards."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from workbook.answers import Answer
from workbook.round.folder import Round


def _closed_before(round_: Round) -> Round:
    items = (
        replace(item, previous_status="Afsluttet") if item.nr == 1 else item
        for item in round_.items
    )
    return replace(round_, items=tuple(items))


CASES = (
    Case(
        "from the work back to its plan",
        (
            Expect(
                "HIS001",
                "N7",
                "Punkt 2 var “Under udmøntning” sidst og er nu “Under forberedelse”, og "
                "bemærkningen siger ikke hvorfor.",
                "Skriv i O7, hvad der er sket, eller ret status.",
                "2",
            ),
        ),
        answers={2: Answer("Under forberedelse", "Intet nyt at bemærke.")},
    ),
    Case(
        "opened again without a remark",
        (
            Expect(
                "HIS001",
                "N6",
                "Punkt 1 var “Afsluttet” sidst og er nu “Under udmøntning”, og der er ingen "
                "bemærkning.",
            ),
        ),
        answers={1: Answer("Under udmøntning")},
        sent_by=_closed_before,
        later=_closed_before,
    ),
    Case(
        "opened again with a reason",
        answers={1: Answer("Under udmøntning", "Anlægget på den ene skole er revet ned.")},
        sent_by=_closed_before,
        later=_closed_before,
    ),
    Case(
        "paused, which another rule looks at",
        (Expect("ROW002", "O7"),),
        answers={2: Answer("Sat i bero")},
    ),
    Case("the same status", answers={2: Answer("Under udmøntning", "Intet nyt at bemærke.")}),
    Case("no earlier status", answers={3: Answer("Endnu ikke påbegyndt", "Status uændret.")}),
)
