"""Records as they are written: contents by slot, and the values that a reader would find there."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from workbook.numbers import plain
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.records.value import Content, Contents, Place, Reading, Value
from workbook.rows.layout import RowsLayout

Stored: TypeAlias = Callable[[Slot, Content], Content]
"""Gives what stands in a slot's cell for a content."""

_DAY_ZERO = date(1899, 12, 30)


def written_records(
    layout: RowsLayout, records: Sequence[Contents], stored: Stored
) -> tuple[Record, ...]:
    """The records in the layout's rows from the top, those without any content left out.

    Args:
        layout: with a row for each of them.
        records: what they say.
        stored: gives what stands in a slot's cell for a content.
    """
    return tuple(_records(layout, records, stored))


def serial(day: date) -> int:
    """The day as Excel counts it.

    >>> serial(date(2026, 1, 1))
    46023
    """
    return (day - _DAY_ZERO).days


def _records(layout: RowsLayout, records: Sequence[Contents], stored: Stored) -> Iterator[Record]:
    for row, contents in enumerate(records, start=layout.first_row):
        values = {
            place.slot.id: _value(
                place.slot,
                Place("", layout.sheet, row, place.column),
                contents.get(place.slot.id),
                stored,
            )
            for place in layout.columns
        }
        if not any(value.raw.strip() for value in values.values()):
            continue
        place = Place("", layout.sheet, row, layout.columns[0].column)
        number = row - layout.first_row
        leads = number >= len(layout.roles) or layout.roles[number] == "lead"
        yield Record((), f"{layout.sheet} {row}", values, layout.centre, place, is_led=leads)


def _value(slot: Slot, place: Place, content: Content, stored: Stored) -> Value:
    match stored(slot, content):
        case None | "":
            return Value(slot, place)
        case Decimal() as number:
            raw, kind = plain(number), CellKind.NUMBER
        case date() as day:
            raw, kind = str(serial(day)), CellKind.DATE
        case str() as text:
            raw, kind = text, CellKind.TEXT
    return Value(slot, place, content, raw, kind, Reading.READ)
