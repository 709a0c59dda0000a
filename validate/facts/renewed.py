"""What a centre must answer now, and was not asked when its workbook was sent."""

from collections.abc import Iterable, Iterator

from templates.field import TemplateField
from templates.template import Template
from validate.facts.required import unanswered
from workbook.records.record import Key, Record
from workbook.records.returned import Returned
from workbook.records.value import Value
from workbook.round.model import Round


def lead_fields(template: Template) -> tuple[TemplateField, ...]:
    """What the centre that leads a record must answer, and it alone."""
    return tuple(
        field
        for field in template.fields.values()
        if field.is_typed and field.required and field.open_to == "lead"
    )


def lead_values(record: Record, template: Template) -> Iterator[Value]:
    """The cells of those fields in the record's row."""
    for field in lead_fields(template):
        yield from record.of_field(field.id)


def lacking_values(record: Record, template: Template) -> Iterator[Value]:
    """Those of the cells that must be filled and are not; none of a field that is answered."""
    for field in lead_fields(template):
        yield from unanswered(record, field)


def without_room(returned: Returned, round_: Round) -> tuple[Record, ...]:
    """The records that the centre leads now, and whose answer it could not write in this workbook.

    They came to the list after sending, or another centre led them then. One whose answer stands
    in the file all the same is none of them. Each bears its cells, where it has a row.
    """
    renewed = returned.renewed
    if renewed is None or not lead_fields(round_.template):
        return ()
    rows = _alone(returned.records)
    found = []
    for sent in round_.centre_records(returned.centre):
        row = rows.get(sent.key)
        if sent.is_led and row is None and sent.key in renewed.added:
            found.append(sent)
        elif row is not None and sent.key in renewed.taken_over:
            values = tuple(lead_values(row, round_.template))
            if all(value.is_blank for value in values):
                found.append(row)
    return tuple(found)


def _alone(records: Iterable[Record]) -> dict[Key, Record]:
    """The records that stand in one row, by their key."""
    found: dict[Key, list[Record]] = {}
    for record in records:
        found.setdefault(record.key, []).append(record)
    return {key: rows[0] for key, rows in found.items() if len(rows) == 1}
