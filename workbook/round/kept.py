"""What the edition before says of finance's records, where finance's list does not say it itself.

Finance keeps the list, and may have corrected or completed what was printed: where the list has an
earlier answer of a record, it counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from templates.errors import OperatorError
from templates.field import (
    AmountField,
    AmountsField,
    DateField,
    HistoryField,
    IntegerField,
    PercentField,
    TemplateField,
    YearField,
)
from workbook.records.record import Record
from workbook.records.slot import Slot, slots_of
from workbook.records.value import Content, Place, Reading, Value
from workbook.round.model import Round
from workbook.round.previous import Answer, PreviousEdition, PreviousRecord

_EDITION: Final = "council.json"
_DAY: Final = "-"  # not in a quarter, such as 2027K3


def with_previous(round_: Round, previous: PreviousEdition) -> Round:
    """The round after that edition, its records with what their centres answered then.

    The answers stand in the fields that the template names for the next round (`kept`).
    """
    records = tuple(
        _taken_over(record, round_, found) if (found := previous.record(record.key)) else record
        for record in round_.records
    )
    return replace(round_, records=records, previous=previous)


def _taken_over(record: Record, round_: Round, printed: PreviousRecord) -> Record:
    values = dict(record.values)
    for field in round_.template.fields.values():
        if field.kept and all(value.is_blank for value in record.of_field(field.kept)):
            kept = round_.template.fields[field.kept]
            found = {value.slot.id: value for value in _values(kept, round_, printed)}
            if isinstance(kept, HistoryField) and found:
                values = {name: one for name, one in values.items() if one.slot.field is not kept}
            values |= found
    return replace(record, values=values)


def _values(field: TemplateField, round_: Round, printed: PreviousRecord) -> Iterator[Value]:
    """The field's values, where the edition has any."""
    if isinstance(field, HistoryField):
        for remark in printed.histories.get(field.id, ()):
            yield _value(Slot(field, remark.heading), remark.text)
        return
    said = printed.answers.get(field.id, "")
    for slot in slots_of(field, round_.config.years, round_.lists):
        text = _text(slot, said)
        if text:
            yield _value(slot, text)


def _text(slot: Slot, said: Answer) -> str:
    """What the answer says in the slot."""
    match said:
        case str():
            return said
        case Mapping():
            return said.get(slot.part, "")
        case _:
            return _of_values(slot, said)


def _of_values(slot: Slot, said: Sequence[str]) -> str:
    """The values of a list: together in one cell, or each in its own."""
    if not slot.part:
        return "/".join(said)
    return getattr(slot.field, "tick", "") if slot.part in said else ""


def _value(slot: Slot, text: str) -> Value:
    place = Place(_EDITION, "", 0, 0)
    return Value(slot, place, _content(slot.field, text), text, reading=Reading.READ)


def _content(field: TemplateField, text: str) -> Content:
    """The text as the field has it.

    Raises:
        OperatorError: the field has had another type in the round before.
    """
    try:
        match field:
            case AmountField() | AmountsField() | IntegerField() | PercentField() | YearField():
                return Decimal(text)
            case DateField() if _DAY in text:
                return date.fromisoformat(text)
            case _:
                return text
    except (ValueError, ArithmeticError):
        raise OperatorError(
            f"The earlier round's {_EDITION} says {text}, which {field.id} cannot keep.",
            f"The field is of type {field.type} now; write the earlier answers in finance's list.",
        ) from None
