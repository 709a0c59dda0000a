"""Merged cells in the table or in a form.

What: a merged area touches the row of headers or a row with an item; or in a form an area takes in
    a cell with a label, an answer or an amount that is not its first. Areas sent merged do not.
    Where an item's answer is gone, STR054 says so.
Why: only the first of the merged cells keeps its content, so an answer can vanish.
Mend: take the cells apart and see that each row has its own answer.
Live: no; the sheet is protected, and merging needs the protection lifted.
"""

from collections.abc import Iterator, Mapping, Sequence

from validate.facts.filled_forms import filled
from validate.facts.hidden import merged
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, rule
from validate.text import Text
from workbook.address import Area
from workbook.records.returned import Returned
from workbook.records.returned_form import FormCell
from workbook.records.value import Place, Value


def _swallowing(areas: Sequence[Area], cells: set[tuple[int, int]]) -> list[Area]:
    """The areas with one of these cells that is not their first."""
    by_row: dict[int, list[int]] = {}
    for row, column in cells:
        by_row.setdefault(row, []).append(column)
    return [area for area in areas if _swallows(area, by_row)]


def _swallows(area: Area, by_row: Mapping[int, Sequence[int]]) -> bool:
    """Whether one of these cells, by row, is in the area and not its first."""
    first = (area.first_row, area.first_column)
    rows = (row for row in by_row if area.first_row <= row <= area.last_row)
    return any(
        area.first_column <= column <= area.last_column and (row, column) != first
        for row in rows
        for column in by_row[row]
    )


@rule(
    "STR051",
    Scope.SHEET,
    name="merged-cells",
    danish="flettede celler",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Cellerne {areas} er flettet. Kun indholdet af den første celle er bevaret.",
        "The cells {areas} are merged. Only the first cell keeps its content.",
    ),
    fix=Text(
        "Markér cellerne, vælg Hjem, Flet og centrer (så ophæves fletningen), og udfyld hver række "
        "for sig.",
        "Select the cells, choose Home, Merge & Centre (which unmerges them), and fill in each row "
        "by itself.",
    ),
    in_copy=InCopy(
        "",
        "Cellerne er delt igen i kopien. Udfyld dem, der nu er tomme.",
    ),
)
def merged_over_records(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Merged areas that took no answer, all of them at once."""
    areas = [area for area, lost in merged(returned).items() if not lost]
    if areas:
        names = tuple(area.address for area in areas)
        file = returned.records[0].place.file if returned.records else ""
        place = Place(file, returned.sheet, areas[0].first_row, areas[0].first_column)
        yield Seen(words={"areas": names}, place=place)


@merged_over_records.also(
    Scope.SHEET,
    message=Text(
        "Cellerne {areas} i {record} er flettet. Kun indholdet af den første celle er bevaret.",
        "The cells {areas} of {record} are merged. Only the first cell keeps its content.",
    ),
)
def merged_in_form(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Merged areas over answers or locked texts of a form, all of them at once."""
    for one in filled(returned):
        sheet, values = one.form.sheet, one.record.values.values()
        if sheet is None:
            continue
        own = {(value.place.row, value.place.column) for value in values if _is_typed(value)}
        own |= {(cell.place.row, cell.place.column) for cell in one.form.locked if cell.sent}
        areas = _swallowing(sheet.merges, own)
        if areas:
            file, name = one.record.place.file, one.form.name
            places = [Place(file, name, area.first_row, area.first_column) for area in areas]
            words = {"areas": tuple(area.address for area in areas)}
            yield Seen(record=one.record, words=words, cells=tuple(map(FormCell, places)))


def _is_typed(value: Value) -> bool:
    return value.slot.is_typed
