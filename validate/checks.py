"""The template's checks held against returned rows: what a workbook shows live, a rule finds."""

from collections.abc import Iterator
from dataclasses import dataclass

from templates.table import Check
from validate.cells import AnswerCell
from validate.view import FileView
from workbook.conditions import holds
from workbook.content import content
from workbook.layout import ColumnPlace, RowPlace
from workbook.read.model import CellKind
from workbook.read.returned import ReturnedRow
from workbook.round.folder import Round


@dataclass(frozen=True, slots=True)
class Hit(AnswerCell):
    """The cell at fault in a row in which all conditions of a check hold."""

    check: Check


def hits(view: FileView, code: str) -> Iterator[Hit]:
    """The rows in which a check of this code finds a fault.

    What the office wrote is taken from the round, never from the returned file; only the answers
    are the centre's. Passed over is a cell that holds no text, and one whose column is missing:
    rules of their own speak of those.
    """
    if view.layout is None:
        return
    checks = [check for check in view.template.table.checks if check.code == code]
    if not checks:
        return
    asked = {column for check in checks for part in check.when for column in part.columns}
    columns = tuple(place for place in view.layout.table.columns if place.spec.id in asked)
    for place, row in view.item_rows():
        texts = row_texts(view.round, place, row, columns)
        for check in checks:
            hit = Hit(place, row, view.layout.table.place(check.column), check)
            if _is_text_or_blank(hit) and holds(check, texts, view.template):
                yield hit


def row_texts(
    round_: Round, place: RowPlace, row: ReturnedRow, columns: tuple[ColumnPlace, ...]
) -> dict[str, str]:
    """The row's text by column id: locked cells as sent, open cells as returned."""
    texts: dict[str, str] = {}
    for column in columns:
        if place.is_open(column.spec):
            texts[column.spec.id] = row.text(column.key)
        else:
            sent = content(round_, place, column)
            texts[column.spec.id] = "" if sent is None else str(sent)
    return texts


def _is_text_or_blank(hit: Hit) -> bool:
    if hit.column.key not in hit.row.columns:
        return False
    return hit.cell is None or hit.cell.kind is CellKind.TEXT
