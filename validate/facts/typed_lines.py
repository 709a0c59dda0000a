"""The lines of a record's small tables, as the rules on them look at them."""

from collections.abc import Iterator

from templates.field import LinesField
from workbook.records.record import Record
from workbook.records.value import Value


def lines(record: Record) -> Iterator[tuple[Value, ...]]:
    """The cells of each line whose first one, which names it, is there; in their order."""
    found: dict[tuple[str, str], list[Value]] = {}
    for value in record.values.values():
        field = value.slot.field
        if isinstance(field, LinesField) and field.is_typed:
            found.setdefault((field.id, value.slot.part.partition(".")[0]), []).append(value)
    for cells in found.values():
        field = cells[0].slot.field
        if isinstance(field, LinesField) and cells[0].slot.spec is field.fields[0]:
            yield tuple(cells)
