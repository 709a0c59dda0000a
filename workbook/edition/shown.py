"""How the contents of records are shown: names for codes, headers of slots, decimals."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from templates.field import (
    AmountField,
    AmountsField,
    BaseField,
    PercentField,
    TemplateField,
    Unit,
)
from templates.template import Template
from templates.where import Where
from templates.where import values_of as where_values
from workbook.danish import date_text
from workbook.edition.content import Amounts, FieldContent, Line
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import PERCENT, Number
from workbook.edition.order import OWNER
from workbook.numbers import danish, round_away
from workbook.records.remark import Remark
from workbook.write.styles import decimals_of

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_YEARS_APART = 2
_PARTS = ("year", "n", "value")  # labels with these are those of one cell of several


def filled(text: str, known: Mapping[str, str]) -> str:
    """The text with each placeholder that is known; any other stays as it is.

    >>> filled("{kind} i {unit}", {"unit": "1.000 kr.", "kind": "Service"})
    'Service i 1.000 kr.'
    """
    return _PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)


def years_text(years: Sequence[int]) -> str:
    """The years as a heading has them.

    >>> years_text((2026, 2027, 2028)), years_text((2026, 2028)), years_text((2026,))
    ('2026–2028', '2026, 2028', '2026')
    """
    first, last = years[0], years[-1]
    if len(years) >= _YEARS_APART and list(years) == list(range(first, last + 1)):
        return f"{first}–{last}"
    return ", ".join(map(str, years))


def value_name(data: Dataset, field: str, value: str) -> str:
    """A value of the field as it is printed: committees and centres by their names."""
    config = data.round.config
    name = "centres" if field == OWNER else getattr(data.field(field), "list", "")
    entries = {"centres": config.centres, "committees": config.committees}.get(name, ())
    return next((one.name for one in entries if one.code == value), value)


def values_of(record: MergedRecord, field: str) -> tuple[str, ...]:
    """The values under which the record counts when records are split by the field."""
    if field == OWNER:
        return (record.centre,)
    content = record.contents[field]
    if isinstance(content, tuple):
        return tuple(one for one in content if isinstance(one, str))
    if isinstance(content, str):
        return (content,) if content else ()
    return (shown_text(content),)


def shown_text(content: FieldContent) -> str:
    """A content as a text; amounts, lines and remarks as one would say them."""
    match content:
        case str():
            return content
        case Decimal():
            return danish(content)
        case date():
            return date_text(content)
        case Amounts():
            return "; ".join(
                f"{year}: {danish(amount)}" if year else danish(amount)
                for year, amount in content.by_year.items()
            )
        case _:
            apart = "\n" if any(isinstance(one, Remark) for one in content) else "; "
            return apart.join(map(part_text, content))


def part_text(part: str | Line | Remark) -> str:
    """One value of several, one line of a small table, one remark."""
    if isinstance(part, str):
        return part
    if isinstance(part, Remark):
        return part.paragraph
    amounts = (shown_text(one) for one in part.amounts.values())
    return ", ".join([*part.texts.values(), *amounts])


def printed(data: Dataset, record: MergedRecord, field: str) -> str:
    """What the record says of the field, as text with names for codes."""
    if field == OWNER or isinstance(record.contents[field], str | tuple):
        found = values_of(record, field)
        if found or field == OWNER:
            return ", ".join(value_name(data, field, value) for value in found)
    return shown_text(record.contents[field])


def not_delivered(data: Dataset, record: MergedRecord, field: TemplateField | None) -> str:
    """What stands for an answer that was asked for and is not there; "" where none was asked for.

    What goes with an amount is asked of records that have the amount.
    """
    if field is None or not field.required or not field.is_typed:
        return ""
    if field.only_with and not any(record.amounts(field.only_with).by_year.values()):
        return ""
    return data.round.template.edition.not_delivered


def holds(record: MergedRecord, where: Where) -> bool:
    """Whether the record has, for each field, one of the values."""
    return all(
        not set(where_values(where, field)).isdisjoint(values_of(record, field)) for field in where
    )


def is_amount(field: BaseField) -> bool:
    """Whether the field is of money."""
    return isinstance(field, AmountField | AmountsField)


def number_of(field: TemplateField | None, content: Decimal) -> Number:
    """A number that is no money: a percentage with its decimals, any other whole."""
    if isinstance(field, PercentField):
        return Number(content, exact_decimals([content], field.decimals), PERCENT)
    return Number(content, exact_decimals([content], 0))


def unit_of(data: Dataset, field: TemplateField) -> Unit:
    """The unit in which the field's amounts are typed."""
    return unit_of_template(data.round.template, field)


def unit_of_template(template: Template, field: TemplateField) -> Unit:
    """The unit in which the template's field has its amounts typed."""
    return getattr(field, "unit", None) or template.unit


def parts_of(data: Dataset, field: TemplateField) -> tuple[int, ...]:
    """The years of a field of amounts; 0 alone for a field of one amount."""
    return data.round.config.years if isinstance(field, AmountsField) else (0,)


def header(field: TemplateField, known: Mapping[str, str], year: int = 0) -> str:
    """The header of a field's column: its label, with the year where it is one of several."""
    if not year:
        several = any(f"{{{part}}}" in field.label for part in _PARTS)
        return field.title if several else filled(field.label, known).strip()
    if "{year}" in field.label:
        return filled(field.label, {**known, "year": str(year)}).strip()
    return f"{filled(field.label, known)} {year}".strip()


def sum_decimals(value: Decimal, decimals: int) -> int:
    """The decimals of a sum: it is shown rounded, but never as 0 where it is not 0.

    >>> sum_decimals(Decimal("-6.725"), 2), sum_decimals(Decimal("-0.004"), 2)
    (2, 3)
    """
    is_lost = bool(value) and not round_away(value, decimals)
    return exact_decimals([value], decimals) if is_lost else decimals


def exact_decimals(amounts: Iterable[Decimal], least: int) -> int:
    """The decimals that show each of the amounts whole, and at least so many."""
    return max(decimals_of(amounts), least)
