"""The look of every workbook: one palette and the named styles of the house."""

from collections.abc import Iterable
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal

from templates.frozen import frozen

INK: Final = "#1F2933"
MUTED: Final = "#52606D"
WHITE: Final = "#FFFFFF"
DEEP_BLUE: Final = "#14506B"
TEAL: Final = "#1B6F78"
PALE_TEAL: Final = "#DDEDEF"
LOCKED_GREY: Final = "#F0F2F4"
ANSWER_YELLOW: Final = "#FFFBE6"
TOTAL_BLUE: Final = "#DCE6F0"
GREEN: Final = "#0B5A2B"
PALE_GREEN: Final = "#DFF3E4"
AMBER: Final = "#7A4B00"
PALE_AMBER: Final = "#FFEFC7"
RED: Final = "#9B1C1C"
PALE_RED: Final = "#FDE4E4"
LINE_GREY: Final = "#C3CAD2"
LINK_BLUE: Final = "#0B57A4"

CHART_COLOURS: Final = (DEEP_BLUE, "#3A9AA5", "#C98A1B", "#8A4F7D", "#6B8E4E", "#A9B4BF")


@frozen
class Style:
    """How a cell looks and whether sheet protection leaves it open.

    Attributes:
        size: font size in points; the font is always Calibri.
        colour: font colour, "#RRGGBB".
        fill: background "#RRGGBB", or None for none.
        border: "none", "hair" (light grey line round the cell), "frame" (a clear line round an
            answer cell) or "bottom" (a line under a heading); "first", "middle" and "last" are of
            cells below each other that look like one: the grey line round all of them.
        number_format: in Excel's English notation, for example "#,##0.00".
        locked: False makes the cell an answer cell.
        indent: in steps of about three spaces.
        upright: whether the text runs upwards, as the header of a narrow column does.
        heading: level of the heading that it is, 1 to 3, or 0: one of Excel's own cell styles.
    """

    size: float = 11
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = INK
    fill: str | None = None
    border: Literal["none", "hair", "frame", "bottom", "first", "middle", "last"] = "none"
    horizontal: Literal["general", "left", "center", "right"] = "general"
    vertical: Literal["top", "middle", "bottom"] = "top"
    wrap: bool = False
    number_format: str = "General"
    locked: bool = True
    indent: int = 0
    upright: bool = False
    heading: int = 0


_LOCALES: Final = MappingProxyType({"da": "406", "en": "809"})


def amount_format(decimals: int, language: str = "da") -> str:
    """Excel's number format for amounts of one column: always so many decimals, so they align.

    It names the language, because a program set to another one would print 45.353 for 45,353. The
    room to the border is part of it: LibreOffice forgets the indent of some cells with numbers.

    >>> amount_format(3)
    '[$-406]#,##0.000_0'
    """
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f"[$-{_LOCALES[language]}]{digits}_0"


def percent_format(decimals: int, language: str = "da") -> str:
    """Excel's number format for percentages, which are stored as hundredths.

    >>> percent_format(1), percent_format(0)
    ('[$-406]0.0%', '0%')
    """
    return f"[$-{_LOCALES[language]}]0.{'0' * decimals}%" if decimals else "0%"


def decimals_of(amounts: Iterable[Decimal]) -> int:
    """The decimals that show each of the amounts whole; none need none.

    >>> decimals_of([Decimal("25"), Decimal("0.140")])
    2
    """
    exponents = (one.normalize().as_tuple().exponent for one in amounts)
    return max((-one for one in exponents if isinstance(one, int) and one < 0), default=0)


BODY: Final = Style(wrap=True)
TITLE: Final = Style(size=18, bold=True, colour=DEEP_BLUE, vertical="middle")
SUBTITLE: Final = Style(size=12, colour=MUTED, vertical="middle")
SECTION: Final = Style(
    size=13, bold=True, colour=DEEP_BLUE, fill=PALE_TEAL, border="bottom", vertical="middle"
)
NOTE: Final = Style(size=9, italic=True, colour=MUTED, wrap=True)
LINK: Final = Style(colour=LINK_BLUE, underline=True, wrap=True)
HEADER: Final = Style(
    bold=True, colour=WHITE, fill=DEEP_BLUE, border="hair", vertical="middle", wrap=True
)
SUBHEADER: Final = Style(
    bold=True, colour=WHITE, fill=TEAL, border="hair", vertical="middle", wrap=True
)
LOCKED: Final = Style(fill=LOCKED_GREY, border="hair", wrap=True)
OPEN: Final = Style(fill=ANSWER_YELLOW, border="frame", wrap=True, locked=False)
TOTAL: Final = Style(bold=True, fill=TOTAL_BLUE, border="hair", wrap=True)
OK: Final = Style(colour=GREEN, fill=PALE_GREEN, wrap=True)
WARNING: Final = Style(colour=AMBER, fill=PALE_AMBER, wrap=True)
FAULT: Final = Style(bold=True, colour=RED, fill=PALE_RED, wrap=True)

NAMED: Final = MappingProxyType(
    {
        "body": BODY,
        "title": TITLE,
        "subtitle": SUBTITLE,
        "section": SECTION,
        "note": NOTE,
        "link": LINK,
        "header": HEADER,
        "subheader": SUBHEADER,
        "locked": LOCKED,
        "open": OPEN,
        "total": TOTAL,
        "ok": OK,
        "warning": WARNING,
        "fault": FAULT,
    }
)
"""Every style of the house by name. One with another number format or alignment is made from it
with ``dataclasses.replace``."""
