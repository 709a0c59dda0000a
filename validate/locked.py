"""Locked cells that no longer say what was sent."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from templates.table import Source
from validate.view import FileView
from workbook.conditions import trimmed
from workbook.content import Content, content
from workbook.layout import ColumnPlace, RowPlace
from workbook.numbers import danish, read_danish
from workbook.read.model import Cell, CellKind
from workbook.read.returned import ReturnedRow


@dataclass(frozen=True, slots=True)
class Change:
    """One locked cell with what was sent and what stands there now, as people read it."""

    place: RowPlace
    row: ReturnedRow
    column: ColumnPlace
    sent: str
    found: str

    @property
    def address(self) -> str:
        """The cell."""
        return self.row.address(self.column.key)


def changes(view: FileView) -> Iterator[Change]:
    """Every locked cell of the items' rows whose meaning differs from the round's.

    Numbers are compared as numbers and text without regard to line ends and blanks; of a formula
    its value counts. A column that is missing is another rule's.
    """
    if view.layout is None or view.table is None:
        return
    for place, row in view.item_rows():
        for column in view.layout.table.columns:
            if column.key not in view.table.columns or place.is_open(column.spec):
                continue
            if column.spec.source is Source.NR:  # the row was found by it
                continue
            sent = content(view.round, place, column)
            cell = row.cell(column.key)
            if not _same(sent, cell):
                yield Change(place, row, column, _shown(sent), _shown_cell(cell))


def _same(sent: Content, cell: Cell | None) -> bool:
    found = "" if cell is None else _plain(cell.text)
    if sent is None:
        return not found
    if isinstance(sent, str):
        return found == _plain(sent)
    number = None if cell is None else cell.number
    if number is None and cell is not None and cell.kind is CellKind.TEXT:
        candidates = read_danish(found).candidates
        number = candidates[0] if len(candidates) == 1 else None
    return number == sent


def _plain(text: str) -> str:
    return trimmed(unicodedata.normalize("NFC", text))


def _shown(sent: Content) -> str:
    if isinstance(sent, Decimal | int):
        return danish(Decimal(sent))
    return sent or ""


def _shown_cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return cell.text if cell.number is None else danish(cell.number)
