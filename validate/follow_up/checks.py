"""The template's checks held against returned rows: what a workbook shows live, a rule finds."""

from collections.abc import Sequence
from dataclasses import dataclass

from templates.table import Check
from validate.follow_up.cells import AnswerCell
from validate.view import FileView, per_file
from workbook.conditions import asked, holds
from workbook.content import content
from workbook.layout import ColumnPlace, RowPlace
from workbook.read.model import CellKind
from workbook.read.returned import ReturnedRow
from workbook.round.folder import Round


@dataclass(frozen=True, slots=True)
class Hit(AnswerCell):
    """The cell at fault in a row in which all conditions of a check hold."""

    check: Check


def hits(view: FileView, code: str) -> Sequence[Hit]:
    """The rows in which a check of this code finds a fault.

    What the office wrote is taken from the round, never from the returned file; only the answers
    are the centre's. Passed over is a cell that holds no text, and one whose column is missing:
    rules of their own speak of those.
    """
    return [hit for hit in _all_hits(view) if hit.check.code == code]


@per_file
def _all_hits(view: FileView) -> Sequence[Hit]:
    if view.layout is None:
        return ()
    checks = view.template.table.checks
    table = view.layout.table
    judged = [(check, asked(check, view.template), table.place(check.column)) for check in checks]
    named = {column for _, conditions, _ in judged for column, _, _ in conditions}
    columns = tuple(place for place in table.columns if place.spec.id in named)
    found = []
    for place, row in view.item_rows():
        texts = row_texts(view.round, place, row, columns)
        for check, conditions, column in judged:
            if holds(conditions, texts):
                hit = Hit(place, row, column, check)
                if _is_text_or_blank(hit):
                    found.append(hit)
    return tuple(found)


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
