"""Where pages end: rows that belong together stay together where they can."""

from collections.abc import Sequence
from dataclasses import dataclass

_SHORT, _LONG = 8.27, 11.69  # inches of A4
MARGINS = (0.5, 0.5, 0.75, 0.75)
"""Left, right, top and bottom of every page, in inches."""
_EXCEL_PADDING = 5  # pixels that Excel adds to a column's characters
_PIXELS_PER_CHAR = 7
_SAFETY = 0.98  # printers and programs measure a row a little differently


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together, and their height in points."""

    first_row: int
    height: float


def sheet_pixels(widths: Sequence[float]) -> int:
    """How wide the columns are on a screen of 96 dots to the inch."""
    return sum(int(width * _PIXELS_PER_CHAR + 0.5) + _EXCEL_PADDING for width in widths)


def page_height(widths: Sequence[float], *, landscape: bool = False) -> float:
    """Points of rows that fit on a page of A4, once the columns are scaled to its width.

    Args:
        widths: of all columns, in Excel's characters.
        landscape: the page lies on its side.
    """
    wide, high = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    left, right, top, bottom = MARGINS
    scale = min((wide - left - right) * 96 / sheet_pixels(widths), 1)
    return (high - top - bottom) * 72 / scale * _SAFETY


def page_ends(blocks: Sequence[Block], height: float) -> list[int]:
    """The rows after which a new page begins; a block higher than a page flows on.

    >>> page_ends([Block(1, 300), Block(4, 300), Block(6, 300)], 700)
    [5]
    """
    ends: list[int] = []
    used = 0.0
    for block in blocks:
        if block.height > height:
            used = (used + block.height) % height
            continue
        if used + block.height > height:
            ends.append(block.first_row - 1)
            used = 0.0
        used += block.height
    return ends
