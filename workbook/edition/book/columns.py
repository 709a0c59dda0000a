"""On which columns of a sheet each column of its tables stands.

A sheet has the columns of its widest table, or its own. A table takes as many of them as it needs:
columns that show the same stand below each other, a text goes over several. Where texts would be
squeezed into columns of numbers, the sheet has a column from each end of one to the next.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise, zip_longest

from templates.frozen import frozen
from workbook.edition.document import Cell, Column, Sheet, Table

_LEAST_WIDTH = 20.0
_ENOUGH = 0.9  # of the width that a column asks for
_LEAST_SHARE = 0.7  # the same, below which its words are cut
_NEAR, _NARROW = 3.0, 0.4  # characters, and part of the narrowest column, between ends as one


@frozen
class Span:
    """Columns of a sheet, 1-based and inclusive."""

    first: int
    last: int


@frozen
class SheetColumns:
    """The columns of a sheet.

    Attributes:
        widths: in characters.
        spans: the columns that each of a table's takes, by the table's id.
    """

    widths: tuple[float, ...]
    spans: Mapping[str, tuple[Span, ...]]


def sheet_columns(sheet: Sheet) -> SheetColumns:
    """Its own columns, or those of its widest table; where these are too narrow, some of each."""
    grid = _grid(sheet)
    widths = tuple(column.width for column in grid) or (_LEAST_WIDTH,) * 5
    layouts = tuple(dict.fromkeys(table.columns for table in sheet.tables))
    spans = {columns: _spans(grid, columns) for columns in layouts}
    if not sheet.grid and any(_is_squeezed(widths, *one) for one in spans.items()):
        widths, spans = _parted(layouts)
    return SheetColumns(widths, {table.id: spans[table.columns] for table in sheet.tables})


def _is_squeezed(widths: Sequence[float], columns: Sequence[Column], spans: Sequence[Span]) -> bool:
    """Whether one of the table's columns has much less room than it asks for."""
    return any(
        sum(widths[span.first - 1 : span.last]) < column.width * _LEAST_SHARE
        for column, span in zip(columns, spans, strict=True)
    )


def _parted(
    layouts: Sequence[tuple[Column, ...]],
) -> tuple[tuple[float, ...], dict[tuple[Column, ...], tuple[Span, ...]]]:
    """Columns that end wherever one of any table does, and which of them each table takes.

    Ends that are close to each other are one; no table has two of them so close.
    """
    ends = {columns: tuple(accumulate(one.width for one in columns)) for columns in layouts}
    narrowest = min(one.width for columns in layouts for one in columns)
    near = min(_NEAR, narrowest * _NARROW)
    cuts: list[float] = []
    numbers: dict[float, int] = {}
    first = 0.0
    for end in sorted({end for found in ends.values() for end in found}):
        if cuts and end - first <= near:
            cuts[-1] = end
        else:
            cuts.append(end)
            first = end
        numbers[end] = len(cuts)
    widths = tuple(end - before for before, end in pairwise((0.0, *cuts)))
    spans = {
        columns: tuple(
            Span(before + 1, last)
            for before, last in pairwise((0, *(numbers[end] for end in found)))
        )
        for columns, found in ends.items()
    }
    return widths, spans


def _spans(grid: Sequence[Column], columns: tuple[Column, ...]) -> tuple[Span, ...]:
    """The columns of the grid that each of the table's takes."""
    keys = [column.key for column in grid]
    pins = _pins(columns, keys)
    ends = [*pins.items(), (len(columns), len(keys))]
    found: list[Span] = []
    begin_own, begin_grid = 0, 0
    for own, pinned in ends:
        own_columns = [column.width for column in columns[begin_own:own]]
        room = [column.width for column in grid[begin_grid:pinned]]
        stretched = own < len(columns)
        is_last_stretched = stretched or len(columns) == 1
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


def _pins(columns: Sequence[Column], keys: Sequence[str]) -> dict[int, int]:
    """Columns of the table that stand below one of the same key, where all others find room."""
    pins = {own: keys.index(column.key) for own, column in enumerate(columns) if column.key in keys}
    points = [(-1, -1), *pins.items(), (len(columns), len(keys))]
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
