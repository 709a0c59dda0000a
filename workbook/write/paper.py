"""Where pages end: rows that belong together stay together where they can."""

from collections.abc import Sequence

from templates.frozen import frozen

_SHORT, _LONG = 8.27, 11.69  # inches of A4
MARGINS = (0.5, 0.5, 0.75, 0.75)
"""Left, right, top and bottom of every page, in inches."""
WIDE_SCALE = 70
"""Per cent at which a sheet too wide for one page is printed: letters of 7 or 8 points."""

A3_ROOM, A4_ROOM = 280.0, 195.0
"""Characters across the paper on its side at that scale, in LibreOffice too."""
_BETWEEN = 5 / 7  # characters that a column has beyond its width
_EXCEL_PADDING = 5  # pixels that Excel adds to a column's characters
_PIXELS_PER_CHAR = 7
_LIBREOFFICE_PIXELS = 1038 / 2048 * 11 * 96 / 72  # of a digit, which it does not round
_SAFETY = 0.99  # printers and programs measure a row a little differently


@frozen
class Block:
    """Rows that belong together, and their height in points."""

    first_row: int
    height: float


def sheet_pixels(widths: Sequence[float]) -> int:
    """How wide the columns are on a screen of 96 dots to the inch."""
    return sum(int(width * _PIXELS_PER_CHAR + 0.5) + _EXCEL_PADDING for width in widths)


def print_scale(widths: Sequence[float], *, landscape: bool = False) -> int:
    """The per cent at which the columns fit across a page of A4, in LibreOffice too.

    A sheet that is printed at a scale keeps its page breaks, which Excel drops from one that it
    fits to a page itself. LibreOffice draws columns wider than Excel does, hence its measure.

    Args:
        widths: of all columns, in Excel's characters.
        landscape: the page lies on its side.
    """
    left, right, _, _ = MARGINS
    room = ((_LONG if landscape else _SHORT) - left - right) * 96
    pixels = sum(
        (width + _EXCEL_PADDING / _PIXELS_PER_CHAR) * _LIBREOFFICE_PIXELS for width in widths
    )
    return min(int(room / pixels * 100 * _SAFETY), 100)


def page_height(widths: Sequence[float], *, landscape: bool = False) -> float:
    """Points of rows that fit on a page of A4, once the columns are scaled to its width.

    Args:
        widths: of all columns, in Excel's characters.
        landscape: the page lies on its side.
    """
    _, _, top, bottom = MARGINS
    high = _SHORT if landscape else _LONG
    return (high - top - bottom) * 72 / (print_scale(widths, landscape=landscape) / 100) * _SAFETY


def page_ends(blocks: Sequence[Block], height: float, repeated: float = 0) -> list[int]:
    """The rows after which a new page begins; a block higher than a page flows on.

    Args:
        blocks: in the order of the sheet.
        height: of a page, in points.
        repeated: points of the rows that every page but the first repeats.

    >>> page_ends([Block(1, 300), Block(4, 300), Block(6, 300)], 700)
    [5]
    """
    ends: list[int] = []
    used = 0.0
    for block in blocks:
        if used + block.height <= height:
            used += block.height
        elif block.height > height - repeated:
            used = repeated + (used + block.height - height) % (height - repeated)
        else:
            ends.append(block.first_row - 1)
            used = repeated + block.height
    return ends


def column_ends(
    columns: Sequence[tuple[str, float]], room: float = A3_ROOM, repeated: int = 1
) -> list[int]:
    """The columns after which a page ends, at `WIDE_SCALE`; none where one page is enough.

    Columns of one name stay together.

    Args:
        columns: name and width of each, in Excel's characters.
        room: characters across the page.
        repeated: how many columns stand on each page.

    >>> column_ends([("a", 100), ("b", 60), ("b", 60), ("c", 90)])
    [3]
    """
    blocks: list[Block] = []
    before = None
    for number, (name, width) in enumerate(columns, start=1):
        taken = width + _BETWEEN
        if name == before:
            blocks[-1] = Block(blocks[-1].first_row, blocks[-1].height + taken)
        else:
            blocks.append(Block(number, taken))
        before = name
    first = sum(width + _BETWEEN for _, width in columns[:repeated])
    return page_ends(blocks, room, first)
