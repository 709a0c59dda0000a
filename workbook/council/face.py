"""What the sheets of the edition share: their head, the statuses' colours, counted words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from templates.parts import ListValue
from workbook.danish import date_text
from workbook.merge import MergedRound
from workbook.write.book import SheetWriter
from workbook.write.styles import (
    BODY,
    DEEP_BLUE,
    HEADER,
    LINE_GREY,
    NOTE,
    PALE_RED,
    RED,
    SUBTITLE,
    TITLE,
    Style,
)
from workbook.write.textfit import MAX_ROW_HEIGHT, row_height, split_for_rows

CELL: Final = replace(BODY, border="hair", vertical="middle")
TEXT: Final = replace(CELL, horizontal="left", indent=1)
CODE: Final = replace(CELL, horizontal="center")
COUNT: Final = replace(CODE, number_format='0;-0;"–"')
SMALL_PRINT: Final = replace(NOTE, size=11, vertical="middle")  # the sheets print smaller
TEXT_HEADER: Final = replace(HEADER, horizontal="left", indent=1)
HEADING: Final = Style(size=13, bold=True, colour=DEEP_BLUE, vertical="middle")
CENTRED_HEADER: Final = replace(HEADER, horizontal="center")

HEAD_HEIGHT: Final = 62.0
"""Points of title, subtitle and the blank row below them."""
_STRONGER: Final = 2.2
_AIR: Final = 6.0  # points above and below the text together; cells are centred upright
_EDGES: Final = 0.3  # characters: the bold words of a plain text take a little more
_INDENT: Final = 1.5  # characters
_BETWEEN: Final = 5 / 7  # characters that each column of a merged cell has beyond its width


def write_head(sheet: SheetWriter, merged: MergedRound, title: str) -> int:
    """Write title and subtitle; the first row below them, after a blank one."""
    config = merged.round.config
    sheet.text(1, 1, title, TITLE)
    sheet.row_height(1, 28)
    day = date_text(config.deadline)
    sheet.text(2, 1, f"{config.municipality} · {config.round} · status pr. {day}", SUBTITLE)
    sheet.row_height(2, 19)
    sheet.hide_gridlines()
    return 4


def room(widths: Sequence[float], style: Style) -> float:
    """The characters that a text has in a cell over these columns."""
    merged = sum(widths) + (len(widths) - 1) * _BETWEEN
    return max(merged - _EDGES - style.indent * _INDENT, 1)


def text_height(text: str, widths: Sequence[float], style: Style, minimum: float = 0) -> float:
    """Points that a row needs to show the text whole, with air; at most Excel's limit."""
    height = row_height([(text, room(widths, style))], bold=style.bold, size=style.size)
    return min(max(height + _AIR, minimum), MAX_ROW_HEIGHT)


def text_rows(
    paragraphs: Sequence[str], widths: Sequence[float], style: Style
) -> list[tuple[list[str], float]]:
    """The paragraphs shared out over rows that can show them whole, and each row's height."""
    shared = split_for_rows(
        paragraphs,
        room(widths, style),
        MAX_ROW_HEIGHT - _AIR,
        bold=style.bold,
        size=style.size,
    )
    return [(row, text_height("\n".join(row), widths, style)) for row in shared]


def write_paragraph(
    sheet: SheetWriter, row: int, text: str, widths: Sequence[float], style: Style
) -> int:
    """Write a text across all columns, whole; the next row."""
    sheet.merge(row, 1, row, len(widths), text, style)
    sheet.row_height(row, text_height(text, widths, style))
    return row + 1


def status_style(merged: MergedRound, status: str | None, base: Style = CODE) -> Style:
    """The cell of a status: the list's colour; the colour of a fault where none was delivered."""
    if status is None:
        return replace(base, bold=True, fill=PALE_RED, colour=RED)
    value = _list_value(merged, status)
    fill = f"#{value.colour}" if value and value.colour else None
    return replace(base, bold=True, fill=fill)


def status_text(merged: MergedRound, status: str | None) -> str:
    """The status as it is printed."""
    return status if status is not None else merged.round.template.council.not_delivered


def chart_colour(merged: MergedRound, status: str | None) -> str:
    """The list's colour made strong enough for a bar; the cell's own is too pale on white.

    Each channel's distance from white grows by the same factor, so the hue stays.
    """
    value = _list_value(merged, status) if status is not None else None
    if status is None:
        return "#D9534F"
    if value is None or value.colour is None:
        return LINE_GREY
    channels = [int(value.colour[place : place + 2], 16) for place in (0, 2, 4)]
    return "#" + "".join(f"{max(round(255 - (255 - one) * _STRONGER), 0):02X}" for one in channels)


def counted(number: int, one: str, many: str) -> str:
    """The number with its word.

    >>> counted(1, "punkt", "punkter"), counted(68, "punkt", "punkter")
    ('1 punkt', '68 punkter')
    """
    return f"{number} {one if number == 1 else many}"


def _list_value(merged: MergedRound, status: str) -> ListValue | None:
    template = merged.round.template
    return template.lists[template.table.answering("status").list or ""].find(status)
