"""What Excel watches over on a sheet of rows: dropdowns, lengths, numbers, colours."""

from collections.abc import Iterator

from workbook.address import Area
from workbook.fields.taken import LOOKS, write_taken
from workbook.rows.columns import ColumnPlace
from workbook.rows.layout import RowsLayout
from workbook.rows.marks import coloured_cells
from workbook.rows.plan import RowsPlan
from workbook.write.book import SheetWriter


def write_rules(sheet: SheetWriter, plan: RowsPlan) -> None:
    """What the open cells take, and the colours; the closing row's too, for rows inserted there."""
    layout = plan.layout
    for face in plan.faces:
        for place in layout.columns_of(face.field.id):
            for area in open_areas(layout, place):
                write_taken(sheet, area, face.taken, face.hint, plan.lists)
    for coloured in coloured_cells(plan):
        column = layout.column(coloured.slot).column
        area = Area(layout.first_row, column, layout.end_row, column)
        sheet.conditional(area, coloured.formula, LOOKS[coloured.look], stop=True)


def open_areas(layout: RowsLayout, place: ColumnPlace) -> Iterator[Area]:
    """The open cells of the column, neighbours together.

    Where rows can be added, with the closing row: one inserted above it then has what others have.
    """
    last = layout.last_row if layout.roles else layout.end_row
    first = None
    for row in range(layout.first_row, last + 1):
        if not layout.is_open(place, row):
            continue
        first = row if first is None else first
        if row == last or not layout.is_open(place, row + 1):
            yield Area(first, place.column, row, place.column)
            first = None
