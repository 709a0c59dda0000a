"""Answers that were pushed below the last record: those above them may be another record's.

Where answers are pasted or dragged down by a row, the last one comes to stand below the table; and
where they were cut from, a gap is left, or one answer twice.
"""

from collections.abc import Collection, Sequence

from workbook.records.record import Record
from workbook.records.value import Place, Value


def pushed_down(rows: Sequence[Record], known: Collection[Place]) -> frozenset[Place]:
    """The places of the rows whose answers may have stood a row higher.

    Args:
        rows: all that stand on the sheet, from the top.
        known: the places of those whose key was sent.
    """
    last = max((number for number, row in enumerate(rows) if row.place in known), default=None)
    if last is None:
        return frozenset()
    below = _beneath(rows, last)
    slots = {slot for row in below for slot in _answered(row)}
    texts = [tuple(row.values[slot].text for slot in slots) for row in rows[: last + 1]]
    texts += [tuple(row.values[slot].text for slot in slots) for row in below]
    for number in range(last + 1 if slots else 0):
        if not any(texts[number]) or texts[number] == texts[number + 1]:
            return frozenset(row.place for row in rows[number : last + 1])
    return frozenset()


def _beneath(rows: Sequence[Record], last: int) -> list[Record]:
    """The rows right below that one, in which nothing but answers stands."""
    found: list[Record] = []
    for row in rows[last + 1 :]:
        is_next = row.place.row == rows[last].place.row + len(found) + 1
        if not is_next or not all(value.is_blank or _is_answer(value) for value in _values(row)):
            break
        found.append(row)
    return found


def _answered(row: Record) -> list[str]:
    return [value.slot.id for value in _values(row) if _is_answer(value) and not value.is_blank]


def _values(row: Record) -> Collection[Value]:
    return row.values.values()


def _is_answer(value: Value) -> bool:
    return value.slot.is_typed
