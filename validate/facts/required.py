"""What must be answered in a record and is not."""

from collections.abc import Iterator, Sequence

from templates.field import AmountsField, ChoicesField, LinesField, TemplateField, TicksField
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
    fields = [field for field in template.fields.values() if field.is_typed]
    for record in records:
        if not record.is_led or not record.is_sure:
            continue
        lacking: list[Value] = []
        for field in fields:
            blank = () if _is_half_gone(record, field, template) else unanswered(record, field)
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


def unanswered(record: Record, field: TemplateField) -> tuple[Value, ...]:
    """The cells of the field that must be filled and are not; none where enough are.

    Of lines one must be named, whatever else stands in it.
    """
    if not field.is_typed or not _is_asked(record, field):
        return ()
    values = record.of_field(field.id)
    if isinstance(field, LinesField):
        named = tuple(value for value in values if value.slot.spec is field.fields[0])
        is_lacking = field.required and all(value.is_blank for value in named)
        return named[:1] if is_lacking else ()
    blank = tuple(value for value in values if value.is_blank)
    least = len(values) if field.required else 0
    if isinstance(field, AmountsField | ChoicesField | TicksField):
        least = max(least, field.at_least) if isinstance(field, AmountsField) else field.at_least
        least = max(least, 1) if field.required else least
    return blank if len(values) - len(blank) < least else ()


def _is_asked(record: Record, field: TemplateField) -> bool:
    """Whether the record has the amount, other than 0, that the field goes with, if any."""
    return not field.only_with or any(record.amounts(field.only_with).values())


def _is_half_gone(record: Record, field: TemplateField, template: Template) -> bool:
    """Whether cells to be ticked are lost, so that nobody knows whether they were."""
    options = template.lists.get(field.list) if isinstance(field, TicksField) else None
    return options is not None and len(record.of_field(field.id)) < len(options.values)
