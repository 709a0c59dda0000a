"""Where the overview's pages end: committees stay whole unless that wastes paper. Pure."""

from collections.abc import Mapping, Sequence
from typing import Final

from workbook.case.overview_places import BlockPlaces, OverviewPlaces
from workbook.council.paper import Block

_BLANK_ROW: Final = 15.0
_MOST_BLANK: Final = (1 / 3, 1 / 6, 0)  # of a page, so that what follows stays whole

Section = tuple[Block, ...]
"""What stays on one page where it can; its blocks are never parted."""


def overview_page_ends(
    places: OverviewPlaces,
    heights: Mapping[int, float],
    rows: tuple[int, int],
    page: tuple[float, float],
) -> list[int]:
    """The rows after which a new page begins.

    Args:
        places: of the sheet.
        heights: in points, by row; the other rows are of Excel's own height.
        rows: the first below the chart, and the sheet's last.
        page: points of a page, and of the rows that every page but the first repeats.
    """
    after_chart, last_row = rows
    sections = [_committee(where, heights) for where in places.blocks]
    # The chart shows the table above it: on a page of its own nobody would know its figures.
    starts = [places.investment_total, places.summary, places.table, after_chart]
    head_end = places.blocks[0].heading if places.blocks else places.investment_total
    sections.insert(0, (_block(1, head_end, heights),))
    for first, end in zip(starts, [*starts[1:], last_row + 1], strict=True):
        sections.append((_block(first, end, heights),))
    found = [section_ends(sections, *page, most_blank=blank) for blank in _MOST_BLANK]
    return min(found, key=len)  # the first of those that take the fewest pages


def section_ends(
    sections: Sequence[Section], height: float, repeated: float = 0, *, most_blank: float = 1 / 3
) -> list[int]:
    """The rows after which a new page begins; a section is parted where too much were blank.

    Args:
        sections: in the order of the sheet.
        height: of a page, in points.
        repeated: points of the rows that every page but the first repeats.
        most_blank: the part of a page that may be blank, so that the next section stays whole.

    >>> section_ends([(Block(1, 500),), (Block(4, 100), Block(6, 200))], 700)
    [3]
    >>> section_ends([(Block(1, 400),), (Block(4, 100), Block(6, 300))], 700)
    [5]
    """
    ends: list[int] = []
    used = 0.0
    for section in sections:
        whole = sum(block.height for block in section)
        is_parted = height - used > height * most_blank or whole > height - repeated
        fits = used + whole <= height
        for block in section if is_parted and not fits else [Block(section[0].first_row, whole)]:
            if used + block.height > height and used > repeated:
                ends.append(block.first_row - 1)
                used = repeated
            used += block.height
    return ends


def _committee(where: BlockPlaces, heights: Mapping[int, float]) -> Section:
    """Its heading with its first row, single rows, and its last row with its total."""
    if len(where.rows) == 1:
        return (_block(where.heading, where.total + 1, heights),)
    starts = [where.heading, *where.rows[1:]]
    return tuple(
        _block(first, end, heights)
        for first, end in zip(starts, [*starts[1:], where.total + 1], strict=True)
    )


def _block(first: int, end: int, heights: Mapping[int, float]) -> Block:
    return Block(first, sum(heights.get(row, _BLANK_ROW) for row in range(first, end)))
