"""Cases of remarks that are all those of last time."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from workbook.answers import Answer
from workbook.council.model import Remark
from workbook.round.folder import Round


def _remarked(round_: Round) -> Round:
    """The round with an earlier remark on item 2, too."""
    items = (
        replace(item, history=(Remark("Februar", "Hal 1 er færdig."),)) if item.nr == 2 else item
        for item in round_.items
    )
    return replace(round_, items=tuple(items))


def _quiet(round_: Round) -> Round:
    """The round with nothing new on any item."""
    items = (
        replace(item, history=(Remark("Februar", "Intet nyt at bemærke."),))
        for item in round_.items
    )
    return replace(round_, items=tuple(items))


_SAME = {
    1: Answer("Under udmøntning", "Udbud."),
    2: Answer("Under udmøntning", "hal 1  er færdig"),
    3: Answer("Under forberedelse", "Linjeføring er valgt."),
}

CASES = (
    Case(
        "three remarks",
        (
            Expect(
                "HIS003",
                "O6 O7 O8",
                "Alle 3 bemærkninger er ord for ord de samme som sidst.",
                "Skriv, hvad der er sket siden sidst, eller “Intet nyt at bemærke”.",
            ),
        ),
        answers=_SAME,
        sent_by=_remarked,
        later=_remarked,
    ),
    Case(
        "one remark is new",
        answers=_SAME | {3: Answer("Under forberedelse", "Høringen er slut.")},
        sent_by=_remarked,
        later=_remarked,
    ),
    Case(
        "two remarks and a blank",
        (Expect("ROW003", "O7"),),
        answers=_SAME | {2: Answer("Under udmøntning")},
        sent_by=_remarked,
        later=_remarked,
    ),
    Case(
        "nothing new on any item",
        tuple(Expect("ROW004", cell) for cell in ("O6", "O7", "O8")),
        answers={nr: Answer(answer.status, "Intet nyt") for nr, answer in _SAME.items()},
        sent_by=_quiet,
        later=_quiet,
    ),
)
