"""What rules see: one returned file, and the round with all of them."""

from collections.abc import Callable
from dataclasses import field, replace
from functools import wraps
from pathlib import Path
from typing import Any, Self, TypeVar

from templates.frozen import frozen
from workbook.form.layout import FormLayout
from workbook.layouts import AnyLayout, forms_of, rows_of
from workbook.read.model import Book
from workbook.read.refusal import Refused
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.round.model import Round
from workbook.rows.layout import RowsLayout
from workbook.stamp import Stamp

_Answer = TypeVar("_Answer")


def per_file(ask: Callable[["OpenedFile"], _Answer]) -> Callable[["OpenedFile"], _Answer]:
    """Answers each file once: a dozen rules ask the same of it.

    The answer must not be changed, and is no iterator.
    """

    @wraps(ask)
    def asked(file: "OpenedFile") -> _Answer:
        known: dict[object, _Answer] = file.known
        if ask not in known:
            known[ask] = ask(file)
        return known[ask]

    return asked


@frozen(slots=False)
class OpenedFile:
    """One returned file; what an earlier stage could not establish is None.

    Attributes:
        name: of the file, with its folder inside the inbox where it has one.
        sha256: of the bytes, or "" where they could not be read.
        stamps: none, one, or two that contradict each other.
        layout: of the centre's workbook as it was sent; None where the file is not known as a
            workbook of this round.
        returned: what stands in it; None where the sheet of records is not found.
        known: what was asked of it before (`per_file`).
    """

    round: Round
    path: Path
    name: str
    sha256: str = ""
    refused: Refused | None = None
    book: Book | None = None
    stamps: tuple[Stamp, ...] = ()
    layout: AnyLayout | None = None
    returned: Returned | None = None
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __getstate__(self) -> dict[str, object]:
        """Without what is soon found again: it travels between programs."""
        return self.__dict__ | {"known": {}}

    def light(self) -> Self:
        """The file without what only its own rules look at."""
        returned = self.returned.light() if self.returned is not None else None
        return replace(self, book=bare(self.book), returned=returned)

    @property
    def is_identified(self) -> bool:
        """Whether it is known as a workbook of this round."""
        return self.layout is not None

    @property
    def rows(self) -> RowsLayout | None:
        """The layout of its sheet of rows; None where it has forms, or is not known."""
        return rows_of(self.layout)

    @property
    def forms(self) -> FormLayout | None:
        """The layout of its forms; None where it has rows, or is not known."""
        return forms_of(self.layout)

    @property
    def stamp(self) -> Stamp | None:
        """The file's one stamp, or None."""
        return self.stamps[0] if len(self.stamps) == 1 else None

    @property
    def centre(self) -> str:
        """The centre's code by the stamp, or ""."""
        return self.stamp.centre if self.stamp else ""

    @property
    def records(self) -> tuple[Record, ...]:
        """What the centre answers, from the top."""
        return () if self.returned is None else self.returned.records


def bare(book: Book | None) -> Book | None:
    """The workbook without its sheets; how its dates count is still asked when they are read."""
    return None if book is None else Book((), date_1904=book.date_1904)


@frozen(slots=False)
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
        accepted: files whose identity stands, one for each centre.
        explained: names of finance's records whose missing answer an earlier finding already
            explains.
    """

    round: Round
    files: tuple[OpenedFile, ...]
    delivered: frozenset[str]
    taken: frozenset[str]
    passed_over: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    misnamed: frozenset[str] = frozenset()
    accepted: tuple[OpenedFile, ...] = ()
    explained: frozenset[str] = field(default_factory=frozenset)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of all accepted files, in the order of the files."""
        return tuple(record for file in self.accepted for record in file.records)
