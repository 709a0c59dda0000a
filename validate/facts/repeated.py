"""Which records of a file say the same in every field."""

from collections.abc import Iterable, Sequence

from templates.template import Template
from workbook.records.record import Record
from workbook.records.value import Reading, Value


def merges_repeats(template: Template) -> bool:
    """Whether an owner's exact repeats count as one."""
    return template.packs.repeats is not None and template.packs.repeats.merge


def repeated(records: Iterable[Record]) -> tuple[Sequence[Record], ...]:
    """Each record that stands more than once with all its repeats, in the order of the file."""
    found: dict[object, list[Record]] = {}
    for record in records:
        found.setdefault(said(record), []).append(record)
    return tuple(group for group in found.values() if len(group) > 1)


def said(record: Record) -> object:
    """All that the record says, in one spelling, to compare it with others of its file."""
    return tuple((slot, _content(value)) for slot, value in record.values.items() if value.raw)


def _content(value: Value) -> object:
    return value.content if value.reading is Reading.READ else value.raw
