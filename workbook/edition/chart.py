"""A chart of a table's numbers, with its title and what it says to those who do not see it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from workbook.edition.document import (
    PERCENT,
    Blank,
    CellRef,
    Chart,
    ChartSeries,
    Number,
    Table,
    Text,
)
from workbook.numbers import danish

COUNT = "count"
"""Key of a column that says how many records there are."""

_KINDS = MappingProxyType(
    {"columns": "Søjlediagram", "bars": "Liggende søjlediagram", "lines": "Kurvediagram"}
)


def chart_of(
    kind: Literal["columns", "bars", "lines"],
    table: Table,
    *,
    colours: Mapping[str, str] = MappingProxyType({}),
    stacked: bool = False,
    across: bool = False,
) -> Chart:
    """The chart of the body of a table: a series for each column of its amounts or counts.

    Args:
        kind: of the chart.
        table: its first column names the categories.
        colours: of series, by the column's header.
        stacked: whether the series stand on top of each other.
        across: a series for each row instead; the columns' headers name the categories.
    """
    body = [number for number, row in enumerate(table.rows) if row.role == "body"]
    numbers = [place for place, column in enumerate(table.columns) if column.is_number]
    # How many there are in all is the sum of the other columns, or beside the amounts.
    # A percentage has another scale than what it is of.
    apart = {place for place in numbers if _is_share(table, place)}
    apart |= {place for place in numbers if table.columns[place].key == COUNT}
    places = [place for place in numbers if place not in apart] or numbers
    cells = {
        (number, place): CellRef(table.id, number, place)
        for number in (0, *body)
        for place in (0, *places)
    }
    if across:
        categories = tuple(cells[0, place] for place in places)
        names = [_text(table, number, 0) for number in body]
        rows = [tuple(cells[number, place] for place in places) for number in body]
    else:
        categories = tuple(cells[number, 0] for number in body)
        names = [_text(table, 0, place) for place in places]
        rows = [tuple(cells[number, place] for number in body) for place in places]
    series = tuple(
        ChartSeries(name, numbers, colours.get(name, ""))
        for name, numbers in zip(names, rows, strict=True)
    )
    unit = next(
        (
            cell.unit
            for row in table.rows
            for cell in row.cells
            if isinstance(cell, Number) and cell.unit not in ("", PERCENT)
        ),
        "",
    )
    title = f"{table.caption} ({unit})" if unit else table.caption
    return Chart(
        kind,
        title,
        _alternative(kind, title, table, body, places),
        categories,
        series,
        unit,
        stacked,
    )


def _is_share(table: Table, place: int) -> bool:
    """Whether percentages stand in the column."""
    cells = (row.cells[place] for row in table.rows if place < len(row.cells))
    return any(isinstance(cell, Number) and cell.unit == PERCENT for cell in cells)


def _text(table: Table, row: int, place: int) -> str:
    cell = table.rows[row].cells[place]
    if isinstance(cell, Number):
        return danish(cell.value, cell.decimals, minus="−")
    return cell.text if isinstance(cell, Text) else ""


def _alternative(kind: str, title: str, table: Table, body: list[int], places: list[int]) -> str:
    """The kind, the title and every number, as one would read them aloud."""
    parts = (
        f"{_text(table, number, 0)}: "
        + ", ".join(
            f"{_text(table, 0, place)} {_text(table, number, place)}"
            for place in places
            if not isinstance(table.rows[number].cells[place], Blank)
        )
        for number in body
        if not all(isinstance(table.rows[number].cells[place], Blank) for place in places)
    )
    return f"{_KINDS[kind]}. {title}. {'; '.join(parts)}."
