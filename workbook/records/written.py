"""Values as they are written: what a reader would find in the cells of given contents."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from workbook.numbers import plain
from workbook.read.model import CellKind
from workbook.records.slot import Slot
from workbook.records.value import Content, Place, Reading, Value

Stored: TypeAlias = Callable[[Slot, Content], Content]
"""Gives what stands in a slot's cell for a content."""

_DAY_ZERO = date(1899, 12, 30)


def written_value(slot: Slot, place: Place, content: Content, stored: Stored) -> Value:
    """The content of a slot, and what its cell then holds."""
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


def serial(day: date) -> int:
    """The day as Excel counts it.

    >>> serial(date(2026, 1, 1))
    46023
    """
    return (day - _DAY_ZERO).days
