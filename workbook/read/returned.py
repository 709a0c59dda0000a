"""The returned table with provenance: columns by header, rows by item number, in any order."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from templates.table import Source
from workbook.address import a1
from workbook.danish import folded
from workbook.layout import ColumnPlace, TableLayout
from workbook.read.model import Book, Cell, CellKind, Sheet

_HEADER_SEARCH = 60  # rows from the top in which the header is looked for
_CLOSE = 0.75


@dataclass(frozen=True, slots=True)
class Header:
    """One header cell that stands in the returned sheet."""

    row: int
    column: int
    text: str

    @property
    def address(self) -> str:
        """The cell."""
        return a1(self.row, self.column)


@dataclass(frozen=True)
class ReturnedRow:
    """One row below the header with content in a column of ours.

    Attributes:
        nr: the item number, or None where the cell holds none.
        columns: where each of our columns stands, by key.
    """

    sheet: Sheet
    row: int
    nr: int | None
    columns: Mapping[str, int]

    def cell(self, key: str) -> Cell | None:
        """The cell of this column, or None where it is blank or the column is missing."""
        column = self.columns.get(key)
        return None if column is None else self.sheet.cell(self.row, column)

    def address(self, key: str) -> str:
        """The cell's address; the row's first cell where the column is missing."""
        return a1(self.row, self.columns.get(key, 1))

    def text(self, key: str) -> str:
        """The cell's text, or an empty string."""
        cell = self.cell(key)
        return "" if cell is None else cell.text


@dataclass(frozen=True)
class ReturnedTable:
    """The sheet with the items as it came back.

    Attributes:
        renamed: our columns that stand under another header.
        duplicated: further columns with a header of ours.
        moved: the fewest of our columns whose move explains another order.
        added: headers that are none of ours.
        rows: from the top.
    """

    sheet: Sheet
    header_row: int
    columns: Mapping[str, int]
    missing: tuple[ColumnPlace, ...]
    renamed: tuple[tuple[ColumnPlace, Header], ...]
    duplicated: tuple[tuple[ColumnPlace, Header], ...]
    moved: tuple[tuple[ColumnPlace, Header], ...]
    added: tuple[Header, ...]
    rows: tuple[ReturnedRow, ...]

    def item_rows(self, nr: int) -> tuple[ReturnedRow, ...]:
        """Every row that bears the item's number; more than one is a fault."""
        return self._by_number.get(nr, ())

    def only(self, keys: Container[str]) -> "ReturnedTable":
        """The table with the cells of these columns alone."""
        kept = {column for key, column in self.columns.items() if key in keys}
        numbers = {row.row for row in self.rows}
        cells = {
            place: cell
            for place, cell in self.sheet.cells.items()
            if place[1] in kept and place[0] in numbers
        }
        sheet = Sheet(self.sheet.name, self.sheet.visibility, cells)
        rows = tuple(ReturnedRow(sheet, row.row, row.nr, self.columns) for row in self.rows)
        return replace(self, sheet=sheet, rows=rows)

    @cached_property
    def _by_number(self) -> Mapping[int, tuple[ReturnedRow, ...]]:
        """The rows of each item; nearly every rule asks for every item."""
        found: dict[int, tuple[ReturnedRow, ...]] = {}
        for row in self.rows:
            if row.nr is not None:
                found[row.nr] = (*found.get(row.nr, ()), row)
        return found


def find_sheet(book: Book, table: TableLayout) -> Sheet | None:
    """The sheet with the items: by its name, else the one whose headers are ours, else None."""
    named = book.sheet(table.sheet)
    if named is not None and _header_row(named, table):
        return named
    candidates = [sheet for sheet in book.sheets if _header_row(sheet, table)]
    return max(candidates, key=lambda sheet: len(sheet.cells), default=named)


def read_table(sheet: Sheet, table: TableLayout) -> ReturnedTable | None:
    """The items of the sheet, or None where its header row is not found."""
    header_row = _header_row(sheet, table)
    if header_row is None:
        return None
    headers = [
        Header(header_row, cell.column, cell.text)
        for (row, _), cell in sorted(sheet.cells.items())
        if row == header_row
    ]
    found, duplicated, others = _match_exactly(headers, table)
    renamed, others = _match_closely(others, table, found)
    found |= {place.key: header for place, header in renamed}
    columns = {key: header.column for key, header in found.items()}
    return ReturnedTable(
        sheet=sheet,
        header_row=header_row,
        columns=columns,
        missing=tuple(place for place in table.columns if place.key not in found),
        renamed=tuple(renamed),
        duplicated=tuple(duplicated),
        moved=tuple(_moved(found, table)),
        added=tuple(header for header in others if header.text.strip()),
        rows=tuple(_rows(sheet, header_row, columns, table)),
    )


def item_number(cell: Cell | None) -> int | None:
    """The item number that stands in the cell, typed as a number or as text, or None."""
    if cell is None:
        return None
    if cell.kind is CellKind.NUMBER:
        number = cell.number
        whole = number is not None and number == number.to_integral_value() and number > 0
        return int(number) if whole and number is not None and number < 10**6 else None
    text = cell.raw.strip().rstrip(".")
    is_number = cell.kind is CellKind.TEXT and text.isascii() and text.isdigit()
    return int(text) if is_number and len(text) < 7 else None  # noqa: PLR2004 - six digits


def _header_row(sheet: Sheet, table: TableLayout) -> int | None:
    ours = {folded(place.header) for place in table.columns}
    longest = 2 * max(map(len, ours))  # blanks aside: remarks need no folding
    matches: dict[int, set[str]] = {}
    for (row, _), cell in sheet.cells.items():
        if row <= _HEADER_SEARCH and len(cell.raw) <= longest:
            header = folded(cell.raw)
            if header in ours:
                matches.setdefault(row, set()).add(header)
    best = max(matches, key=lambda row: (len(matches[row]), -row), default=None)
    enough = max(2, len(ours) // 3)
    return best if best is not None and len(matches[best]) >= enough else None


def _match_exactly(
    headers: Sequence[Header], table: TableLayout
) -> tuple[dict[str, Header], list[tuple[ColumnPlace, Header]], list[Header]]:
    by_text = {folded(place.header): place for place in table.columns}
    found: dict[str, Header] = {}
    duplicated: list[tuple[ColumnPlace, Header]] = []
    others: list[Header] = []
    for header in headers:
        place = by_text.get(folded(header.text))
        if place is None:
            others.append(header)
        elif place.key in found:
            duplicated.append((place, header))
        else:
            found[place.key] = header
    return found, duplicated, others


def _match_closely(
    headers: Sequence[Header], table: TableLayout, found: Mapping[str, Header]
) -> tuple[list[tuple[ColumnPlace, Header]], list[Header]]:
    """Headers that are nearly ours, or stand exactly where a column of ours is missing."""
    left = list(headers)
    renamed: list[tuple[ColumnPlace, Header]] = []
    for place in table.columns:
        if place.key in found or not left:
            continue
        best = max(left, key=lambda header: _likeness(header, place))
        if _likeness(best, place) >= _CLOSE:
            renamed.append((place, best))
            left.remove(best)
    return renamed, left


def _likeness(header: Header, place: ColumnPlace) -> float:
    ratio = SequenceMatcher(None, folded(header.text), folded(place.header)).ratio()
    return ratio + (0.5 if header.column == place.column else 0.0)


def _moved(found: Mapping[str, Header], table: TableLayout) -> Iterator[tuple[ColumnPlace, Header]]:
    """The fewest columns that, moved back, give the order in which they were sent."""
    standing = [(place, found[place.key]) for place in table.columns if place.key in found]
    none: list[int] = []
    longest: list[list[int]] = []  # for each column, the longest row of stayers that ends in it
    for index, (_, header) in enumerate(standing):
        before = [chain for chain in longest if standing[chain[-1]][1].column < header.column]
        best = max(before, key=len, default=none)
        longest.append([*best, index])
    stayed = max(longest, key=len, default=none)
    yield from (entry for index, entry in enumerate(standing) if index not in stayed)


def _rows(
    sheet: Sheet, header_row: int, columns: Mapping[str, int], table: TableLayout
) -> Iterator[ReturnedRow]:
    nr_key = table.source(Source.NR).key
    ours = set(columns.values())
    for row, cells in sheet.rows():
        if row <= header_row or not ours & {
            column for column, cell in cells.items() if cell.raw.strip() or cell.formula
        }:
            continue
        nr_cell = sheet.cell(row, columns[nr_key]) if nr_key in columns else None
        yield ReturnedRow(sheet, row, item_number(nr_cell), columns)
