"""Returned workbooks whose cells were torn apart, and what their corrected copies then say."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from validate.examine import Examined, Examiner
from validate.finding import Level
from validate.opening import ReadFile, read_data
from validate.returns.form_copy import FormCopy
from validate.returns.rows_copy import RowsCopy
from validate.rules import doubting
from validate.view import OpenedFile
from workbook.read.model import Book, Cell
from workbook.read.open import open_book
from workbook.records.record import Key
from workbook.round.load import load_round

Answers = Mapping[tuple[Key, str], str]
"""What a record says in a slot, to the letter."""
Order = Mapping[int, int | None]
"""The row that each of these rows now has the cells of; None for a row that they were cut from."""


@dataclass(frozen=True)
class Torn:
    """A block of cells of one sheet that came to stand in other rows.

    Attributes:
        first: its first column; `last`: its last one.
    """

    kind: str
    first: int
    last: int
    order: Order

    def of(self, book: Book, sheet: str) -> Book:
        """The workbook after that."""
        found = book.sheet(sheet)
        assert found is not None
        before = found.cells
        after = dict(before)
        for row, source in self.order.items():
            for column in range(self.first, self.last + 1):
                after.pop((row, column), None)
                cell: Cell | None = before.get((source, column)) if source is not None else None
                if cell is not None:
                    after[row, column] = cell._replace(row=row)
        sheets = (replace(one, cells=after) if one.name == sheet else one for one in book.sheets)
        return replace(book, sheets=tuple(sheets))


def order_of(seed: random.Random, rows: Sequence[int]) -> tuple[str, Order]:
    """What a person may do to rows: sort, exchange, push down or up, copy over others."""
    kind = seed.choice(["sorted", "exchanged", "down", "copied down", "up", "copied over", "part"])
    first = seed.randrange(len(rows))
    part = rows[first : seed.randrange(first, len(rows)) + 1]
    if kind in {"sorted", "part"}:
        some = rows if kind == "sorted" else part
        return kind, dict(zip(some, seed.sample(some, len(some)), strict=True))
    if kind == "down":
        return kind, {row + 1: row for row in part} | {part[0]: None}
    if kind == "copied down":
        return kind, {row + 1: row for row in part}
    if kind == "up":
        return kind, {row - 1: row for row in part if row > rows[0]} | {part[-1]: None}
    one, other = seed.sample(rows, 2)
    return kind, {one: other, other: one} if kind == "exchanged" else {one: other}


@dataclass(frozen=True)
class Returned:
    """The faultless workbook of a centre, as a sample has it."""

    home: Path
    name: str

    @cached_property
    def examiner(self) -> Examiner:
        """Of its round."""
        return Examiner(load_round(self.home), "da", keep=True)

    @cached_property
    def book(self) -> Book:
        """As it stands in the sample."""
        return open_book(next(self.home.glob(f"rettet/*{self.name}.xlsx")))

    @cached_property
    def file(self) -> OpenedFile:
        """As it is opened."""
        return self._of(ReadFile("0", book=self.book)).view

    @cached_property
    def answers(self) -> Answers:
        """All that it says."""
        return answers(self.file)

    def strange(self, book: Book) -> list[tuple[Key, str]]:
        """The slots in which the copy, sent back untouched, says what the faultless one does not.

        None where the workbook has no error, or gets no copy.
        """
        found = self._of(ReadFile("0", book=book))
        errors = {one.code for one in found.findings if one.severity is Level.ERROR}
        unsettled = doubting("owner") | doubting("years") | doubting("round")
        if not errors or errors & unsettled or not found.view.is_identified:
            return []
        said = self._returned(found.view)
        return [at for at, text in said.items() if self.answers.get(at) != text]

    def is_blocked(self, book: Book) -> bool:
        """Whether the copy, sent back untouched, has an error still."""
        again = self._of(read_data(_copy(self.opened(book))))
        return any(one.severity is Level.ERROR for one in again.findings)

    def copied(self, book: Book) -> Answers:
        """What the copy says, sent back untouched."""
        return self._returned(self.opened(book))

    def opened(self, book: Book) -> OpenedFile:
        """The workbook as it is opened."""
        return self._of(ReadFile("0", book=book)).view

    def _returned(self, file: OpenedFile) -> Answers:
        return answers(self._of(read_data(_copy(file))).view)

    def _of(self, read: ReadFile) -> Examined:
        return self.examiner.of(Path(self.name), self.name, read)


def _copy(file: OpenedFile) -> bytes:
    forms = file.forms
    return RowsCopy(file).to_bytes() if forms is None else FormCopy(file, forms).to_bytes()


def answers(file: OpenedFile) -> Answers:
    """What stands in the file's records, but for those that are in doubt."""
    return {
        (record.key, slot): value.raw
        for record in file.records
        if record.is_sure
        for slot, value in record.values.items()
        if value.slot.is_typed and not value.is_blank and not value.inherited
    }
