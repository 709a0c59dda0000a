"""What Excel itself watches over on the sheet with the items: dropdowns, lengths, colours."""

from collections.abc import Iterator

from templates.table import Check, Column
from workbook.address import a1
from workbook.conditions import Reference, formula
from workbook.layout import ColumnPlace, TableLayout
from workbook.read.model import Area
from workbook.round.folder import Round
from workbook.write import styles
from workbook.write.book import SheetWriter
from workbook.write.stamp_sheet import list_source
from workbook.write.styles import Style

_LONGEST_CELL = 32_767
_MARKS = {
    "fault": Style(bold=True, colour=styles.RED, fill="#F9CFCF"),
    "warning": Style(colour=styles.AMBER, fill="#FFDF9E"),
    "advice": Style(fill=styles.PALE_TEAL),
}
# A cell that is simply not yet answered is no fault of anybody's: it asks, it does not scold.
_MISSING = Style(fill="#FFE9A8")


def write_rules(sheet: SheetWriter, round_: Round, table: TableLayout) -> None:
    """Put the dropdowns, the longest length and the colours of the template on the open cells."""
    for place in table.columns:
        if place.spec.open_to is None:
            continue
        for area in _open_areas(table, place):
            _write_validation(sheet, round_, place.spec, area)
    for check in table_checks(round_):
        place = table.place(check.column)
        area = Area(table.first_row, place.column, table.end_row, place.column)
        expression = formula(check, round_.template, _first_cell(table))
        sheet.conditional(area, f"{expression}=1", _mark(check), stop=True)


def table_checks(round_: Round) -> list[Check]:
    """The checks with the gravest first: where two fall on one cell, its colour shows."""
    order = list(_MARKS)
    return sorted(round_.template.table.checks, key=lambda check: order.index(check.mark))


def _mark(check: Check) -> Style:
    only_missing = any(
        condition.blank is True and condition.columns == (check.column,) for condition in check.when
    )
    return _MISSING if only_missing and check.mark == "fault" else _MARKS[check.mark]


def _first_cell(table: TableLayout) -> Reference:
    def reference(column: str) -> str:
        cell = a1(table.first_row, table.place(column).column)
        # A cell error would make the whole condition an error, and nothing would be shown.
        return f'IFERROR(${cell},"#")'

    return reference


def _open_areas(table: TableLayout, place: ColumnPlace) -> Iterator[Area]:
    """The open cells of the column, neighbours together."""
    rows = [row.row for row in table.rows if row.is_open(place.spec)]
    first = None
    for row in rows:
        first = row if first is None else first
        if row + 1 not in rows:
            yield Area(first, place.column, row, place.column)
            first = None


def _write_validation(sheet: SheetWriter, round_: Round, column: Column, area: Area) -> None:
    entering, stopping = column.help, column.stop
    title, message = (entering.title, entering.text) if entering else ("", "")
    error_title, error_message = (stopping.title, stopping.text) if stopping else ("", "")
    if column.list is None:
        sheet.validate_length(
            area,
            column.max_length or _LONGEST_CELL,
            title=title,
            message=message,
            error_title=error_title,
            error_message=error_message,
        )
        return
    sheet.validate_list(
        area,
        list_source(round_.template, round_.template.lists[column.list]),
        title=title,
        message=message,
        error_title=error_title,
        error_message=error_message,
    )
