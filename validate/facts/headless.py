"""Columns of ours that stand where they were sent, without their header."""

from collections.abc import Mapping

from validate.rule import Context
from workbook.layouts import rows_of, sent_layout
from workbook.records.returned import Returned


def headless(returned: Returned, context: Context) -> Mapping[str, int]:
    """The column of each missing slot whose header is gone and whose content is not.

    It stands between the columns beside which it was sent, under no header of ours.
    """
    columns = returned.columns
    layout = rows_of(sent_layout(context.round, returned.centre))
    if columns is None or columns.sheet is None or layout is None or not columns.missing:
        return {}
    filled = {column for row, column in columns.sheet.cells if row > columns.row}
    free = filled - set(columns.columns.values())
    missing = {header.slot.id for header in columns.missing if header.slot is not None}
    sent = [place for place in layout.columns if place.slot.field.id not in returned.later]
    found: dict[str, int] = {}
    for number, place in enumerate(sent):
        if place.key not in missing:
            continue
        beside = {
            columns.columns[other.key] + number - at
            for at, other in enumerate(sent)
            if other.key in columns.columns and abs(at - number) == 1
        }
        if len(beside) == 1 and (column := beside.pop()) in free:
            found[place.key] = column
    return found
