"""How the cells of the edition's workbook look, and the height that a text needs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from workbook.edition.document import Blank, Cell, Day, Number, RowRole, Text
from workbook.write.styles import (
    BODY,
    DEEP_BLUE,
    HEADER,
    MUTED,
    SECTION,
    TOTAL,
    Style,
    amount_format,
)
from workbook.write.textfit import MAX_ROW_HEIGHT, row_height

HEADING: Final = Style(size=14, bold=True, colour=DEEP_BLUE, vertical="bottom", wrap=True)
SUBHEADING: Final = Style(size=12, bold=True, colour=DEEP_BLUE, vertical="bottom", wrap=True)
INTRO: Final = replace(BODY, vertical="middle")
NOTE: Final = Style(size=10, italic=True, colour=MUTED, wrap=True, vertical="middle")
GRAND_BLUE: Final = "#BFD3E6"

BAND: Final = replace(SECTION, border="hair", indent=1, wrap=True)

_BODY = replace(BODY, border="hair", vertical="middle")
_AIR: Final = 6.0
_EDGES: Final = 0.3  # characters: the bold words of a plain text take a little more
_INDENT: Final = 1.5  # characters
_BETWEEN: Final = 5 / 7  # characters that each column of a merged cell has beyond its width
_FILLS: Final = {"body": None, "total": TOTAL.fill, "grand": GRAND_BLUE}


def cell_style(
    cell: Cell, role: RowRole, *, is_number: bool, language: Literal["da", "en"]
) -> Style:
    """The style of a table's cell.

    Args:
        cell: of the table.
        role: of its row.
        is_number: whether its column holds numbers, which its header stands above.
        language: in which numbers are written.
    """
    if role == "header":
        return replace(HEADER, horizontal="right" if is_number else "left", indent=1)
    plain = replace(_BODY, bold=role != "body", fill=_FILLS[role])
    match cell:
        case Number(unit=""):
            return replace(plain, horizontal="right", indent=1, number_format='0;-0;"–"')
        case Number(decimals=decimals):
            form = amount_format(decimals, language)
            return replace(plain, horizontal="right", indent=1, wrap=False, number_format=form)
        case Day():
            form = "d. mmm yyyy" if language == "en" else "[$-406]d. mmm yyyy"
            return replace(plain, horizontal="left", indent=1, number_format=form)
        case Text(colour=colour) if colour:
            return replace(plain, horizontal="left", indent=1, bold=True, fill=f"#{colour}")
        case Text() | Blank():
            return replace(plain, horizontal="left", indent=1)


def text_height(text: str, widths: Sequence[float], style: Style, least: float = 0) -> float:
    """Points that a row needs to show the text whole over these columns, with air."""
    merged = sum(widths) + (len(widths) - 1) * _BETWEEN
    room = max(merged - _EDGES - style.indent * _INDENT, 1)
    height = row_height([(text, room)], bold=style.bold, size=style.size)
    return min(max(height + _AIR, least), MAX_ROW_HEIGHT)
