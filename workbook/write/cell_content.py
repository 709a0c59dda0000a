"""What stands in a cell of the centre's workbook: the office's content, or the centre's answer."""

from collections.abc import Mapping

from workbook.answers import Answer
from workbook.content import Content, content
from workbook.layout import ColumnPlace, RowPlace, TableLayout
from workbook.round.folder import Round


def cell_content(
    round_: Round, row: RowPlace, place: ColumnPlace, answers: Mapping[int, Answer]
) -> Content:
    """What stands in the cell: the office's content, or the centre's answer where it is open."""
    if not row.is_open(place.spec):
        return content(round_, row, place)
    answer = answers.get(row.item.nr)
    if answer is None:
        return None
    return answer.status if place.spec.answers == "status" else answer.remark


def row_texts(
    round_: Round, row: RowPlace, table: TableLayout, answers: Mapping[int, Answer]
) -> dict[str, str]:
    """The row's text by column id, as the template's checks read it."""
    found = ((place, cell_content(round_, row, place, answers)) for place in table.columns)
    return {place.spec.id: "" if value is None else str(value) for place, value in found}
