"""Records as they are written: contents by slot, and the values that a reader would find there."""

from collections.abc import Iterator, Sequence

from workbook.records.record import Record
from workbook.records.value import Contents, Place
from workbook.records.written import Stored, written_value
from workbook.rows.layout import RowsLayout


def written_records(
    layout: RowsLayout, records: Sequence[Contents], stored: Stored
) -> tuple[Record, ...]:
    """The records in the layout's rows from the top, those without any content left out.

    Args:
        layout: with a row for each of them.
        records: what they say.
        stored: gives what stands in a slot's cell for a content.
    """
    return tuple(_records(layout, records, stored))


def _records(layout: RowsLayout, records: Sequence[Contents], stored: Stored) -> Iterator[Record]:
    for row, contents in enumerate(records, start=layout.first_row):
        values = {
            place.slot.id: written_value(
                place.slot,
                Place("", layout.sheet, row, place.column),
                contents.get(place.slot.id),
                stored,
            )
            for place in layout.columns
        }
        if not any(value.raw.strip() for value in values.values()):
            continue
        place = Place("", layout.sheet, row, layout.columns[0].column)
        number = row - layout.first_row
        leads = number >= len(layout.roles) or layout.roles[number] == "lead"
        yield Record((), f"{layout.sheet} {row}", values, layout.centre, place, is_led=leads)
