"""What the edition before says of finance's records, where finance's list does not say it itself.

Finance keeps the list, and may have corrected or completed what was printed: where the list has an
earlier answer of a record, it counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
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
from templates.text import Text
from workbook.records.day import edition_day, quarter
from workbook.records.record import Record
from workbook.records.slot import Slot, slots_of
from workbook.records.value import Content, Place, Reading, Value
from workbook.round.model import Round
from workbook.round.previous import Answer, PreviousEdition, PreviousRecord

_EDITION: Final = "council.json"


def with_previous(round_: Round, previous: PreviousEdition) -> Round:
    """The round after that edition, its records with what their centres answered then.

    The answers stand in the fields that the template names for the next round (`kept`).

    Raises:
        OperatorError: the edition says of a record what the field that keeps it cannot hold.
    """
    after = replace(round_, previous=previous)
    records = tuple(
        _taken_over(record, after, found) if (found := previous.record(record.key)) else record
        for record in round_.records
    )
    return replace(after, records=records)


def _taken_over(record: Record, round_: Round, printed: PreviousRecord) -> Record:
    values = dict(record.values)
    for field in round_.template.fields.values():
        if field.kept and all(value.is_blank for value in record.of_field(field.kept)):
            kept = round_.template.fields[field.kept]
            try:
                found = {value.slot.id: value for value in _values(kept, round_, printed)}
            except _UnreadableError as error:
                raise _cannot_keep(kept, str(error), round_, printed) from None
            if isinstance(kept, HistoryField) and found:
                values = {name: one for name, one in values.items() if one.slot.field is not kept}
            values |= found
    return replace(record, values=values)


class _UnreadableError(Exception):
    """A text of the edition that the field cannot hold."""


def _cannot_keep(
    field: TemplateField, text: str, round_: Round, printed: PreviousRecord
) -> OperatorError:
    """What the operator is told: where the text stands, and what to do."""
    file = round_.previous.file if round_.previous is not None else _EDITION
    noun = round_.template.record.noun
    return OperatorError(
        Text(
            f"{file}: {noun.one} {printed.name}: “{text}” passer ikke i {field.id} ({field.type}).",
            f"{file}: {noun.en[0]} {printed.name}: “{text}” is no {field.type}, which {field.id} "
            "keeps.",
        ),
        Text(
            f"Skriv {field.title} for {noun.one} {printed.name} i økonomis liste; den tæller.",
            f"Write the earlier {field.title} of {noun.en[0]} {printed.name} in finance's list; it "
            "counts.",
        ),
    )


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
        _UnreadableError: nobody could read it, or the field has another type now.
    """
    match field:
        case AmountField() | AmountsField() | IntegerField() | PercentField() | YearField():
            content: Content = _number(text)
        case DateField():
            content = edition_day(text) or quarter(text)
        case _:
            return text
    if content is None:
        raise _UnreadableError(text)
    return content


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except ArithmeticError:
        return None
    return number if number.is_finite() else None
