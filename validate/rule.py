"""What a rule on files of the first edition is; all others stand in `validate.record_rule`."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from types import ModuleType

from validate.contract.rows import AnswerRow, Broken
from validate.finding import Level
from validate.text import Language, Text
from validate.view import (
    FileView,
    OpenedFile,
    OpenedRound,
    RoundView,
)
from workbook.round.folder import Round

__all__ = ["Fault", "Language", "Rule", "Stage", "Text", "documentation"]


class Stage(IntEnum):
    """When a rule runs. Where a stage finds that the next cannot run, the report says so."""

    FILE = 1  # can the file be opened
    IDENTITY = 2  # is it the workbook that was sent
    SHEET = 3  # do the sheets, columns, rows and locked cells stand
    CELL = 4  # is each answer a possible answer
    ITEM = 5  # do the answers of one item fit together
    TABLE = 6  # do the clean rows of all files fit together as tables
    ROUND = 7  # do the files of all centres fit together


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule saw; the engine makes a finding of it.

    Attributes:
        words: fill the places of the rule's texts, in either language.
        stops: True where no later stage can run on the file.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    centre: str = ""
    sheet: str = ""
    cells: tuple[str, ...] = ()
    item: str = ""
    column: str = ""
    value: str = ""
    expected: str = ""
    stops: bool = False


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue; it has at least one check, or words what rows break.

    Attributes:
        code: family and number; never used again once retired.
        name: the fault, so that it reads well after “allow”.
        since: the version that brought it.
        message: what is wrong.
        fix: what to do.
        fixed: True where no round may change the severity, as answers would be lost without it.
        check: yields the faults of one file of a follow-up round.
        check_round: yields the faults of a follow-up round.
        word_answers: yields the faults of the answers that break the check of this code in the
            schema of their table (`validate.contract`): the rows in the order of the files.
    """

    code: str
    name: str
    severity: Level
    stage: Stage
    since: str
    message: Text
    fix: Text
    check: Callable[[FileView], Iterable[Fault]] | None = None
    check_round: Callable[[RoundView], Iterable[Fault]] | None = None
    word_answers: Callable[[Round, Sequence[Broken[AnswerRow]]], Iterable[Fault]] | None = None
    fixed: bool = False

    def examine(self, file: OpenedFile) -> Iterator[Fault]:
        """The faults of one file by the checks that fit its kind."""
        if self.check is not None and isinstance(file, FileView):
            yield from self.check(file)

    def examine_round(self, round_: OpenedRound) -> Iterator[Fault]:
        """The faults of the files together by the checks that fit their kind."""
        if self.check_round is not None and isinstance(round_, RoundView):
            yield from self.check_round(round_)

    @property
    def has_check(self) -> bool:
        """Whether it looks at files by itself, apart from what their clean rows break."""
        checks = (
            self.check,
            self.check_round,
        )
        return any(check is not None for check in checks)

    @property
    def family(self) -> str:
        """The first three letters."""
        return self.code[:3]


def documentation(module: ModuleType) -> str:
    """The rule's page: its module's docstring."""
    return inspect.cleandoc(module.__doc__ or "")
