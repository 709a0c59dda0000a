"""Whether a printed cell says what the edition should say there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from validate.reconcile.figure import Figure, Flaw, figure, shows
from validate.reconcile.identity import alike, bare, shortens
from validate.reconcile.lines import Head, Line, cell_text, is_long
from validate.reconcile.printed import PrintedCell, PrintedRow
from workbook.danish import date_text, folded
from workbook.edition.document import Blank, Cell, Day, Number
from workbook.read.model import CellKind, Sheet

_BETWEEN: Final = re.compile(r"[,/]")
_FIRST_DAY: Final = date(1899, 12, 30)


def compared(line: Line, row: PrintedRow) -> Iterator[tuple[Head, Cell]]:
    """The cells of the line that the row has a column for, but for the one that names it."""
    for place, (_, cell) in line.cells.items():
        if place != line.name_place and row.column(place) is not None:
            yield line.header.head(place), cell


def is_figure(head: Head, cell: Cell) -> bool:
    """Whether the cell is compared as a number."""
    if isinstance(cell, Blank):
        return head.is_number or bool(cell.terms)
    return isinstance(cell, Number)


def differs(line: Line, row: PrintedRow, head: Head, cell: Cell, least: int) -> bool:
    """Whether the row says otherwise than the line.

    Args:
        line: what should be printed.
        row: what is.
        head: the header of the cell.
        cell: of the line.
        least: decimals with which an amount is right at least.
    """
    if is_figure(head, cell):
        found = row.figure(head.place)
        return found is not None and is_wrong(found, exact(cell), decimals(cell, least))
    printed = row.cell(head.place)
    return printed is not None and not _says(line, row, head, cell, printed)


def exact(cell: Cell) -> Decimal | None:
    """The number that the cell says, or None."""
    return cell.value if isinstance(cell, Number) else None


def decimals(cell: Cell, least: int) -> int:
    """With how many decimals the number may be printed: those of its table, or all it has."""
    return min(least, cell.decimals) if isinstance(cell, Number) else least


def is_wrong(printed: Figure, right: Decimal | None, least: int) -> bool:
    """Whether the cell does not show the amount; blank and 0 are the same where there is none."""
    if printed.flaw is Flaw.UNCACHED:  # the same in the file as a formula that shows nothing
        return bool(right)
    if printed.flaw is not Flaw.NONE:
        return True
    return not shows(printed.amount, right or Decimal(0), least) or (
        printed.is_blank and bool(right)
    )


def _says(line: Line, row: PrintedRow, head: Head, cell: Cell, printed: PrintedCell) -> bool:
    if cell_says(row.sheet, printed, cell):
        return True
    text = cell_text(cell)
    if not is_long(cell) and _coded(printed.text, line.codes) == _coded(text, line.codes):
        return True
    # A short title that somebody has shortened still names its record.
    is_title = head.place == line.title_place and not is_long(cell)
    # So does one that stands beside its number, in the same cell.
    said = printed.text.strip() or row.name.text.strip().partition(" ")[2]
    return is_title and (alike(said, text) or shortens(said, text))


def cell_says(sheet: Sheet, printed: PrintedCell, cell: Cell) -> bool:
    """Whether the printed cell says the text, date or number; how long it is decides how exactly.

    Blanks, line breaks and the kind of dash do not count; of a short text neither do capitals.
    """
    if isinstance(cell, Day):
        found = sheet.cell(printed.row, printed.column)
        if found is not None and found.kind is CellKind.DATE and found.number is not None:
            return _FIRST_DAY + timedelta(days=int(found.number)) == cell.day
        return folded(printed.text) in _dates(cell.day)
    if isinstance(cell, Number):
        shown = figure(sheet, printed.row, printed.column)
        return not is_wrong(shown, cell.value, cell.decimals)
    text = cell_text(cell)
    if bare(printed.text) == bare(text):
        return True
    return not is_long(cell) and bare(folded(printed.text)) == bare(folded(text))


def _coded(text: str, codes: Mapping[str, str]) -> Sequence[str]:
    """The text's parts, names of centres and committees as their codes."""
    line = folded(text)
    for name in sorted(codes, key=len, reverse=True):
        line = line.replace(name, codes[name])
    return [part.strip() for part in _BETWEEN.split(line)]


def _dates(day: date) -> frozenset[str]:
    forms = ("%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d")
    return frozenset({folded(date_text(day)), *(day.strftime(form) for form in forms)})
