"""The sheet with one record a row: header, rows to fill in, and live sums below them."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final, Literal

from workbook.address import Area
from workbook.fields.cell import write_content
from workbook.fields.faces import AnyFace
from workbook.fixed import NOTE_ROW
from workbook.records.value import Contents
from workbook.rows.calculated import CalculatedColumn, calculated_columns
from workbook.rows.columns import FROZEN, pixels
from workbook.rows.layout import TotalPlace
from workbook.rows.plan import RowsPlan, is_given_amount
from workbook.rows.rules import write_rules
from workbook.rows.totals import total_formula, total_now
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.paper import A4_ROOM, WIDE_SCALE, column_ends, print_scale
from workbook.write.styles import Style
from workbook.write.textfit import MAX_ROW_HEIGHT, has_cut_word, row_height, upright_height

_OPEN_NOTE = (
    "Skriv i de gule felter. Mangler der rækker, så indsæt dem over den grå linje. "
    "En stærkere farve viser, hvad der mangler eller er galt."
)
_CLOSED_NOTE = (
    "Skriv kun i de gule felter. De grå er låst. En stærkere farve viser, hvad der mangler."
)
_BODY_SIZE: Final = 10
_AIR: Final = 7.0  # points above and below the text together
_ROOM_TO_WRITE: Final = 34.0  # points: two lines; the row grows with what is written
_CLOSING: Final = 6.0
_TOTAL_HEIGHT: Final = 22.0
_NARROW: Final = 10.0  # characters: such a column has no room for an indent
_INDENT: Final = 1.5  # characters that the indent takes


def write_rows(book: BookWriter, plan: RowsPlan) -> SheetWriter:
    """The sheet; notes may be put on it."""
    layout = plan.layout
    sheet = book.sheet(layout.sheet)
    for place in layout.columns:
        sheet.column_width(place.column, plan.width(place))
    _write_heading(sheet, plan)
    _write_header(sheet, plan)
    for number in range(layout.rows):
        given = plan.contents[number] if number < len(plan.contents) else {}
        _write_row(sheet, plan, layout.first_row + number, given)
    for place in layout.columns:
        sheet.blank(layout.end_row, place.column, replace(styles.LOCKED, fill=styles.LINE_GREY))
    sheet.row_height(layout.end_row, _CLOSING)
    for total in layout.totals:
        _write_total(sheet, plan, total)
    write_rules(sheet, plan)
    _set_window_and_print(sheet, plan)
    return sheet


def cell_style(face: AnyFace, *, is_open: bool, is_name: bool = False) -> Style:
    """The look of a record's cell; what names finance's own records is in bold."""
    return _cell_style(face.horizontal, face.format, is_open, is_name)


@cache  # a sheet has thousands of cells, and few looks
def _cell_style(
    horizontal: Literal["left", "center", "right"],
    number_format: str,
    is_open: bool,
    is_name: bool,
) -> Style:
    style = styles.OPEN if is_open else replace(styles.LOCKED, bold=is_name)
    return replace(
        style,
        size=_BODY_SIZE,
        vertical="middle",
        horizontal=horizontal,
        indent=1 if horizontal == "left" else 0,
        number_format=number_format,
        wrap=horizontal == "left",
    )


def _write_heading(sheet: SheetWriter, plan: RowsPlan) -> None:
    config, layout = plan.round.config, plan.layout
    columns = range(1, len(layout.columns) + 1)
    heading_band(sheet, columns, (config.title, subtitle_text(config, layout.centre)))
    note = replace(styles.NOTE, size=10, wrap=False, vertical="middle", horizontal="left", indent=1)
    sheet.text(NOTE_ROW, 1, _OPEN_NOTE if plan.is_open else _CLOSED_NOTE, note)
    sheet.row_height(NOTE_ROW, 22)
    sheet.row_height(NOTE_ROW + 1, _CLOSING)


def _write_header(sheet: SheetWriter, plan: RowsPlan) -> None:
    layout = plan.layout
    locked = replace(styles.HEADER, size=_BODY_SIZE, horizontal="left", indent=1)
    height = 0.0
    for place in layout.columns:
        style = replace(locked, fill=styles.TEAL) if place.is_open else locked
        if plan.face(place.slot).horizontal != "left":
            style = replace(style, horizontal="center", indent=0)
        room = plan.width(place) - style.indent * _INDENT
        if has_cut_word(place.header, plan.width(place), bold=True, size=_BODY_SIZE):
            style = replace(style, upright=True, horizontal="center", indent=0)
            needed = upright_height(place.header, plan.width(place), bold=True, size=_BODY_SIZE)
        else:
            needed = row_height([(place.header, room)], bold=True, size=_BODY_SIZE)
        height = max(height, needed)
        sheet.text(layout.header_row, place.column, place.header, style)
    sheet.row_height(layout.header_row, height + _AIR)


def _write_row(sheet: SheetWriter, plan: RowsPlan, row: int, contents: Contents) -> None:
    height = _ROOM_TO_WRITE
    record = plan.round.template.record
    names = (*record.key, record.title)
    for place in plan.layout.columns:
        style = cell_style(
            plan.face(place.slot),
            is_open=plan.layout.is_open(place, row),
            is_name=place.slot.field.id in names,
        )
        if style.indent and plan.width(place) < _NARROW:
            style = replace(style, indent=0)
        if is_given_amount(place.slot):
            style = replace(style, number_format=plan.given_format(place.slot))
        content = plan.stored(place.slot, contents.get(place.slot.id))
        if isinstance(content, str) and not style.wrap:  # in a column of numbers
            style = replace(style, wrap=True)
        write_content(sheet, row, place.column, content, style)
        if isinstance(content, str):
            width = plan.width(place) - style.indent * _INDENT
            needed = row_height([(content, width)], bold=style.bold, size=style.size)
            height = min(max(height, needed + _AIR), MAX_ROW_HEIGHT)
    for column in calculated_columns(plan.layout):
        _write_calculated(sheet, plan, row, column, contents)
    sheet.row_height(row, height, grows=True)


def _write_calculated(
    sheet: SheetWriter, plan: RowsPlan, row: int, column: CalculatedColumn, contents: Contents
) -> None:
    place = column.place
    style = replace(cell_style(plan.face(place.slot), is_open=False), fill=styles.TOTAL_BLUE)
    now = plan.stored(place.slot, contents.get(place.slot.id))
    value = now if isinstance(now, str | Decimal) else None
    sheet.formula(row, place.column, column.formula(plan.layout, row), value, style)


def _write_total(sheet: SheetWriter, plan: RowsPlan, total: TotalPlace) -> None:
    layout = plan.layout
    base = replace(styles.TOTAL, size=_BODY_SIZE, vertical="middle", wrap=False)
    for place in layout.columns:
        sheet.blank(total.row, place.column, base)
    label = replace(base, horizontal="left", indent=1)
    sheet.text(total.row, total.label_column, total.label, label)
    for cell in total.cells:
        face = plan.face(cell.slot)
        horizontal = face.horizontal if cell.share is not None else "right"
        style = replace(base, horizontal=horizontal, number_format=face.format)
        found = plan.stored(cell.slot, total_now(layout, total, cell, plan.records))
        now = found if isinstance(found, Decimal) else None
        sheet.formula(total.row, cell.column, total_formula(layout, total, cell), now, style)
    sheet.row_height(total.row, _TOTAL_HEIGHT)


def _set_window_and_print(sheet: SheetWriter, plan: RowsPlan) -> None:
    layout, config = plan.layout, plan.round.config
    last = len(layout.columns)
    every_cell = all(place.is_open for place in layout.columns) and not layout.roles
    naming = _naming_columns(plan)
    sheet.freeze(layout.first_row, naming + 1)
    sheet.autofilter(Area(layout.header_row, 1, layout.last_row, last))
    # Excel sorts a locked sheet where every cell of the table is open: not one with finance's own.
    sheet.protect(sort=every_cell, insert_rows=plan.is_open)
    sheet.tab_color(styles.TEAL)
    widths = [(place.slot.field.id, plan.width(place)) for place in layout.columns]
    is_wide = print_scale([width for _, width in widths], landscape=True) < WIDE_SCALE
    ends = column_ends(widths, A4_ROOM, naming) if is_wide else []
    sheet.print_setup(
        landscape=True,
        header=page_header(config, layout.centre),
        footer=page_footer(),
        repeat_rows=(layout.header_row, layout.header_row),
        margins=(0.3, 0.3, 0.55, 0.5),
        area=Area(1, 1, layout.bottom_row, last),
        scale=WIDE_SCALE if ends else None,
    )
    if ends:
        sheet.pages_across(naming, ends)


def _naming_columns(plan: RowsPlan) -> int:
    """How many columns stay in view, on paper too: to the title, if that leaves room to write."""
    columns = plan.layout.columns
    record = plan.round.template.record
    known = {record.title, *record.key}
    title = max((place.column for place in columns if place.slot.field.id in known), default=1)
    return title if pixels(columns[:title]) <= FROZEN else 1
