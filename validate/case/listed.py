"""The list sheet of a returned workbook: which forms were sent, and which of them are gone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from validate.view import CaseFile
from workbook.address import a1
from workbook.case.labels import FAULT, LIST_HEADERS, LIST_TOTAL
from workbook.read.model import Cell, CellKind, Sheet

_SHEET, _NR = 1, 2
# What Excel and LibreOffice call the copy of a sheet.
_COPY = re.compile(r"(?P<of>.+?)(?: \(\d+\)|_\d+)")


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """One row of the list.

    Attributes:
        list: name of the list sheet.
        name: of the form's sheet as it was sent.
        cells: those that show what stands in the form, by column.
    """

    list: str
    row: int
    name: str
    cells: dict[int, Cell]

    @property
    def address(self) -> str:
        """Of the cell with the name."""
        return a1(self.row, _SHEET)

    @property
    def number(self) -> str:
        """The number that the list last showed, or ""."""
        cell = self.cells.get(_NR)
        shown = cell.text.strip() if cell and cell.kind is CellKind.TEXT else ""
        return "" if shown == FAULT else shown

    def refers_to(self, sheet: str) -> bool:
        """Whether the row's formulas, which follow a renamed sheet, name this one."""
        quoted = sheet.replace("'", "''")
        formulas = [cell.formula or "" for cell in self.cells.values()]
        return any(f"'{quoted}'!" in one or f"({sheet}!" in one for one in formulas)

    @property
    def is_blank(self) -> bool:
        """Whether the list last showed nothing: the form was not used."""
        cells = self.cells.values()
        return not any(cell.text.strip() or cell.kind is CellKind.UNCACHED for cell in cells)


def deleted_forms(file: CaseFile) -> tuple[ListedSheet, ...]:
    """The forms of the list whose sheets are gone; none where a renamed one may account for it."""
    if file.book is None or file.cases is None:
        return ()
    listed = tuple(row for sheet in file.book.sheets for row in listed_forms(sheet))
    names = {row.name for row in listed}
    there = {sheet.name for sheet in file.book.sheets}
    others = [case.sheet.name for case in file.cases if case.sheet.name not in names]
    renamed = {row.name: name for row in listed for name in others if row.refers_to(name)}
    spare = [
        name
        for name in others
        if name not in renamed.values() and not _is_copy(name, names & there)
    ]
    gone = tuple(row for row in listed if row.name not in there and row.name not in renamed)
    return gone if len(gone) > len(spare) else ()


def is_list(sheet: Sheet) -> bool:
    """Whether the sheet is the list, whatever it is called."""
    return any(_is_heading(cells) for _, cells in sheet.rows())


def sum_row(sheet: Sheet) -> int | None:
    """The list's row of sums, or None."""
    inside = False
    for row, cells in sheet.rows():
        if inside and _SHEET in cells and cells[_SHEET].text.strip() == LIST_TOTAL:
            return row
        inside = inside or _is_heading(cells)
    return None


def listed_forms(sheet: Sheet) -> Iterator[ListedSheet]:
    """The rows between the heading and the sum, where the sheet is the list."""
    inside = False
    for row, cells in sheet.rows():
        first = cells[_SHEET].text.strip() if _SHEET in cells else ""
        if inside and first == LIST_TOTAL:
            return
        if inside and first:
            rest = {column: cell for column, cell in cells.items() if column != _SHEET}
            yield ListedSheet(sheet.name, row, first, rest)
        inside = inside or _is_heading(cells)


def _is_heading(cells: Mapping[int, Cell]) -> bool:
    texts = tuple(cells[at].text.strip() if at in cells else "" for at in (_SHEET, _NR))
    return texts == LIST_HEADERS[:2]


def _is_copy(name: str, names: set[str]) -> bool:
    match = _COPY.fullmatch(name)
    return match is not None and match["of"] in names
