"""Amounts by year of a record, for the rules that look along the years."""

from collections.abc import Sequence
from decimal import Decimal

from workbook.records.record import Record
from workbook.records.value import Reading


def by_year(record: Record, field: str) -> dict[int, Decimal]:
    """The field's amounts by year; a blank year is not in it."""
    return {
        value.slot.year: value.amount
        for value in record.of_field(field)
        if value.slot.year is not None and value.amount is not None
    }


def years_with(record: Record, fields: Sequence[str]) -> tuple[int, ...]:
    """The years in which one of the fields has an amount other than 0, in their order."""
    found = {year for field in fields for year, amount in by_year(record, field).items() if amount}
    return tuple(sorted(found))


def is_readable(record: Record, field: str) -> bool:
    """Whether the field has cells, and each of them is blank or holds what can be read."""
    values = record.of_field(field)
    return bool(values) and all(value.reading is not Reading.UNREADABLE for value in values)
