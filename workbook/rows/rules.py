"""What Excel watches over on a sheet of rows: dropdowns, lengths, numbers, colours."""

from collections.abc import Iterator, Mapping
from typing import Final

from workbook.fields.choice import list_name
from workbook.fields.face import DayRule, LengthRule, ListRule, NumberRule
from workbook.fields.faces import AnyFace
from workbook.fields.lists import Lists, is_long
from workbook.fields.mark import Look
from workbook.read.model import Area
from workbook.rows.layout import ColumnPlace, RowsLayout
from workbook.rows.marks import coloured_cells
from workbook.rows.plan import RowsPlan
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter, Words
from workbook.write.stamp_sheet import source_in
from workbook.write.styles import Style

LOOKS: Final[Mapping[Look, Style]] = {
    "fault": Style(bold=True, colour=styles.RED, fill="#F9CFCF"),
    "missing": Style(fill="#FFE9A8"),
    "warning": Style(colour=styles.AMBER, fill="#FFDF9E"),
    "advice": Style(fill=styles.PALE_TEAL),
}


def write_rules(sheet: SheetWriter, plan: RowsPlan) -> None:
    """What the open cells take, and the colours; the closing row's too, for rows inserted there."""
    layout = plan.layout
    for face in plan.faces:
        for place in layout.columns_of(face.field.id):
            for area in open_areas(layout, place):
                _write_taken(sheet, face, plan.lists, area)
    for coloured in coloured_cells(plan):
        column = layout.column(coloured.slot).column
        area = Area(layout.first_row, column, layout.end_row, column)
        sheet.conditional(area, coloured.formula, LOOKS[coloured.look], stop=True)


def define_lists(book: BookWriter, lists: Lists) -> None:
    """A name for the cells of each list that no formula can write out."""
    for name, values in lists.items():
        source = source_in(lists, name)
        if is_long(values) and isinstance(source, str):
            book.define_name(list_name(name), source)


def open_areas(layout: RowsLayout, place: ColumnPlace) -> Iterator[Area]:
    """The open cells of the column, neighbours together.

    Where rows can be added, with the closing row: one inserted above it then has what others have.
    """
    last = layout.last_row if layout.roles else layout.end_row
    rows = [row for row in range(layout.first_row, last + 1) if layout.is_open(place, row)]
    first = None
    for row in rows:
        first = row if first is None else first
        if row + 1 not in rows:
            yield Area(first, place.column, row, place.column)
            first = None


def _write_taken(sheet: SheetWriter, face: AnyFace, lists: Lists, area: Area) -> None:
    taken = face.taken
    title, message = face.hint
    words: Words = {
        "title": title,
        "message": message,
        "error_title": taken.title,
        "error_message": taken.message,
    }
    match taken.rule:
        case ListRule(list=source, is_binding=binding):
            found = source_in(lists, source) if isinstance(source, str) else source
            sheet.validate_list(area, found, binding=binding, **words)
        case LengthRule(most=most):
            sheet.validate_length(area, most, **words)
        case NumberRule(first=first, last=last, is_whole=whole):
            sheet.validate_decimal(area, first, last, whole=whole, **words)
        case DayRule(first=first_day, last=last_day):
            sheet.validate_date(area, first_day, last_day, **words)
