"""On which columns of a sheet each column of its tables stands.

A sheet has the columns of its widest table, or its own. A table takes as many of them as it needs:
columns that show the same stand below each other, a text goes over several.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from templates.frozen import frozen
from workbook.edition.document import Cell, Column, Sheet, Table

_LEAST_WIDTH = 20.0
_ENOUGH = 0.9  # of the width that a column asks for


@frozen
class Span:
    """Columns of a sheet, 1-based and inclusive."""

    first: int
    last: int


def sheet_widths(sheet: Sheet) -> tuple[float, ...]:
    """The widths of the sheet's columns, in characters."""
    return tuple(column.width for column in _grid(sheet)) or (_LEAST_WIDTH,) * 5


def spans_of(sheet: Sheet, table: Table) -> tuple[Span, ...]:
    """The sheet's columns that each of the table's takes."""
    grid = _grid(sheet)
    keys = [column.key for column in grid]
    pins = _pins(table, keys)
    ends = [*pins.items(), (len(table.columns), len(keys))]
    found: list[Span] = []
    begin_own, begin_grid = 0, 0
    for own, pinned in ends:
        own_columns = [column.width for column in table.columns[begin_own:own]]
        room = [column.width for column in grid[begin_grid:pinned]]
        stretched = own < len(table.columns)
        is_last_stretched = stretched or len(table.columns) == 1
        found += _shared(own_columns, room, begin_grid, stretched=is_last_stretched)
        if stretched:
            found.append(Span(pinned + 1, pinned + 1))
        begin_own, begin_grid = own + 1, pinned + 1
    return tuple(_without_gaps(found))


def _without_gaps(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, each reaching to the next one."""
    for span, following in zip_longest(spans, spans[1:]):
        yield span if following is None else Span(span.first, max(span.last, following.first - 1))


def spanned(spans: Sequence[Span], table: Table, part: int) -> Iterator[tuple[Span, bool, Cell]]:
    """The cells of a table's row, each with the sheet's columns that it takes."""
    place = 0
    for cell in table.rows[part].cells:
        last = place + cell.span - 1
        span = Span(spans[place].first, spans[last].last)
        yield span, table.columns[last].is_number, cell
        place += cell.span


def _grid(sheet: Sheet) -> tuple[Column, ...]:
    """The sheet's columns: its own, or those of its widest table."""
    widest = max(sheet.tables, key=lambda table: len(table.columns), default=None)
    return sheet.grid or (widest.columns if widest else ())


def _pins(table: Table, keys: Sequence[str]) -> dict[int, int]:
    """Columns of the table that stand below one of the same key, where all others find room."""
    pins = {
        own: keys.index(column.key)
        for own, column in enumerate(table.columns)
        if column.key in keys
    }
    points = [(-1, -1), *pins.items(), (len(table.columns), len(keys))]
    fits = all(
        own_after - own <= grid_after - grid
        for (own, grid), (own_after, grid_after) in pairwise(points)
    )
    return pins if fits else {}


def _shared(
    wanted: Sequence[float], room: Sequence[float], offset: int, *, stretched: bool
) -> list[Span]:
    """The columns of the room shared out; the last one wanted takes the rest if it is stretched."""
    found: list[Span] = []
    place = 0
    for number, width in enumerate(wanted):
        left = len(wanted) - number - 1
        first, taken = place, room[place]
        place += 1
        while place < len(room) - left and ((stretched and not left) or taken < width * _ENOUGH):
            taken += room[place]
            place += 1
        found.append(Span(offset + first + 1, offset + place))
    return found
