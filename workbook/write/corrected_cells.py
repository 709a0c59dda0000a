"""The cells of a corrected copy: what the centre typed, as what it is, and a mark at each fault."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from workbook.address import Area, parse_a1
from workbook.read.model import Cell, CellKind
from workbook.round.config import Level
from workbook.typed import fitting, visible
from workbook.write.book import SheetWriter, a1
from workbook.write.corrected_faults import LOOKS, FaultLine
from workbook.write.styles import Style

# Those that every program knows; a newer one stands in the copy as the first of them.
KNOWN_ERRORS = ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")
_FIRST_YEAR_1904 = 1462  # days between the two ways in which Excel counts
_NOTE_WIDTH = 320  # pixels
_NOTE_CHARACTERS = 48  # in a line of that width
_NOTE_LINE = 17
_NOTE_HIGHEST = 400


def _number(cell: Cell, *, date_1904: bool) -> Decimal | None:
    """The number of a number or a date as it stands in the copy, whose days count from 1900."""
    number = cell.number
    if number is None or cell.kind is not CellKind.DATE or not date_1904:
        return number
    return Decimal(repr(float(number + _FIRST_YEAR_1904)))  # as many digits as Excel can hold


def write_kept(
    sheet: SheetWriter, row: int, column: int, cell: Cell, style: Style, *, date_1904: bool
) -> None:
    """The cell as what it was: a number, a date, a truth value, an error or a text.

    Of a formula it is the value.
    """
    number = _number(cell, date_1904=date_1904)
    if cell.kind is CellKind.BOOLEAN:
        sheet.boolean(row, column, cell.raw == "1", style)
    elif cell.kind is CellKind.ERROR:
        error = cell.raw if cell.raw in KNOWN_ERRORS else KNOWN_ERRORS[0]
        sheet.formula(row, column, error, error, style)
    elif number is None:
        sheet.text(row, column, fitting(cell.text), style)
    else:
        is_date = cell.kind is CellKind.DATE
        sheet.number(
            row,
            column,
            number,
            replace(style, number_format="dd-mm-yyyy") if is_date else style,
        )


def own_cell(row: int, column: int) -> Area:
    """The cell alone."""
    return Area(row, column, row, column)


def mark(
    sheet: SheetWriter,
    faults: Sequence[FaultLine],
    area_of: Callable[[int, int], Area] = own_cell,
) -> None:
    """A note and a fill at each faulty cell; the gravest fault of a cell gives the fill.

    Args:
        sheet: of the copy; faults of other sheets are passed over.
        faults: in the order in which the notes tell them.
        area_of: the cells that show the content of one, where cells are merged.
    """
    by_cell: dict[str, list[FaultLine]] = {}
    for fault in faults:
        for cell in fault.cells if fault.sheet == sheet.name else ():
            by_cell.setdefault(cell, []).append(fault)
    for cell, found in by_cell.items():
        row, column = parse_a1(cell)
        text = "\n\n".join(visible(f"{fault.message}\n{fault.fix}".strip()) for fault in found)
        sheet.comment(row, column, text, width=_NOTE_WIDTH, height=_note_height(text))
        gravest = min(found, key=lambda fault: list(Level).index(fault.severity))
        # True of every cell: the fill must also show in a program that counts letters otherwise.
        sheet.conditional(
            area_of(row, column), f"ROW({a1(row, column)})>0", LOOKS[gravest.severity]
        )


def _note_height(text: str) -> int:
    lines = sum(1 + len(line) // _NOTE_CHARACTERS for line in text.split("\n"))
    return min((lines + 1) * _NOTE_LINE, _NOTE_HIGHEST)
