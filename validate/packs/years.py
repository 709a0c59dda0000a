"""Amounts by year of a record, for the rules that look along the years."""

from collections.abc import Sequence
from decimal import Decimal

from templates.field import TemplateField
from templates.pack import YearlyPack
from templates.template import Template
from workbook.expression.formula import calculated, typed_parts
from workbook.records.record import Record
from workbook.records.value import Reading
from workbook.round.model import Round


def yearly_pack(round_: Round) -> YearlyPack:
    """The bindings of the pack `yearly`.

    Raises:
        LookupError: the template has no such pack.
    """
    pack = round_.template.packs.yearly
    if pack is None:
        raise LookupError("yearly")
    return pack


def by_year(record: Record, template: Template, field: str) -> dict[int, Decimal]:
    """The field's amounts by year; a blank year is not in it.

    A sum is what the typed amounts give, exactly, whatever its cells show.
    """
    found: dict[int, Decimal] = {}
    for value in record.of_field(field):
        year, part = value.slot.year, value.slot.part
        amount = calculated(template.fields, field, _Typed(record, part))
        if year is not None and amount is not None:
            found[year] = amount
    return found


def filled_years(record: Record, template: Template, fields: Sequence[str]) -> tuple[int, ...]:
    """The years in which one of the fields has an amount other than 0, in their order."""
    found = {
        year
        for field in fields
        for year, amount in by_year(record, template, field).items()
        if amount
    }
    return tuple(sorted(found))


def is_readable(record: Record, round_: Round, field: str) -> bool:
    """Whether all typed cells of the field are there, and each is blank or can be read.

    Of a cell that is lost, as its column is gone, nobody knows what stood there. Of a sum it is
    asked of all that it is made of.
    """
    fields = round_.template.fields
    return all(_is_whole(record, fields[part.id], round_) for part in typed_parts(fields, field))


def _is_whole(record: Record, field: TemplateField, round_: Round) -> bool:
    values = record.of_field(field.id)
    asked = [value.slot.year for value in values]
    is_there = asked == [None] or set(asked) == set(round_.config.years)
    return is_there and all(value.reading is not Reading.UNREADABLE for value in values)


class _Typed:
    """The typed amounts of one year; an amount without years counts in each."""

    def __init__(self, record: Record, part: str) -> None:
        self._record = record
        self._part = part

    def __call__(self, field: str) -> Decimal | None:
        value = self._record.value(field, self._part) or self._record.value(field)
        return None if value is None else value.amount
