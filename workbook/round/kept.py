"""What the edition before says of finance's records, where finance's list does not say it itself.

Finance keeps the list, and may have corrected or completed what was printed: where the list has an
earlier answer of a record, it counts.
"""

from dataclasses import replace
from typing import Final

from templates.template import Template
from workbook.council.model import Council, CouncilItem
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.records.value import Place, Reading, Value

_EDITION: Final = "council.json"


def with_previous(record: Record, template: Template, previous: Council) -> Record:
    """The record with the status and the remarks of the edition before it.

    They are kept in the fields that the template names for the next round (`kept`).
    """
    pack, number = template.packs.progress, record.key[0]
    item = previous.item(int(number)) if number.isdecimal() else None
    if pack is None or item is None:
        return record
    values = dict(record.values)
    status, history = (template.fields[name].kept for name in (pack.status, pack.remark))
    if status and values[status].is_blank and item.status:
        values[status] = _value(template, status, "", item.status)
    if history and all(value.is_blank for value in record.of_field(history)):
        values = {slot: one for slot, one in values.items() if one.slot.field.id != history}
        values |= _remarks(template, history, item)
    return replace(record, values=values)


def _remarks(template: Template, field: str, item: CouncilItem) -> dict[str, Value]:
    found = [_value(template, field, one.round or "", one.text) for one in item.remarks]
    return {value.slot.id: value for value in found}


def _value(template: Template, field: str, part: str, text: str) -> Value:
    slot = Slot(template.fields[field], part)
    return Value(slot, Place(_EDITION, "", 0, 0), text, text, reading=Reading.READ)
