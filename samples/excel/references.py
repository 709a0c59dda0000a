"""References in formulas: what becomes of them when rows and columns come, go or move."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from workbook.address import LAST_COLUMN, LAST_ROW, Area, column_letter, column_number

Axis = Literal["row", "column"]
Span = tuple[int, int]

_LOST = "#REF!"
_CELL = r"\$?[A-Z]{1,3}\$?\d{1,7}"
_REFERENCE = rf"{_CELL}(?::{_CELL})?|\$?[A-Z]{{1,3}}:\$?[A-Z]{{1,3}}|\$?\d{{1,7}}:\$?\d{{1,7}}"
_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'  # a text
    rf"|\[\d+\][\w.]*!(?:{_REFERENCE})?"  # another workbook
    r"|\[[^\]]*\]"  # a column of a table
    rf"|(?<![\w.$])(?P<prefix>(?:'(?:[^']|'')*'|[^\W\d][\w.]*)!)?"
    rf"(?P<reference>{_REFERENCE})(?![\w.(!])"
)
_CORNER = re.compile(r"(\$?)([A-Z]{1,3})?(\$?)(\d+)?")
_PLAIN_NAME = re.compile(r"[^\W\d]\w*")


class Change(Protocol):
    """Rows or columns of one sheet that come, go or move."""

    @property
    def axis(self) -> Axis:
        """Which of the two."""

    def moved(self, number: int) -> int | None:
        """Where the row or column is afterwards; None where it is gone."""

    def span(self, first: int, last: int) -> Span | None:
        """What becomes of a range."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Empty ones before a place; a range around the place grows."""

    axis: Axis
    before: int
    count: int = 1

    def moved(self, number: int) -> int:
        """Later ones move on."""
        return number + self.count if number >= self.before else number

    def span(self, first: int, last: int) -> Span:
        """The last row and column of a sheet stay where they are."""
        limit = LAST_ROW if self.axis == "row" else LAST_COLUMN
        return self.moved(first), min(self.moved(last), limit)


@dataclass(frozen=True, slots=True)
class Deletion:
    """A range shrinks by what is deleted of it."""

    axis: Axis
    first: int
    count: int = 1

    def moved(self, number: int) -> int | None:
        """Later ones move up."""
        if self.first <= number < self.first + self.count:
            return None
        return number - self.count if number > self.first else number

    def span(self, first: int, last: int) -> Span | None:
        """None where nothing is left."""
        start = first if first < self.first else max(first - self.count, self.first)
        end = last if last < self.first else max(last - self.count, self.first - 1)
        return (start, end) if start <= end else None


@dataclass(frozen=True, slots=True)
class Move:
    """One is cut out and inserted so that it ends at ``to``."""

    axis: Axis
    source: int
    to: int

    def moved(self, number: int) -> int:
        """Those between make way."""
        if number == self.source:
            return self.to
        if self.source < number <= self.to:
            return number - 1
        if self.to <= number < self.source:
            return number + 1
        return number

    def span(self, first: int, last: int) -> Span:
        """A range follows its edges; one that has moved in or out within it is in or out."""
        edges = [number for number in (first, last) if number != self.source]
        if not edges:
            return self.to, self.to
        if first == self.source:
            edges.append(first + 1)
        elif last == self.source:
            edges.append(last - 1)
        ends = [self.moved(number) for number in edges]
        inside = first <= self.source <= last
        start, end = min(ends), max(ends)
        if inside and self.to in {start - 1, end + 1}:
            return min(start, self.to), max(end, self.to)
        return start, end


def moved_area(area: Area, change: Change) -> Area | None:
    """What becomes of an area on the sheet that changes."""
    if change.axis == "row":
        rows = change.span(area.first_row, area.last_row)
        return rows and Area(rows[0], area.first_column, rows[1], area.last_column)
    columns = change.span(area.first_column, area.last_column)
    return columns and Area(area.first_row, columns[0], area.last_row, columns[1])


def changed(formula: str, own: str, sheet: str, change: Change) -> str:
    """The formula on sheet ``own`` after the change on ``sheet``.

    >>> changed("SUM($A$6:$A$24)+Ark2!B7", "Ark1", "Ark1", Insertion("row", 7))
    'SUM($A$6:$A$25)+Ark2!B7'
    """

    def follow(prefix: str, reference: str) -> str:
        if not _names(prefix, own, sheet):
            return prefix + reference
        return prefix + _shifted(reference, change)

    return _each(formula, follow)


def renamed(formula: str, old: str, new: str) -> str:
    """The formula after the sheet has got another name.

    >>> renamed("Ark1!A1+B2", "Ark1", "Mit ark")
    "'Mit ark'!A1+B2"
    """
    return _each(
        formula,
        lambda prefix, reference: (
            f"{quoted(new)}!{reference}" if _names(prefix, "", old) else prefix + reference
        ),
    )


def orphaned(formula: str, sheet: str) -> str:
    """The formula after the sheet has been deleted.

    >>> orphaned("SUM(Ark1!A1:A9)+B2", "Ark1")
    'SUM(#REF!)+B2'
    """
    return _each(
        formula,
        lambda prefix, reference: _LOST if _names(prefix, "", sheet) else prefix + reference,
    )


def translated(formula: str, rows: int, columns: int) -> str:
    """The formula as a copy of it reads so many rows and columns further on.

    >>> translated("$A1+B$2", 3, 1)
    '$A4+C$2'
    """
    return _each(formula, lambda prefix, text: prefix + _copied(text, rows, columns))


def quoted(sheet: str) -> str:
    """The sheet's name as formulas spell it.

    >>> quoted("Opfølgning"), quoted("Mit ark"), quoted("A1")
    ('Opfølgning', "'Mit ark'", "'A1'")
    """
    if _PLAIN_NAME.fullmatch(sheet) and not re.fullmatch(
        rf"{_CELL}|R\d*(C\d*)?|C\d*", sheet, re.IGNORECASE
    ):
        return sheet
    doubled = sheet.replace("'", "''")
    return f"'{doubled}'"


def _each(formula: str, replace: Callable[[str, str], str]) -> str:
    def one(found: re.Match[str]) -> str:
        reference: str | None = found["reference"]
        return found[0] if reference is None else replace(found["prefix"] or "", reference)

    return _TOKEN.sub(one, formula)


def _names(prefix: str, own: str, sheet: str) -> bool:
    name = prefix.removesuffix("!") if prefix else own
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return name.casefold() == sheet.casefold()


@dataclass(frozen=True, slots=True)
class _Corner:
    """Half a reference; None where whole rows or columns are meant."""

    fixed_column: bool
    column: int | None
    fixed_row: bool
    row: int | None

    def text(self) -> str:
        column = "" if self.column is None else "$" * self.fixed_column + column_letter(self.column)
        return column + ("" if self.row is None else "$" * self.fixed_row + str(self.row))


def _corners(reference: str) -> list[_Corner]:
    return [_corner(text) for text in reference.split(":")]


def _corner(text: str) -> _Corner:
    found = _CORNER.fullmatch(text)
    if found is None:  # the token says it is one
        raise ValueError(text)
    if found[2] is None:  # whole rows: the dollar before the digits is the row's
        return _Corner(False, None, bool(found[1]), int(found[4]))  # noqa: FBT003 - no column
    row = found[4] and int(found[4])
    return _Corner(bool(found[1]), column_number(found[2]), bool(found[3]), row or None)


def _shifted(reference: str, change: Change) -> str:
    corners = _corners(reference)
    by_row = change.axis == "row"
    numbers = [corner.row if by_row else corner.column for corner in corners]
    first, last = numbers[0], numbers[-1]
    if first is None or last is None:
        return reference
    span = change.span(min(first, last), max(first, last))
    if span is None:
        return _LOST
    ends = span if first <= last else span[::-1]
    return ":".join(
        _Corner(
            corner.fixed_column,
            corner.column if by_row else end,
            corner.fixed_row,
            end if by_row else corner.row,
        ).text()
        for corner, end in zip(corners, ends, strict=False)
    )


def _copied(reference: str, rows: int, columns: int) -> str:
    texts = []
    for corner in _corners(reference):
        column = corner.column
        row = corner.row
        if column is not None and not corner.fixed_column:
            column += columns
        if row is not None and not corner.fixed_row:
            row += rows
        if column is not None and not 1 <= column <= LAST_COLUMN:
            return _LOST
        if row is not None and not 1 <= row <= LAST_ROW:
            return _LOST
        texts.append(_Corner(corner.fixed_column, column, corner.fixed_row, row).text())
    return ":".join(texts)
