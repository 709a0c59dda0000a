"""The returned table with provenance: columns by header, rows by item number, in any order."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from templates.table import Source
from workbook.address import a1
from workbook.layout import ColumnPlace, TableLayout
from workbook.read.headers import Header, match_headers, sheet_with
from workbook.read.model import Book, Cell, CellKind, Sheet


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
    return sheet_with(book, table.sheet, table.columns)


def read_table(sheet: Sheet, table: TableLayout) -> ReturnedTable | None:
    """The items of the sheet, or None where its header row is not found."""
    found = match_headers(sheet, table.columns)
    if found is None:
        return None
    return ReturnedTable(
        sheet=sheet,
        header_row=found.row,
        columns=found.columns,
        missing=found.missing,
        renamed=found.renamed,
        duplicated=found.duplicated,
        moved=found.moved,
        added=found.added,
        rows=tuple(_rows(sheet, found.row, found.columns, table)),
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
