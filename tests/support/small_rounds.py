"""The small rounds in which the catalogue plants its faults, one of each kind of template."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from tests.support.case_rounds import good_forms, small_case_round
from tests.support.rounds import Answer, small_round
from tests.support.written import written_cases, written_centre
from workbook.records.value import Contents
from workbook.round.model import Round

A = TypeVar("A")
FormAnswers = tuple[Contents, ...]


@dataclass(frozen=True)
class SmallRound(Generic[A]):
    """A round of a template that is small enough to plant faults in, and how its centres answer.

    Attributes:
        name: as it stands in the names of tests.
        centre: the one that a fault is planted with, unless the case names another.
        load: the round, written below a folder and read from there.
        workbook: what a centre returns: its good answers, but for those given.
    """

    name: str
    centre: str
    load: Callable[[Path], Round]
    workbook: Callable[[Round, str, A | None], bytes]


def _forms(round_: Round, centre: str, answers: FormAnswers | None) -> bytes:
    return written_cases(round_, centre, good_forms(centre) if answers is None else answers)


FOLLOW_UP: SmallRound[Mapping[int, Answer]] = SmallRound(
    "follow-up", "CET", small_round, written_centre
)
"""Answers by item number, in place of the good ones to these items."""

FORMS: SmallRound[FormAnswers] = SmallRound("forms", "CBM", small_case_round, _forms)
"""Answers form by form, in place of the good one; a form that is not used is blank."""

SMALL_ROUNDS: tuple[SmallRound[Any], ...] = (FOLLOW_UP, FORMS)
