"""Columns of ours that stand where they were sent, without their header."""

from collections.abc import Mapping

from workbook.records.returned import Returned


def headless(returned: Returned) -> Mapping[str, int]:
    """The column of each missing slot whose header is gone and whose content is not.

    It stands between the columns beside which it was sent, under no header of ours.
    """
    columns = returned.columns
    if columns is None or columns.sheet is None or not columns.missing:
        return {}
    filled = {column for row, column in columns.sheet.cells if row > columns.row}
    free = filled - set(columns.columns.values())
    missing = {header.slot.id for header in columns.missing if header.slot is not None}
    sent = [slot for slot in columns.sent if slot.partition(":")[0] not in returned.later]
    found: dict[str, int] = {}
    for number, slot in enumerate(sent):
        if slot not in missing:
            continue
        beside = {
            columns.columns[other] + number - at
            for at, other in enumerate(sent)
            if other in columns.columns and abs(at - number) == 1
        }
        if len(beside) == 1 and (column := beside.pop()) in free:
            found[slot] = column
    return found
