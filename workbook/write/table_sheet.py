"""The sheet with the items: what the office wrote is locked, the answers are open."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from templates.table import Column, ColumnType, Source
from workbook.answers import Answer
from workbook.content import Content
from workbook.layout import NOTE_ROW, Layout, RowPlace, TableLayout
from workbook.read.model import Area
from workbook.round.folder import Round
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.cell_content import cell_content
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style, decimals_of
from workbook.write.table_rules import write_rules
from workbook.write.textfit import MAX_ROW_HEIGHT, row_height

NOTE = "Skriv kun i de gule felter. De grå er låst. En stærkere farve viser, hvad der mangler."
_BODY_SIZE = 10
_SMALL_SIZE = 9
_AIR = 7.0  # points above and below the text together; cells are centred upright
_ROOM_TO_WRITE = 34.0  # points: two lines; the row grows with what is written
_INDENT = 1.5  # characters that the indent takes
_CLOSING = 6.0
_FROZEN_WIDTH = 78.0  # characters that may stay in view and still leave room to write
_WIDEST = 100.0
_STEP = 4.0
_SMALLEST = 7


@dataclass(frozen=True)
class _Grid:
    """The cells of the table before they are written: contents by row and column, and widths."""

    table: TableLayout
    contents: Mapping[tuple[int, int], Content]
    widths: Mapping[int, float]
    amounts: str


def write_table(
    book: BookWriter, round_: Round, layout: Layout, answers: Mapping[int, Answer]
) -> SheetWriter:
    """The sheet, with the answers filled in; further notes may be put on it."""
    table = layout.table
    sheet = book.sheet(table.sheet)
    contents = {
        (row.row, place.column): cell_content(round_, row, place, answers)
        for row in table.rows
        for place in table.columns
    }
    amounts = [value for value in contents.values() if isinstance(value, Decimal)]
    decimals = min(decimals_of(amounts), round_.template.decimals)
    shown = styles.amount_format(decimals, round_.config.language)
    grid = _Grid(table, contents, _widths(table, contents, decimals), shown)
    for column, width in grid.widths.items():
        sheet.column_width(column, width)
    _write_heading(sheet, round_, layout)
    _write_header(sheet, grid)
    for row in table.rows:
        _write_row(sheet, grid, row)
    for place in table.columns:
        sheet.blank(table.end_row, place.column, styles.LOCKED)
    sheet.row_height(table.end_row, _CLOSING)
    write_rules(sheet, round_, table)
    _set_window_and_print(sheet, round_, layout, grid)
    return sheet


def _write_heading(sheet: SheetWriter, round_: Round, layout: Layout) -> None:
    columns = range(1, len(layout.table.columns) + 1)
    heading_band(sheet, columns, (round_.config.title, subtitle_text(round_.config, layout.centre)))
    note = replace(styles.NOTE, size=10, wrap=False, vertical="middle", horizontal="left", indent=1)
    sheet.text(NOTE_ROW, 1, NOTE, note)
    sheet.row_height(NOTE_ROW, 22)
    sheet.row_height(NOTE_ROW + 1, _CLOSING)


def _write_header(sheet: SheetWriter, grid: _Grid) -> None:
    locked = replace(styles.HEADER, size=_BODY_SIZE, horizontal="left", indent=1)
    opened = replace(locked, fill=styles.TEAL)
    for place in grid.table.columns:
        style = opened if place.spec.open_to else locked
        centred = place.spec.type in (ColumnType.AMOUNT, ColumnType.INTEGER)
        style = replace(style, horizontal="center", indent=0) if centred else style
        sheet.text(grid.table.header_row, place.column, place.header, style)
    needed = row_height(
        [(place.header, grid.widths[place.column] - _INDENT) for place in grid.table.columns],
        bold=True,
        size=_BODY_SIZE,
    )
    sheet.row_height(grid.table.header_row, needed + _AIR)


def _write_row(sheet: SheetWriter, grid: _Grid, row: RowPlace) -> None:
    height = _ROOM_TO_WRITE
    for place in grid.table.columns:
        value = grid.contents[row.row, place.column]
        style = _cell_style(place.spec, grid.amounts, is_open=row.is_open(place.spec))
        if value is None:
            sheet.blank(row.row, place.column, style)
        elif isinstance(value, str):
            width = grid.widths[place.column] - style.indent * _INDENT
            style = _fitting(value, width, style)
            sheet.text(row.row, place.column, value, style)
            needed = row_height([(value, width)], size=style.size, bold=style.bold)
            height = min(max(height, needed + _AIR), MAX_ROW_HEIGHT)
        else:
            sheet.number(row.row, place.column, value, style)
    sheet.row_height(row.row, height, grows=True)


def _cell_style(column: Column, amounts: str, *, is_open: bool) -> Style:
    style = styles.OPEN if is_open else styles.LOCKED
    style = replace(style, size=_BODY_SIZE, vertical="middle", horizontal="left", indent=1)
    if column.type is ColumnType.AMOUNT:
        return replace(style, wrap=False, horizontal="right", indent=0, number_format=amounts)
    if column.type is ColumnType.INTEGER:
        return replace(style, bold=True, horizontal="center", indent=0)
    if column.type is ColumnType.TEXT:
        return replace(style, size=_SMALL_SIZE)
    if column.source is Source.TITLE:
        return replace(style, bold=True)
    return style


def _widths(
    table: TableLayout, contents: Mapping[tuple[int, int], Content], decimals: int
) -> dict[int, float]:
    """The template's widths, wider where a text would not fit Excel's highest row or an amount."""
    widths = {}
    for place in table.columns:
        long = [
            text for row in table.rows if isinstance(text := contents[row.row, place.column], str)
        ]
        width = place.spec.width
        while width < _WIDEST and any(
            _too_high(text, width - _INDENT, _BODY_SIZE) for text in long
        ):
            width = min(width + _STEP, _WIDEST)
        amounts = [
            len(f"{value:,.{decimals}f}")
            for row in table.rows
            if isinstance(value := contents[row.row, place.column], Decimal)
        ]
        widths[place.column] = max(width, *(one + 2 * _INDENT for one in amounts), 0)
    return widths


def _too_high(text: str, width: float, size: float) -> bool:
    return row_height([(text, width)], size=size) + _AIR >= MAX_ROW_HEIGHT


def _fitting(text: str, width: float, style: Style) -> Style:
    """The style with letters so small that the text shows whole, as far as they can be read."""
    size = style.size
    while size > _SMALLEST and _too_high(text, width, size):
        size -= 1
    return replace(style, size=size)


def _set_window_and_print(sheet: SheetWriter, round_: Round, layout: Layout, grid: _Grid) -> None:
    table = layout.table
    last = len(table.columns)
    sheet.freeze(table.first_row, _first_moving_column(grid))
    sheet.autofilter(Area(table.header_row, 1, table.end_row, last))
    sheet.protect()
    sheet.tab_color(styles.TEAL)
    sheet.print_setup(
        landscape=True,
        header=page_header(round_.config, layout.centre),
        footer=page_footer(),
        repeat_rows=(table.header_row, table.header_row),
        margins=(0.3, 0.3, 0.55, 0.5),
        area=Area(1, 1, table.end_row, last),
    )


def _first_moving_column(grid: _Grid) -> int:
    """The column that scrolls first: up to the title all stay in view where the screen has room."""
    title = grid.table.source(Source.TITLE).column
    if sum(grid.widths[column] for column in range(1, title + 1)) <= _FROZEN_WIDTH:
        return title + 1
    return grid.table.source(Source.NR).column + 1
