"""Merged areas over the table, and the answers that they swallow."""

from collections.abc import Iterator

from validate.view import FileView, per_file
from workbook.address import a1
from workbook.read.model import Area


@per_file
def swallowed(view: FileView) -> dict[Area, tuple[str, ...]]:
    """The areas over the headers or an item, each with the answer cells whose content is gone.

    A program that keeps what lies under the first cell loses no answer.
    """
    if view.table is None:
        return {}
    rows = {view.table.header_row, *(row.row for row in view.table.rows)}
    answers = dict(_blank_answers(view))
    return {
        area: tuple(
            cell
            for place, cell in answers.items()
            if area.holds(*place) and place != (area.first_row, area.first_column)
        )
        for area in view.table.sheet.merges
        if any(area.first_row <= row <= area.last_row for row in rows)
    }


def _blank_answers(view: FileView) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells in which the centre may answer and nothing stands, with their addresses."""
    if view.layout is None or view.table is None:
        return
    for place, row in view.item_rows():
        for column in view.layout.table.columns:
            at = view.table.columns.get(column.key)
            if at is not None and place.is_open(column.spec) and not row.text(column.key).strip():
                yield (row.row, at), a1(row.row, at)


def span(area: Area) -> str:
    """The area in A1 form."""
    first, last = a1(area.first_row, area.first_column), a1(area.last_row, area.last_column)
    return f"{first}:{last}"
