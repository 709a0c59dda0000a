"""The corrected copy of a centre's workbook: its answers, a mark at each fault, what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from workbook.address import parse_a1
from workbook.answers import Answer
from workbook.layout import Layout, layout
from workbook.read.model import Area, Cell, CellKind
from workbook.round.config import Level
from workbook.round.folder import Round
from workbook.write import styles
from workbook.write.book import SheetWriter, a1
from workbook.write.centre import new_book, write_sheets
from workbook.write.corrected_faults import FaultLine, write_faults
from workbook.write.corrected_unplaced import UnplacedLine, write_unplaced
from workbook.write.styles import Style

_FIRST_YEAR_1904 = 1462  # days between the two ways in which Excel counts
# Those that every program knows; a newer one stands in the copy as the first of them.
KNOWN_ERRORS = ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")
_NOTE_WIDTH = 320  # pixels
_NOTE_CHARACTERS = 48  # in a line of that width
_NOTE_LINE = 17
_NOTE_HIGHEST = 400
_FILL = {
    Level.ERROR: styles.FAULT,
    Level.WARNING: styles.WARNING,
    Level.INFO: replace(styles.WARNING, colour=styles.INK, fill=styles.PALE_TEAL),
}


@dataclass(frozen=True)
class KeptAnswers:
    """What the centre answered, and what of it no text can say.

    Attributes:
        texts: by item number.
        cells: numbers, dates, truth values and errors, by item number and column key; they stand
            in the copy as what they are, so that the same fault is found in it.
        date_1904: how the dates among them count.
    """

    texts: Mapping[int, Answer] = field(default_factory=dict)
    cells: Mapping[tuple[int, str], Cell] = field(default_factory=dict)
    date_1904: bool = False


def corrected_workbook(
    round_: Round,
    centre: str,
    kept: KeptAnswers,
    faults: Sequence[FaultLine],
    unplaced: Sequence[UnplacedLine],
) -> bytes:
    """The copy as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code.
        kept: the centre's answers.
        faults: in the order in which they are listed, with cells of this copy.
        unplaced: what the copy has no cell for; without any there is no sheet for it.
    """
    places = layout(round_, centre)
    book = new_book(round_, centre)
    write_faults(book, round_.config, centre, faults, has_unplaced=bool(unplaced))
    if unplaced:
        write_unplaced(book, round_.config, centre, unplaced)
    table = write_sheets(book, round_, places, kept.texts)
    _write_cells(table, places, kept)
    _mark(table, faults)
    return book.to_bytes()


def _write_cells(sheet: SheetWriter, places: Layout, kept: KeptAnswers) -> None:
    style = replace(styles.OPEN, size=10, vertical="middle", horizontal="left", indent=1)
    for (nr, key), cell in sorted(kept.cells.items()):
        row = places.table.row_of(nr)
        if row is not None:
            _write_cell(sheet, row.row, places.table.place(key).column, cell, style, kept)


def _write_cell(  # noqa: PLR0917 - the place, what stands there, and how
    sheet: SheetWriter, row: int, column: int, cell: Cell, style: Style, kept: KeptAnswers
) -> None:
    number = cell.number
    if cell.kind is CellKind.BOOLEAN:
        sheet.boolean(row, column, cell.raw == "1", style)
    elif cell.kind is CellKind.ERROR:
        error = cell.raw if cell.raw in KNOWN_ERRORS else "#N/A"
        sheet.formula(row, column, error, error, style)
    elif number is not None:
        if cell.kind is CellKind.DATE:
            number += _FIRST_YEAR_1904 if kept.date_1904 else Decimal(0)
            style = replace(style, number_format="dd-mm-yyyy")
        sheet.number(row, column, number, style)


def _mark(sheet: SheetWriter, faults: Sequence[FaultLine]) -> None:
    """A note and a fill at each faulty cell; the gravest fault of a cell gives the fill."""
    by_cell: dict[str, list[FaultLine]] = {}
    for fault in faults:
        for cell in fault.cells if fault.sheet == sheet.name else ():
            by_cell.setdefault(cell, []).append(fault)
    for cell, found in by_cell.items():
        row, column = parse_a1(cell)
        text = "\n\n".join(f"{fault.message}\n{fault.fix}".strip() for fault in found)
        sheet.comment(row, column, text, width=_NOTE_WIDTH, height=_note_height(text))
        gravest = min(found, key=lambda fault: list(Level).index(fault.severity))
        area = Area(row, column, row, column)
        # True of every cell: the fill must also show in a program that counts letters otherwise.
        sheet.conditional(area, f"ROW({a1(row, column)})>0", _FILL[gravest.severity])


def _note_height(text: str) -> int:
    lines = sum(1 + len(line) // _NOTE_CHARACTERS for line in text.split("\n"))
    return min((lines + 1) * _NOTE_LINE, _NOTE_HIGHEST)
