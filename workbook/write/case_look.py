"""The look of a case form: widths, heights and the styles made from those of the house."""

import math
from dataclasses import replace
from datetime import date

from workbook.case.layout import (
    FIRST_YEAR_COLUMN,
    KEY_COLUMN,
    MAIN_COLUMN,
    FormLayout,
)
from workbook.council.paper import print_scale
from workbook.write import styles
from workbook.write.styles import Style, amount_format
from workbook.write.textfit import MAX_ROW_HEIGHT, line_height, row_height

MAIN_WIDTH = 78.0
LINE = 20.0
AIR = 8.0
ROOM_TO_WRITE = 62.0  # points: an open text invites some lines
ROOM_FOR_NOTHING = 32.0
MOST_LINES = 3
_USUAL = 0.8  # of the longest text that a field takes, in characters of the usual width

_YEAR_WIDTH = 9.5
_ACCOUNT_WIDTH = 15.0
_ANSWER_WIDTH = 52.0  # characters that a field's answer has at least
_INDENT = 2.0  # characters that an indent takes
_SMALLEST = 7
_DAY_ZERO = date(1899, 12, 30)

LABEL = Style(horizontal="right", vertical="middle", wrap=True, indent=1)
BAND = replace(styles.SECTION, size=12, border="none", horizontal="left", indent=1)
BAND_HELP = replace(BAND, size=9, bold=False, italic=True, colour=styles.MUTED, indent=0, wrap=True)
HELP = replace(styles.NOTE, horizontal="left", indent=1)
ANSWER = replace(styles.OPEN, vertical="middle", horizontal="left", indent=1)
TYPED_TEXT = replace(ANSWER, number_format="@")  # else Excel makes dates and numbers of codes
TYPED_DATE = replace(ANSWER, number_format="dd-mm-yyyy")
TYPED_YEAR = replace(ANSWER, number_format="0")  # no dot for the thousands
TICK = replace(styles.OPEN, bold=True, vertical="middle", horizontal="center")
LONG_TEXT = replace(styles.OPEN, size=10, vertical="middle", horizontal="left", indent=1)
HEADER = replace(styles.HEADER, size=10, horizontal="center")
ROW_LABEL = Style(border="hair", vertical="middle", wrap=True, horizontal="left", indent=1)
SENTENCE = replace(styles.BODY, italic=True, vertical="middle", horizontal="left", indent=1)


def typed_amount(decimals: int) -> Style:
    """An amount that the centre writes."""
    return replace(
        styles.OPEN,
        wrap=False,
        horizontal="right",
        vertical="middle",
        number_format=amount_format(decimals),
    )


def summed_amount(decimals: int) -> Style:
    """An amount that the form calculates."""
    return replace(
        styles.TOTAL,
        wrap=False,
        horizontal="right",
        vertical="middle",
        number_format=amount_format(decimals),
    )


def widths(layout: FormLayout) -> dict[int, float]:
    """The width of each column; the last one is wider where there are few years."""
    years = {layout.year_column(year): _YEAR_WIDTH for year in layout.years}
    account = max(_ACCOUNT_WIDTH, _ANSWER_WIDTH - sum(years.values()))
    return {KEY_COLUMN: 4.0, MAIN_COLUMN: MAIN_WIDTH, **years, layout.account_column: account}


def answer_width(layout: FormLayout) -> float:
    """The width of the columns over which a field is answered."""
    return sum(width for column, width in widths(layout).items() if column >= FIRST_YEAR_COLUMN)


def scale(layout: FormLayout) -> int:
    """Per cent at which the form is as wide as the paper: only so Excel heeds a page break."""
    return print_scale([width for column, width in widths(layout).items() if column != KEY_COLUMN])


def height(text: str, width: float, style: Style, minimum: float = LINE) -> float:
    """Points for a row in which the text shows whole."""
    room = width - _INDENT * style.indent
    return row_height([(text, room)], size=style.size, bold=style.bold, minimum=minimum)


def room(longest: int, width: float) -> float:
    """Points for a field that does not grow: most texts of at most so many characters fit."""
    lines = math.ceil(longest * _USUAL / (width - _INDENT))
    return max(LINE, min(lines, MOST_LINES) * line_height() + 2)


def fitting(text: str, width: float, style: Style) -> Style:
    """The style with letters so small that the text shows whole, as far as they can be read."""
    while style.size > _SMALLEST and height(text, width, style) >= MAX_ROW_HEIGHT:
        style = replace(style, size=style.size - 1)
    return style


def serial(day: date) -> int:
    """The day as Excel counts it."""
    return (day - _DAY_ZERO).days
