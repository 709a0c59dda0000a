"""The table in a sheet: its headers, the rows below them, and what lies around it."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from templates.frozen import frozen
from workbook.danish import folded
from workbook.read.model import Cell, Sheet

SEARCHED: Final = 60
"""Rows from the top among which the headers are looked for."""

Line: TypeAlias = tuple[int, Mapping[int, Cell]]
"""A row's number, and its cells by column."""


@frozen
class Table:
    """A table as its headers say.

    Attributes:
        header: the rows of the headers, the lowest last.
        headers: by column; of several rows their texts, one after the other.
        above: the rows above the headers.
        below: the rows below them.
        lowest: the texts of the lowest row of headers by column, folded.
    """

    sheet: Sheet
    header: tuple[int, ...]
    headers: Mapping[int, str]
    above: Sequence[Line]
    below: Sequence[Line]
    lowest: Mapping[int, str]

    def first_text(self, cells: Mapping[int, Cell]) -> str:
        """The first text of a row, within the table's columns."""
        return next((cells[at].text for at in sorted(cells) if at in self.headers), "")


def table_of(sheet: Sheet, header: Sequence[int]) -> Table:
    """The table below these rows of headers.

    Of a header that is merged over several columns each has the text, where there are several rows
    of headers: so “Budget” above “2026” and “2027” gives “Budget 2026” and “Budget 2027”.
    """
    lines = list(sheet.rows())
    by_row = dict(lines)
    rows = tuple(sorted(header))
    first, last = rows[0], rows[-1]
    return Table(
        sheet,
        rows,
        headers_in(sheet, {row: by_row.get(row, {}) for row in rows}),
        [line for line in lines if line[0] < first],
        [line for line in lines if line[0] > last],
        {at: folded(cell.text) for at, cell in by_row.get(last, {}).items() if cell.text.strip()},
    )


def headers_in(sheet: Sheet, rows: Mapping[int, Mapping[int, Cell]]) -> dict[int, str]:
    """The headers by column, of these rows together."""
    last = max(rows, default=0)
    texts = [_texts(sheet, row, rows[row], is_wide=row != last) for row in sorted(rows)]
    columns = sorted({column for line in texts for column in line})
    return {column: _joined([line.get(column, "") for line in texts]) for column in columns}


def _texts(sheet: Sheet, row: int, cells: Mapping[int, Cell], *, is_wide: bool) -> dict[int, str]:
    """The row's texts by column; where it is wide, each column below a merged cell has its text."""
    found = {at: " ".join(cell.text.split()) for at, cell in cells.items() if cell.text.strip()}
    for area in sheet.merges if is_wide else ():
        text = found.get(area.first_column, "")
        if text and area.first_row == row:
            columns = range(area.first_column, area.last_column + 1)
            found |= dict.fromkeys(columns, text)
    return found


def _joined(texts: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(filter(None, texts)))
