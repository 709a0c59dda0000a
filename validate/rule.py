"""What a rule is: a code, a text in each language, and a function that yields faults."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import ModuleType
from typing import Literal

from validate.finding import Level
from validate.view import FileView, RoundView

Language = Literal["da", "en"]


class Stage(IntEnum):
    """When a rule runs. Where a stage finds that the next cannot run, the report says so."""

    FILE = 1  # can the file be opened
    IDENTITY = 2  # is it the workbook that was sent
    SHEET = 3  # do the sheets, columns, rows and locked cells stand
    CELL = 4  # is each answer a possible answer
    ITEM = 5  # do the answers of one item fit together
    ROUND = 6  # do the files of all centres fit together


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages, with ``{places}`` that a fault fills in."""

    da: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text of the language."""
        return self.da if language == "da" else self.en


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


FileCheck = Callable[[FileView], Iterable[Fault]]
RoundCheck = Callable[[RoundView], Iterable[Fault]]


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue.

    Attributes:
        code: family and number; never used again once retired.
        name: the fault, so that it reads well after “allow”.
        since: the version that brought it.
        message: what is wrong.
        fix: what to do.
        check: yields the faults of one file; None for a rule over all files.
        check_round: yields the faults of the round.
    """

    code: str
    name: str
    severity: Level
    stage: Stage
    since: str
    message: Text
    fix: Text
    check: FileCheck | None = None
    check_round: RoundCheck | None = None

    @property
    def family(self) -> str:
        """The first three letters."""
        return self.code[:3]


def documentation(module: ModuleType) -> str:
    """The rule's page: its module's docstring."""
    return inspect.cleandoc(module.__doc__ or "")
