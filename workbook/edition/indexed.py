"""The index of the merged records: their anchors, and the fields by which they can be chosen."""

from collections.abc import Iterator
from typing import Final

from templates.field import ChoiceField, ChoicesField, TicksField
from templates.output import (
    CardsOutput,
    ChangesOutput,
    DataOutput,
    Output,
    PagesOutput,
    ProgressOutput,
    TablesOutput,
)
from workbook.edition.anchors import Names, anchor
from workbook.edition.context import Context
from workbook.edition.dataset import Dataset
from workbook.edition.order import OWNER
from workbook.edition.record_index import Filter, IndexedRecord, RecordIndex

_MOST_VALUES: Final = 60
"""Of a filter; more are found faster by a search."""


def record_index(data: Dataset) -> RecordIndex:
    """The index of the edition's records; only what the edition prints can be chosen by."""
    noun = data.round.template.record.noun
    filters, values = _filters(data)
    names = Names()
    return RecordIndex(
        noun.one,
        noun.many,
        filters,
        tuple(
            IndexedRecord(
                names.take(anchor(noun.one, *record.key)),
                record.name,
                tuple(column[record.index] for column in values),
            )
            for record in data.records
        ),
    )


def _filters(data: Dataset) -> tuple[tuple[Filter, ...], list[list[tuple[str, ...]]]]:
    """The filters, and for each the values of every record.

    A field that parts the records as another one does, or that most of them leave blank, is none.
    """
    context = Context(data)
    filters: list[Filter] = []
    columns: list[list[tuple[str, ...]]] = []
    for name in _fields(data):
        groups = context.groups(data.records, name)
        filled = [group for group in groups if group.value]
        blank = sum(len(group.records) for group in groups if not group.value)
        if not 1 < len(filled) <= _MOST_VALUES or blank * 2 > len(data.records):
            continue
        column: list[tuple[str, ...]] = [()] * len(data.records)
        for group in groups:
            for record in group.records:
                column[record.index] += (group.name,)
        if column not in columns:
            columns.append(column)
            filters.append(Filter(context.title(name), tuple(group.name for group in groups)))
    return tuple(filters), columns


def _fields(data: Dataset) -> list[str]:
    """Ids of the printed fields of listed values: committees first, then centres."""
    template = data.round.template
    printed = {name for output in template.outputs for name in _printed(data, output)}
    earlier = {field.kept for field in template.fields.values() if getattr(field, "kept", "")}
    found = [
        field.id
        for field in template.fields.values()
        if isinstance(field, ChoiceField | ChoicesField | TicksField)
        and field.id in printed
        and field.id not in earlier
    ]
    if template.record.owner == "file" and len(data.round.config.centres) > 1:
        found.append(OWNER)
    return sorted(found, key=lambda name: _rank(data, name))


def _rank(data: Dataset, name: str) -> int:
    """The order of the filters: what councillors ask for first."""
    if name == OWNER:
        return 1
    of = getattr(data.field(name), "list", "")
    return {"committees": 0, "centres": 1}.get(of, 2)


def _printed(data: Dataset, output: Output) -> Iterator[str]:
    """Ids of the fields that the output shows of single records."""
    match output:
        case DataOutput() | PagesOutput():
            yield from data.round.template.fields
        case CardsOutput():
            yield from (*output.fields, output.split_by)
        case TablesOutput() | ProgressOutput():
            yield from (column.field for column in output.columns)
            yield output.split_by
        case ChangesOutput():
            yield data.round.template.record.owner
        case _:
            return
