"""What a returned record, or finance's list, says of a field: typed and merged over its cells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from templates.field import (
    AmountField,
    AmountsField,
    BaseField,
    ChoiceField,
    ChoicesField,
    DateField,
    HistoryField,
    IntegerField,
    LinesField,
    PercentField,
    TemplateField,
    TicksField,
    YearField,
)
from templates.template import Template
from workbook.edition.content import Amounts, FieldContent, Line
from workbook.edition.signs import signs
from workbook.expression.formula import Ratio
from workbook.numbers import exact_sum, unsigned_zero
from workbook.records.record import Record
from workbook.records.remark import Remark
from workbook.records.value import Reading, Value
from workbook.round.model import Round
from workbook.typed import cleaned
from workbook.units import converted


def field_content(round_: Round, field: TemplateField, record: Record) -> FieldContent:
    """What the record says of the field; amounts of a year that stands blank are absent."""
    values = record.of_field(field.id)
    match field:
        case AmountField() | AmountsField():
            return amounts_of(values)
        case TicksField():
            return tuple(one.slot.part for one in values if one.reading is Reading.READ)
        case ChoicesField():
            texts = [value.text for value in values]
            if not field.is_typed:
                texts = [part for text in texts for part in text.split("/")]
            return tuple(coded(round_, field.list, cleaned(text)) for text in texts if text.strip())
        case LinesField():
            return lines_of(values)
        case HistoryField():
            said = (Remark(value.slot.part, cleaned(value.text)) for value in values)
            return tuple(remark for remark in said if remark.text)
        case _:
            return _single(round_, field, record)


def _single(round_: Round, field: TemplateField, record: Record) -> FieldContent:
    """What stands in the one cell of the field."""
    value = record.value(field.id)
    if value is not None and isinstance(value.content, date | Decimal):
        return value.content
    if isinstance(field, IntegerField | PercentField | YearField):
        return ""  # as an amount that nobody can read: the round takes it for what it is
    text = cleaned(record.text(field.id))
    return coded(round_, field.list, text) if isinstance(field, ChoiceField) else text


def calculated(
    template: Template, field: AmountField | AmountsField, contents: Mapping[str, FieldContent]
) -> Amounts:
    """A formula's amounts, of each year in which any of its parts has one: never as they were read.

    Args:
        template: of the record.
        field: with a formula.
        contents: of the record's fields.
    """
    parts = []
    for name, sign in signs(field.formula).items():
        part = template.fields[name]
        found = contents[name]
        if isinstance(part, AmountField | AmountsField) and part.formula:
            found = calculated(template, part, contents)
        parts.append((found.by_year if isinstance(found, Amounts) else {}, Decimal(sign)))
    years = sorted({year for by_year, _ in parts for year in by_year})
    return Amounts(
        {
            year: exact_sum(
                converted(by_year[year], sign) for by_year, sign in parts if year in by_year
            )
            for year in years
        }
    )


def percentage(field: PercentField, contents: Mapping[str, FieldContent]) -> FieldContent:
    """A formula's percentage; "" where one of its amounts is blank, or it divides by 0.

    Args:
        field: with a formula.
        contents: of the record's fields, the calculated ones among them.
    """
    ratio = Ratio.parse(field.formula, field.decimals)

    def amount(name: str) -> Decimal | None:
        found = contents[name]
        return found.by_year.get(0) if isinstance(found, Amounts) else None

    found = ratio.value(amount)
    return "" if found is None else found


def finance_content(field: BaseField, text: str) -> FieldContent:
    """What finance's list says, by the field's type; the text is as `FinanceEntry.value` has it."""
    match field:
        case AmountField() | AmountsField():
            return Amounts({0: Decimal(text)} if text else {})
        case ChoicesField() | TicksField():
            return tuple(part for part in text.split("/") if part)
        case _ if field.type in ("integer", "percent", "year") and text:  # type: ignore[attr-defined]
            return Decimal(text)
        case DateField() if "-" in text:  # not a quarter, such as 2027K3
            return date.fromisoformat(text)
        case _:
            return text


def coded(round_: Round, list_: str, text: str) -> str:
    """The code of the centre or committee that the text names; any other text as it is."""
    config = round_.config
    entries = {"centres": config.centres, "committees": config.committees}.get(list_, ())
    return next((one.code for one in entries if text in (one.code, one.name)), text)


def amounts_of(values: Iterable[Value]) -> Amounts:
    """The readable amounts by year; under 0 where the field has no years."""
    return Amounts(
        {
            value.slot.year or 0: unsigned_zero(value.amount)
            for value in values
            if value.amount is not None
        }
    )


def lines_of(values: Iterable[Value]) -> tuple[Line, ...]:
    """The lines that say anything, in their order."""
    cells: dict[int, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for value in values:
        if not value.is_blank:
            number, name, *_ = value.slot.part.split(".")
            cells[int(number)][name].append(value)
    return tuple(
        Line(
            texts={
                name: cleaned(found[0].text)
                for name, found in fields.items()
                if not _is_amount(found[0])
            },
            amounts={
                name: amounts_of(found) for name, found in fields.items() if _is_amount(found[0])
            },
        )
        for _, fields in sorted(cells.items())
    )


def _is_amount(value: Value) -> bool:
    """Whether the cell of a line holds an amount; a year is a text there."""
    return value.slot.spec.type in ("amount", "amounts")
