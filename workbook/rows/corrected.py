"""The corrected copy of a workbook of rows: its rows as they were filled in, faults marked."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from templates.frozen import frozen
from workbook.read.model import Cell
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.book import write_rows_sheets
from workbook.rows.layout import RowsLayout, rows_layout
from workbook.rows.sheet import cell_style
from workbook.write.corrected import corrected_book
from workbook.write.corrected_cells import mark, write_kept
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine

_FEWEST_BLANK = 5

RowSlot: TypeAlias = tuple[int, str]
"""A row of the copy, counted from 0, and the id of a slot."""


@frozen(slots=False)
class KeptRows:
    """What the centre wrote.

    Attributes:
        contents: of the rows from the top, as far as a content can say it; sums and live checks
            are calculated from it.
        cells: what stands otherwise than the contents have it: a truth value, an error, a date
            where none belongs.
        date_1904: how the dates among the cells count.
    """

    contents: tuple[Contents, ...] = ()
    cells: Mapping[RowSlot, Cell] = field(default_factory=dict)
    date_1904: bool = False


def copy_layout(round_: Round, centre: str, rows: int) -> RowsLayout:
    """Where everything stands in a copy with so many filled rows."""
    return rows_layout(round_, centre, rows, _blank(round_, rows))


def corrected_rows_workbook(
    round_: Round,
    centre: str,
    kept: KeptRows,
    faults: Sequence[FaultLine],
    unplaced: Sequence[UnplacedLine],
) -> bytes:
    """The copy as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code.
        kept: the centre's rows.
        faults: in the order in which they are listed, with cells of this copy.
        unplaced: what the copy has no cell for; without any there is no sheet for it.
    """
    book = corrected_book(round_, centre, faults, unplaced)
    blank = _blank(round_, len(kept.contents))
    written = write_rows_sheets(book, round_, centre, kept.contents, blank)
    plan, sheet = written.plan, written.sheet
    for (number, slot), cell in sorted(kept.cells.items()):
        place = plan.layout.column(slot)
        row = plan.layout.first_row + number
        style = cell_style(plan.face(place.slot), is_open=plan.layout.is_open(place, row))
        write_kept(sheet, row, place.column, cell, style, date_1904=kept.date_1904)
    mark(sheet, faults)
    return book.to_bytes()


def _blank(round_: Round, filled: int) -> int | None:
    """As many blank rows as were sent in all, and some at least; none where none can be added."""
    record = round_.template.record
    return max(record.blank - filled, _FEWEST_BLANK) if record.list == "open" else None
