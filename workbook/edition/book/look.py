"""How the cells of the edition's workbook look, and the height that a text needs."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from workbook.edition.document import PERCENT, Blank, Cell, Day, Number, RowRole, Text
from workbook.write.styles import (
    BODY,
    DEEP_BLUE,
    HEADER,
    LINK,
    LOCKED_GREY,
    MUTED,
    SECTION,
    SUBTITLE,
    TITLE,
    TOTAL,
    Style,
    amount_format,
)
from workbook.write.textfit import (
    MAX_ROW_HEIGHT,
    has_cut_word,
    lines,
    merged_room,
    row_height,
    wrap,
)

HEADING: Final = Style(
    size=14, bold=True, colour=DEEP_BLUE, vertical="bottom", wrap=True, heading=2
)
SUBHEADING: Final = Style(
    size=12, bold=True, colour=DEEP_BLUE, vertical="bottom", wrap=True, heading=3
)
INTRO: Final = replace(BODY, vertical="middle")
NOTE: Final = Style(size=10, italic=True, colour=MUTED, wrap=True, vertical="middle")
MAIN_TITLE: Final = replace(TITLE, vertical="bottom", heading=1)
IMPRINT: Final = replace(SUBTITLE, size=10, vertical="top")
PAGE_TITLE: Final = replace(TITLE, size=16, wrap=True, heading=1)
LABEL: Final = replace(
    BODY, bold=True, border="hair", vertical="middle", horizontal="left", indent=1
)
PLAIN: Final = INTRO
BACK: Final = replace(LINK, horizontal="right", vertical="middle", wrap=False)
GRAND_BLUE: Final = "#BFD3E6"

# Without lines: they would cut a heading that runs over the cells beside it.
BAND: Final = replace(SECTION, border="none", indent=1, wrap=True, heading=2)

_BODY = replace(BODY, border="hair", vertical="middle")
_AIR: Final = 6.0
_SMALLER: Final = (11, 10, 9, 8)  # points
RowLook: TypeAlias = RowRole | Literal["item"]
"""How a row looks: by its role, or as an item with its texts in the rows below it."""
_FILLS: Final = {"body": None, "total": TOTAL.fill, "grand": GRAND_BLUE, "item": LOCKED_GREY}


def cell_style(
    cell: Cell, role: RowLook, *, is_number: bool, language: Literal["da", "en"]
) -> Style:
    """The style of a table's cell.

    Args:
        cell: of the table.
        role: how its row looks.
        is_number: whether its column holds numbers, which its header stands above.
        language: in which numbers are written.
    """
    match cell:
        case Number(unit="", decimals=0) if role != "header":
            # Of what is counted none is a dash; a number that somebody typed may be 0.
            form = '0_0;-0_0;"–"_0' if is_number else "0"
            return _number_style(role, form, to_the_right=is_number)
        case Number(unit=unit, decimals=decimals) if role != "header":
            form = amount_format(decimals, language)
            if unit == PERCENT:
                form = form.replace("_0", '" %"_0')
            return _number_style(role, form, to_the_right=is_number)
        case Blank(decimals=decimals, terms=terms) if terms and role != "header":
            return _number_style(role, amount_format(decimals, language), to_the_right=is_number)
        case Day() if role != "header":
            form = "d. mmm yyyy" if language == "en" else "[$-406]d. mmm yyyy"
            return _number_style(role, form, to_the_right=False)
        case Text(colour=colour, link=link, is_code=is_code, is_long=is_long):
            style = _text_style(role, colour, to_the_right=is_number)
            if is_code:
                style = replace(style, horizontal="center", indent=0)
            if is_long and role == "item":
                style = replace(style, bold=True)
            return replace(style, colour=LINK.colour, underline=True) if link else style
        case _:
            return _text_style(role, "", to_the_right=is_number)


@lru_cache(maxsize=256)
def _number_style(role: RowLook, number_format: str, *, to_the_right: bool) -> Style:
    side: Literal["left", "right"] = "right" if to_the_right else "left"
    plain = replace(_plain(role), horizontal=side, indent=1, number_format=number_format)
    return replace(plain, wrap=False, bold=role != "body")


@lru_cache(maxsize=256)
def _text_style(role: RowLook, colour: str, *, to_the_right: bool) -> Style:
    if role == "header":
        if colour:
            return replace(HEADER, colour=BODY.colour, fill=f"#{colour}", horizontal="center")
        return replace(HEADER, horizontal="right" if to_the_right else "left", indent=1)
    plain = replace(_plain(role), horizontal="left", indent=1)
    return replace(plain, bold=True, fill=f"#{colour}") if colour else plain


def _plain(role: RowLook) -> Style:
    return replace(_BODY, bold=role not in ("body", "item"), fill=_FILLS[role])


def fits_in_line(text: str, widths: Sequence[float], style: Style) -> bool:
    """Whether the text stands on one line over these columns."""
    room = _room(widths, style)
    return "\n" not in text and lines(text, room, bold=style.bold, size=style.size) == 1


def fitted(style: Style, text: str, widths: Sequence[float]) -> Style:
    """The header's style, in smaller letters where a word would not stand on one line."""
    for indent, size in ((style.indent, style.size), *((0, size) for size in _SMALLER)):
        style = replace(style, indent=indent, size=size)
        if not has_cut_word(text, _room(widths, style), bold=style.bold, size=size):
            break
    return style


def text_height(text: str, widths: Sequence[float], style: Style, least: float = 0) -> float:
    """Points that a row needs to show the text whole over these columns, with air."""
    height = row_height([(text, _room(widths, style))], bold=style.bold, size=style.size)
    return min(max(height + _AIR, least), MAX_ROW_HEIGHT)


def broken_text(text: str, widths: Sequence[float], style: Style) -> list[str]:
    """The text as its lines over these columns; joined they are the text again."""
    return wrap(text, _room(widths, style), bold=style.bold, size=style.size)


def _room(widths: Sequence[float], style: Style) -> float:
    """The characters that a text has over these columns."""
    return merged_room(widths, style.indent)
