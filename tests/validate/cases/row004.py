"""Cases of nothing new for the second time."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from workbook.answers import Answer
from workbook.council.model import Remark
from workbook.round.folder import Round


def _with_history(round_: Round, nr: int, *remarks: Remark) -> Round:
    items = (replace(item, history=remarks) if item.nr == nr else item for item in round_.items)
    return replace(round_, items=tuple(items))


def _quiet_before(round_: Round) -> Round:
    return _with_history(round_, 1, Remark("Maj", "Status uændret."))


CASES = (
    Case(
        "nothing new in May and in August",
        (
            Expect(
                "ROW004",
                "O6",
                "Der er intet nyt om punkt 1, og det var der heller ikke sidst (Maj).",
                "I behøver ikke gøre noget. Skriv gerne, hvad punktet venter på.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning", "Intet nyt at bemærke")},
        sent_by=_quiet_before,
        later=_quiet_before,
    ),
    Case(
        "a closed item",
        answers={1: Answer("Afsluttet", "Intet nyt at bemærke")},
        sent_by=_quiet_before,
        later=_quiet_before,
    ),
    Case("nothing new for the first time", answers={1: Answer("Under udmøntning", "Intet nyt")}),
)
