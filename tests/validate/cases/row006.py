"""Cases of a closed item whose last remark speaks of the future."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, remarked
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.model import Round


def _expected(round_: Round) -> Round:
    return remarked(round_, 1, ("Maj", "Anlæggene forventes i drift til vinter."))


CASES = (
    Case(
        FOLLOW_UP,
        "this round's remark",
        (
            Expect(
                "ROW006",
                "E6",
                (
                    "Punkt 1 er “Afsluttet”, men det seneste i “Bemærkning” taler om "
                    "fremtiden: “Det sidste anlæg påbegyndes efter ferien.”"
                ),
                "Skriv, hvad der kom ud af punktet, eller vælg en anden status.",
                "1",
            ),
        ),
        answers={1: Answer("Afsluttet", "Tre er klar. Det sidste anlæg påbegyndes efter ferien.")},
    ),
    Case(
        FOLLOW_UP,
        "the last remark of an earlier round",
        (Expect("ROW006", "E6"),),
        answers={1: Answer("Afsluttet", "Intet nyt at bemærke.")},
        sent_by=_expected,
        later=_expected,
    ),
    Case(
        FOLLOW_UP,
        "what was expected has come",
        answers={1: Answer("Afsluttet", "Anlæggene kom i drift som forventet.")},
        sent_by=_expected,
        later=_expected,
    ),
    Case(
        FOLLOW_UP,
        "an open item",
        answers={1: Answer("Under udmøntning", "Anlæg to forventes klar.")},
    ),
)
