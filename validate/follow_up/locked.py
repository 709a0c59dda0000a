"""Locked cells that no longer say what was sent."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from templates.table import Source
from validate.view import FileView, per_file
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


@per_file
def changes(view: FileView) -> Sequence[Change]:
    """Every locked cell of the items' rows whose meaning differs from the round's.

    Numbers are compared as numbers and text without regard to line ends and blanks; of a formula
    its value counts. A column that is missing is another rule's.
    """
    return tuple(_changes(view))


def _changes(view: FileView) -> Iterator[Change]:
    if view.layout is None or view.table is None:
        return
    columns = [
        column
        for column in view.layout.table.columns
        # a row was found by its number
        if column.key in view.table.columns and column.spec.source is not Source.NR
    ]
    for place, row in view.item_rows():
        for column in columns:
            if place.is_open(column.spec):
                continue
            sent = content(view.round, place, column)
            cell = row.cell(column.key)
            if not _same(sent, cell):
                yield Change(place, row, column, _shown(sent), _shown_cell(cell))


def _same(sent: Content, cell: Cell | None) -> bool:
    if cell is None:
        return sent is None or sent == ""
    if isinstance(sent, str):
        return sent == cell.text or _plain(sent) == _plain(cell.text)
    found = _plain(cell.text)
    if sent is None:
        return not found
    number = cell.number
    if number is None and cell.kind is CellKind.TEXT:
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
