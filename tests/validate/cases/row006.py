"""Cases of a closed item whose last remark speaks of the future."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from workbook.answers import Answer
from workbook.council.model import Remark
from workbook.round.folder import Round


def _with_history(round_: Round, nr: int, *remarks: Remark) -> Round:
    items = (replace(item, history=remarks) if item.nr == nr else item for item in round_.items)
    return replace(round_, items=tuple(items))


def _expected(round_: Round) -> Round:
    return _with_history(round_, 1, Remark("Maj", "Anlæggene forventes i drift til vinter."))


CASES = (
    Case(
        "this round's remark",
        (
            Expect(
                "ROW006",
                "O6",
                "Punkt 1 er afsluttet, men den seneste bemærkning taler om fremtiden: "
                "“Det sidste anlæg påbegyndes efter ferien.”",
                "Skriv, hvad der kom ud af punktet, eller vælg en anden status.",
                "1",
            ),
        ),
        answers={1: Answer("Afsluttet", "Tre er klar. Det sidste anlæg påbegyndes efter ferien.")},
    ),
    Case(
        "the last remark of an earlier round",
        (Expect("ROW006", "O6"),),
        answers={1: Answer("Afsluttet", "Intet nyt at bemærke.")},
        sent_by=_expected,
        later=_expected,
    ),
    Case(
        "what was expected has come",
        answers={1: Answer("Afsluttet", "Anlæggene kom i drift som forventet.")},
        sent_by=_expected,
        later=_expected,
    ),
    Case("an open item", answers={1: Answer("Under udmøntning", "Anlæg to forventes klar.")}),
)
