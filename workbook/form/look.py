"""The look of a form: widths, heights and the styles made from those of the house."""

import math
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from workbook.form.layout import FIRST_YEAR_COLUMN, KEY_COLUMN, MAIN_COLUMN, FormLayout
from workbook.numbers import danish
from workbook.write import styles
from workbook.write.paper import page_height, print_scale
from workbook.write.styles import Style
from workbook.write.textfit import MAX_ROW_HEIGHT, line_height, row_height

MAIN_WIDTH: Final = 58.0
LINE: Final = 18.0
AIR: Final = 6.0
HEADED: Final = 21.0  # of a band with a heading
ROOM_TO_WRITE: Final = 42.0  # points: three lines; the row grows with what is written
ROOM_FOR_NOTHING: Final = 24.0
MOST_LINES: Final = 3
_USUAL = 0.8  # of the longest text that a field takes, in characters of the usual width

_YEAR_WIDTH = 9.5
_FURTHER_WIDTH = 15.0  # of a column beside the years
_LINE_WIDTHS: Final = {"date": 13.0, "text": 15.0, "choice": 15.0}
"""What a cell of a small table needs that stands below a year, by its type."""

_ANSWER_WIDTH = 84.0  # characters that a field's answer has at least
_INDENT = 2.0  # characters that an indent takes
_SMALLEST_PRINT = 60  # per cent: letters of 6 or 7 points
_SMALLEST = 7
_SMALLEST_AMOUNT = 6
_BESIDE = 1.5  # characters that a number leaves free in its cell

LABEL: Final = Style(horizontal="right", vertical="middle", wrap=True, indent=1)
BAND: Final = replace(styles.SECTION, size=12, border="none", horizontal="left", indent=1)
BAND_HELP: Final = replace(
    BAND, size=10, bold=False, italic=True, colour=styles.MUTED, indent=0, wrap=True
)
HELP: Final = replace(styles.NOTE, size=10, horizontal="left", indent=1)
ANSWER: Final = replace(styles.OPEN, vertical="middle", horizontal="left", indent=1)
GIVEN: Final = replace(styles.LOCKED, vertical="middle", horizontal="left", indent=1)
TICK: Final = replace(styles.OPEN, bold=True, vertical="middle", horizontal="center")
LONG_TEXT: Final = replace(styles.OPEN, size=10, vertical="middle", horizontal="left", indent=1)
HEADER: Final = replace(styles.HEADER, size=10, horizontal="center")
ROW_LABEL: Final = Style(border="hair", vertical="middle", wrap=True, horizontal="left", indent=1)
SENTENCE: Final = replace(styles.BODY, italic=True, vertical="middle", horizontal="left", indent=1)


def answer(number_format: str) -> Style:
    """A cell in which a field is answered."""
    return replace(ANSWER, number_format=number_format)


def typed_amount(number_format: str) -> Style:
    """An amount that the centre writes."""
    return replace(
        styles.OPEN,
        wrap=False,
        horizontal="right",
        vertical="middle",
        number_format=number_format,
    )


def summed_amount(number_format: str) -> Style:
    """An amount that the form calculates."""
    return replace(
        styles.TOTAL,
        wrap=False,
        horizontal="right",
        vertical="middle",
        number_format=number_format,
    )


def widths(layout: FormLayout) -> dict[int, float]:
    """The width of each column; the last one is wider where there are few years.

    A year's is wider where a small table has something else than amounts in it.
    """
    years = {layout.year_column(year): _YEAR_WIDTH for year in layout.years}
    further = range(layout.last_year_column + 1, layout.last_column + 1)
    found = {
        KEY_COLUMN: 4.0,
        MAIN_COLUMN: MAIN_WIDTH,
        **years,
        **dict.fromkeys(further, _FURTHER_WIDTH),
    }
    for row in layout.rows:
        for place in row.places if row.kind == "line" else ():
            needed = _LINE_WIDTHS.get(place.slot.spec.type, 0)
            found[place.column] = max(found[place.column], needed)
    others = sum(found[column] for column in range(FIRST_YEAR_COLUMN, layout.last_column))
    found[layout.last_column] = max(found[layout.last_column], _ANSWER_WIDTH - others)
    return found


def answer_width(widths: Mapping[int, float]) -> float:
    """The width of the columns over which a field is answered, of these of a form."""
    return sum(width for column, width in widths.items() if column >= FIRST_YEAR_COLUMN)


def scale(layout: FormLayout, high: float) -> tuple[int, bool]:
    """Per cent at which the form is printed, and whether that is on one page.

    It is as wide as the paper where the letters would get too small on one page: only at a scale
    Excel heeds a page break.

    Args:
        layout: of the form.
        high: points of all its rows.
    """
    shown = [width for column, width in widths(layout).items() if column != KEY_COLUMN]
    across, room = print_scale(shown), page_height(shown)
    whole = int(across * min(room / high, 1))
    return (whole, True) if whole >= _SMALLEST_PRINT else (across, False)


def height(text: str, width: float, style: Style, minimum: float = LINE) -> float:
    """Points for a row in which the text shows whole."""
    room = width - _INDENT * style.indent
    return row_height([(text, room)], size=style.size, bold=style.bold, minimum=minimum)


def room(longest: int, width: float) -> float:
    """Points for a field that does not grow: most texts of at most so many characters fit."""
    lines = math.ceil(longest * _USUAL / (width - _INDENT))
    return max(LINE, min(lines, MOST_LINES) * line_height() + 2)


def fitting_amount(amount: Decimal, width: float, style: Style) -> Style:
    """The style with letters so small that the amount shows whole, as far as they can be read."""
    shown = danish(amount)
    needed = len(shown) - shown.count(".") / 2 + _BESIDE
    fitted = max(_SMALLEST_AMOUNT, min(style.size, int(width * style.size / needed)))
    return replace(style, size=fitted)


def fitting(text: str, width: float, style: Style) -> Style:
    """The style with letters so small that the text shows whole, as far as they can be read."""
    while style.size > _SMALLEST and height(text, width, style) >= MAX_ROW_HEIGHT:
        style = replace(style, size=style.size - 1)
    return style
