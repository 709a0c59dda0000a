"""A long text over several rows, so that a page ends between its lines and not above it all.

A row never breaks over two pages, in Excel as in LibreOffice, and none is higher than 409 points.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

MOST_LINES: Final = 6
"""Of a text that stands in one row."""

_LINES: Final = 4
_NEAR: Final = (4, 5, 3)
"""Lines of a row, those first that are as many as one should have."""

Piece = tuple[int, int]
"""Where the letters of a row begin and end in the text."""


def lines_by_row(lines: Sequence[str], beside: int = 0) -> tuple[int, ...]:
    r"""How many of the lines each row has; a row ends with a paragraph where one ends near.

    Args:
        lines: of the text.
        beside: lines of the texts beside it that stand whole in the first row.

    >>> lines_by_row(["et "] * 6), lines_by_row(["et "] * 9)
    ((6,), (4, 5))
    >>> lines_by_row([*["et "] * 2, "et\n", *["to "] * 6])
    (3, 6)
    >>> lines_by_row(["et "] * 12, 7)
    (7, 5)
    """
    if len(lines) <= max(MOST_LINES, beside + 1):  # no row with the last line alone
        return (len(lines),)
    found = [beside] if beside > _LINES else []
    done = sum(found)
    while len(lines) - done > MOST_LINES:
        ends = (count for count in _NEAR if lines[done + count - 1].endswith("\n"))
        found.append(next(ends, _LINES))
        done += found[-1]
    return (*found, len(lines) - done)


def pieces(lines: Sequence[str], counts: Sequence[int]) -> tuple[Piece, ...]:
    r"""The lines of a text as so many for each row; rows below its last line have none.

    A line break that ends a row is the row's own end, not an empty line more.

    >>> pieces(["et ", "to\n", "tre"], (2, 2, 1))
    ((0, 5), (6, 9), (9, 9))
    """
    ends = [0, *accumulate(map(len, lines))]
    last = len(lines)
    places = [min(place, last) for place in (0, *accumulate(counts))]
    text = "".join(lines)
    return tuple(
        (ends[first], ends[end] - (first < end < last and text[ends[end] - 1] == "\n"))
        for first, end in pairwise(places)
    )
