"""What rules see: one returned file, and the round with all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import Any, Self, TypeVar

from templates.spec import Template
from templates.table import Source
from workbook.layout import Layout, RowPlace
from workbook.layouts import AnyLayout
from workbook.read.model import Book
from workbook.read.refusal import Refused
from workbook.read.returned import ReturnedRow, ReturnedTable
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.round.folder import AnyRound, Round
from workbook.round.records import RecordRound
from workbook.stamp import Stamp

_File = TypeVar("_File", bound="OpenedFile")
_Answer = TypeVar("_Answer")


def per_file(ask: Callable[[_File], _Answer]) -> Callable[[_File], _Answer]:
    """Answers each file once: a dozen rules ask the same of it.

    The answer must not be changed, and is no iterator.
    """

    @wraps(ask)
    def asked(file: _File) -> _Answer:
        known: dict[object, _Answer] = file.known
        if ask not in known:
            known[ask] = ask(file)
        return known[ask]

    return asked


@dataclass(frozen=True)
class OpenedFile:
    """One returned file, of whichever kind its round is.

    What an earlier stage could not establish is None.

    Attributes:
        name: of the file, with its folder inside the inbox where it has one.
        sha256: of the bytes, or "" where they could not be read.
        stamps: none, one, or two that contradict each other.
        known: what was asked of it before (`per_file`).
    """

    round: AnyRound
    path: Path
    name: str
    sha256: str = ""
    refused: Refused | None = None
    book: Book | None = None
    stamps: tuple[Stamp, ...] = ()
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __getstate__(self) -> dict[str, object]:
        """Without what is soon found again: it travels between programs."""
        return self.__dict__ | {"known": {}}

    @property
    def is_identified(self) -> bool:
        """Whether it is known as a workbook of this round."""
        return False

    @property
    def stamp(self) -> Stamp | None:
        """The file's one stamp, or None."""
        return self.stamps[0] if len(self.stamps) == 1 else None

    @property
    def centre(self) -> str:
        """The centre's code by the stamp, or ""."""
        return self.stamp.centre if self.stamp else ""


@dataclass(frozen=True)
class FileView(OpenedFile):
    """A returned workbook of a follow-up round.

    Attributes:
        layout: of the centre's workbook as it was sent.
        table: the sheet with the items.
    """

    round: Round
    layout: Layout | None = None
    table: ReturnedTable | None = None

    def light(self) -> Self:
        """The file without what only its own rules look at."""
        if self.table is None or self.layout is None:
            return replace(self, book=bare(self.book))
        asked = {
            place.key
            for place in self.layout.table.columns
            if place.spec.open_to or place.spec.source is Source.ROLE
        }
        return replace(self, book=bare(self.book), table=self.table.only(asked))

    @property
    def is_identified(self) -> bool:
        """Whether it is known as a workbook of this round."""
        return self.layout is not None

    @property
    def template(self) -> Template:
        """The round's template."""
        return self.round.template

    def item_rows(self) -> Iterator[tuple[RowPlace, ReturnedRow]]:
        """Each item sent with the one row that answers it; one that stands twice is left out."""
        if self.layout is None or self.table is None:
            return
        for place in self.layout.table.rows:
            rows = self.table.item_rows(place.item.nr)
            if len(rows) == 1:
                yield place, rows[0]


@dataclass(frozen=True)
class RecordFile(OpenedFile):
    """A returned workbook of records.

    Attributes:
        layout: of the centre's workbook as it was sent; None where the file is not known as a
            workbook of this round.
        returned: what stands in it; None where the sheet of records is not found.
    """

    round: RecordRound
    layout: AnyLayout | None = None
    returned: Returned | None = None

    def light(self) -> Self:
        """The file without what only its own rules look at."""
        returned = self.returned.light() if self.returned is not None else None
        return replace(self, book=bare(self.book), returned=returned)

    @property
    def is_identified(self) -> bool:
        """Whether it is known as a workbook of this round."""
        return self.layout is not None

    @property
    def records(self) -> tuple[Record, ...]:
        """What the centre answers, from the top."""
        return () if self.returned is None else self.returned.records


AnyFile = FileView | RecordFile


def bare(book: Book | None) -> Book | None:
    """The workbook without its sheets; how its dates count is still asked when they are read."""
    return None if book is None else Book((), date_1904=book.date_1904)


@dataclass(frozen=True)
class OpenedRound:
    """The round with every file that came back.

    Attributes:
        files: in the order of their names.
        delivered: centres that sent something, be it unreadable; a file that cannot be opened is
            its centre's by its name.
        taken: centres with exactly one file that is known as theirs.
        passed_over: lock files and hidden files, by name.
        others: files that are no spreadsheets, by name.
        misnamed: files whose name speaks of another centre than their stamp, by name; they are
            delivered, but nobody's.
    """

    round: AnyRound
    files: tuple[OpenedFile, ...]
    delivered: frozenset[str]
    taken: frozenset[str]
    passed_over: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    misnamed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RoundView(OpenedRound):
    """A follow-up round with its answers.

    Attributes:
        accepted: files whose identity stands, one for each centre.
        explained: item numbers whose missing answer an earlier finding already explains.
    """

    round: Round
    accepted: tuple[FileView, ...] = ()
    explained: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class RecordRoundView(OpenedRound):
    """A round of records with all of them.

    Attributes:
        accepted: files whose identity stands, one for each centre.
        explained: names of finance's records whose missing answer an earlier finding already
            explains.
    """

    round: RecordRound
    accepted: tuple[RecordFile, ...] = ()
    explained: frozenset[str] = field(default_factory=frozenset)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of all accepted files, in the order of the files."""
        return tuple(record for file in self.accepted for record in file.records)
