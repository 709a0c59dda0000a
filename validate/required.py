"""What must be answered in a record and is not."""

from collections.abc import Iterator, Sequence

from templates.field import AmountsField, ChoicesField, TemplateField, TicksField
from templates.template import Template
from workbook.records.record import Record
from workbook.records.value import Value


def incomplete(
    records: Sequence[Record], template: Template
) -> Iterator[tuple[Record, tuple[Value, ...]]]:
    """The records that lack an answer, each with the blank cells.

    What stands once for several records is lacking in the first of them only. A cell in which
    something unreadable stands is not blank.
    """
    asked: set[tuple[str, str]] = set()
    for record in records:
        if not record.is_led:
            continue
        lacking: list[Value] = []
        for field in template.fields.values():
            blank = _blank(record, field)
            group = (field.id, shared_by(record, field, template)) if field.inherits else None
            if blank and group is not None and group[1]:
                blank = () if group in asked else blank
                asked.add(group)
            lacking += blank
        if lacking:
            yield record, tuple(lacking)


def shared_by(record: Record, field: TemplateField, template: Template) -> str:
    """What the records have in common that share the field's answer; "" where it is blank."""
    key = template.record.key
    if field.inherits in key:
        return record.key[key.index(field.inherits)]
    return record.text(field.inherits).casefold()


def _blank(record: Record, field: TemplateField) -> tuple[Value, ...]:
    """The cells of the field that must be filled and are not; none where enough are."""
    if not field.is_typed or (field.only_with and not record.amounts(field.only_with)):
        return ()
    values = record.of_field(field.id)
    blank = tuple(value for value in values if value.is_blank)
    least = len(values) if field.required else 0
    if isinstance(field, AmountsField | ChoicesField | TicksField):
        least = max(least, field.at_least) if isinstance(field, AmountsField) else field.at_least
        least = max(least, 1) if field.required else least
    return blank if len(values) - len(blank) < least else ()
