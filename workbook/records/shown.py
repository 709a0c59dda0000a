"""What finance's fields of a record say in a workbook: locked cells, the same on every way out."""

from collections.abc import Mapping

from templates.field import HistoryField
from templates.template import Template
from workbook.records.record import Record
from workbook.records.remark import Remark
from workbook.records.slot import Slot
from workbook.records.value import Content

ROLE = "record.role"


def role_word(template: Template, record: Record) -> str:
    """What the centre is to do with the record: the template's word; "" where it has none."""
    shared = template.record.shared
    if shared is None:
        return ""
    return shared.lead if record.is_led else shared.other


def shown(template: Template, record: Record, slot: Slot) -> Content:
    """What stands in the slot's cell; None for nothing.

    Earlier answers are paragraphs, the oldest first, each headed by its round.
    """
    field = slot.field
    if field.source == (ROLE,):
        return role_word(template, record) or None
    if isinstance(field, HistoryField):
        return (
            "\n".join(
                Remark(value.slot.part, value.text).paragraph
                for value in record.of_field(field.id)
                if not value.is_blank
            )
            or None
        )
    value = record.values.get(slot.id)
    return None if value is None else value.content


def shown_contents(
    template: Template, record: Record, slots: Mapping[str, Slot]
) -> dict[str, Content]:
    """What stands in the cells of these slots, by the slot's id; the typed ones are left out."""
    return {
        name: shown(template, record, slot) for name, slot in slots.items() if not slot.is_typed
    }
