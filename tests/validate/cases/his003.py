"""Cases of remarks that are all those of last time."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, remarked
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.model import Round


def _remarked(round_: Round) -> Round:
    """The round with an earlier remark on item 2, too."""
    return remarked(round_, 2, ("Februar", "Hal 1 er færdig."))


def _quiet(round_: Round) -> Round:
    """The round with nothing new on any item."""
    for record in round_.records:
        round_ = remarked(round_, int(record.name), ("Februar", "Intet nyt at bemærke."))
    return round_


_SAME = {
    1: Answer("Under udmøntning", "Udbud."),
    2: Answer("Under udmøntning", "hal 1  er færdig"),
    3: Answer("Under forberedelse", "Linjeføring er valgt."),
}

CASES = (
    Case(
        FOLLOW_UP,
        "three remarks",
        (
            Expect(
                "HIS003",
                "E6 E7 E8",
                "“Bemærkning” er ord for ord som sidst i alle 3 punkter.",
                "Skriv, hvad der er sket siden sidst, eller “Intet nyt at bemærke”.",
            ),
        ),
        answers=_SAME,
        sent_by=_remarked,
        later=_remarked,
    ),
    Case(
        FOLLOW_UP,
        "one remark is new",
        answers=_SAME | {3: Answer("Under forberedelse", "Høringen er slut.")},
        sent_by=_remarked,
        later=_remarked,
    ),
    Case(
        FOLLOW_UP,
        "two remarks and a blank",
        (Expect("ROW003", "E7"),),
        answers=_SAME | {2: Answer("Under udmøntning")},
        sent_by=_remarked,
        later=_remarked,
    ),
    Case(
        FOLLOW_UP,
        "nothing new on any item",
        tuple(Expect("ROW004", cell) for cell in ("E6", "E7", "E8")),
        answers={nr: Answer(answer.status, "Intet nyt") for nr, answer in _SAME.items()},
        sent_by=_quiet,
        later=_quiet,
    ),
)
