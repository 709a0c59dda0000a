"""Rows of finance's whose columns were sorted apart: by its key nobody knows whose a row is.

Where some columns of a sheet were sorted and others were not, a key stands beside another record's
cells, and so beside another centre's word: the locked cells that stayed behind tell it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from workbook.danish import folded
from workbook.records.record import Record
from workbook.records.value import Place, Value
from workbook.rows.expected import Expected, comparable

Row = tuple[Record, Record]
"""A row as it came back, and the record of its key as it was sent."""


def sorted_apart(rows: Sequence[Row], before: Expected) -> frozenset[Place]:
    """The places of the rows whose answers may be another record's.

    A column was sorted apart from the keys where it says the same as it was sent with, but in
    another order. Of the rows in which nothing differs those are in doubt, too, that other records
    would look like.
    """
    if all(before.says(record, value) for row, record in rows for value in _locked(row, before)):
        return frozenset()
    sent = [_sent(record, row, before) for row, record in rows]
    now = [
        {slot: _said(row.values[slot]) for slot in said}
        for (row, _), said in zip(rows, sent, strict=True)
    ]
    slots = dict.fromkeys(slot for said in sent for slot in said)
    moved = [slot for slot in slots if _is_moved(slot, sent, now)]
    looks = Counter(tuple(said.get(slot, "") for slot in moved) for said in sent)
    return frozenset(
        row.place
        for (row, _), said, found in zip(rows, sent, now, strict=True)
        if moved
        and (
            any(said.get(slot) != found.get(slot) for slot in moved)
            or looks[tuple(said.get(slot, "") for slot in moved)] > 1
        )
    )


def _is_moved(
    slot: str, sent: Sequence[Mapping[str, str]], now: Sequence[Mapping[str, str]]
) -> bool:
    before, after = [one.get(slot, "") for one in sent], [one.get(slot, "") for one in now]
    return before != after and Counter(before) == Counter(after)


def _sent(record: Record, row: Record, before: Expected) -> dict[str, str]:
    """What the locked cells of the row were sent with, its key left out."""
    return {value.slot.id: before.text(record, value.slot) for value in _locked(row, before)}


def _locked(row: Record, before: Expected) -> Iterator[Value]:
    """The cells of the row that finance gave, its key left out."""
    key = before.template.record.key
    for value in row.values.values():
        if not value.slot.is_typed and value.slot.field.id not in key:
            yield value


def _said(value: Value) -> str:
    """What the cell says, in the form in which two equal contents are equal."""
    if isinstance(value.content, Decimal | date):
        return comparable(value.content)
    return folded(value.raw)
