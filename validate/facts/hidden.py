"""What hides records of a returned sheet from the eye: merged cells, hidden rows, a filter."""

from collections.abc import Iterator, Mapping

from workbook.address import Area
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Value


def merged(returned: Returned) -> Mapping[Area, tuple[Value, ...]]:
    """The merged areas over headers or records, each with the typed cells that it blanked."""
    if returned.columns is None or returned.columns.sheet is None:
        return {}
    if not returned.columns.sheet.merges:
        return {}
    rows = {returned.columns.row, *(record.place.row for record in returned.records)}
    blank = [value for record in returned.records for value in _blank(record)]
    return {
        area: tuple(value for value in blank if _swallows(area, value))
        for area in returned.columns.sheet.merges
        if any(area.first_row <= row <= area.last_row for row in rows)
    }


def hidden_records(returned: Returned, *, by_filter: bool) -> tuple[Record, ...]:
    """The records whose rows do not show, those of a filter or those hidden by hand."""
    sheet = returned.columns.sheet if returned.columns is not None else None
    if sheet is None:
        return ()
    area, active = sheet.filter_area, sheet.filter_active
    return tuple(
        record
        for record in returned.records
        if record.place.row in sheet.hidden_rows
        and by_filter
        is (active and (area is None or area.first_row <= record.place.row <= area.last_row))
    )


def hidden_columns(returned: Returned) -> Iterator[Value]:
    """The first record's cell in each hidden column in which the centre answers."""
    sheet = returned.columns.sheet if returned.columns is not None else None
    for value in returned.records[0].values.values() if returned.records and sheet else ():
        is_typed = value.slot.is_typed and not value.inherited
        if sheet is not None and is_typed and value.place.column in sheet.hidden_columns:
            yield value


def _blank(record: Record) -> Iterator[Value]:
    return (value for value in record.values.values() if value.is_blank and value.slot.is_typed)


def _swallows(area: Area, value: Value) -> bool:
    place = value.place.row, value.place.column
    return area.holds(*place) and place != (area.first_row, area.first_column)
