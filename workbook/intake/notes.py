"""What of the office's file counts, or does not, though the officer may not see it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from workbook.address import column_letter
from workbook.danish import folded
from workbook.intake.rows import Sorted
from workbook.intake.source import Source
from workbook.intake.table import Table
from workbook.round.unseen import joined_places, notes_on, spans

_LONGEST: Final = 60  # characters of a text that is quoted


def notes_on_table(
    source: Source, table: Table, read: Collection[int], rows: Sorted
) -> Iterator[str]:
    """Sentences on hidden cells, other sheets, and rows and columns that are not read.

    Args:
        source: the office's file.
        table: that is read of it.
        read: the columns that are read.
        rows: what its rows are.
    """
    name, sheet = source.path.name, table.sheet
    yield from source.notes
    numbers = {record.number for record in rows.records}
    cells = {at: cell for at, cell in sheet.cells.items() if at[1] in read and at[0] in numbers}
    counted = replace(source.book, sheets=(replace(sheet, cells=cells),))
    yield from notes_on(name, counted, table.header[-1])
    yield from _above(table, rows)
    yield from _rows(rows)
    yield from _beside(table, read, numbers)
    yield from _twice(source, table)
    yield from _merged_headers(table)
    others = [one.name for one in source.book.sheets if one is not sheet and one.cells]
    if others:
        yield f"{name}: only {sheet.name} is read; not {joined_places(others)}."


def _above(table: Table, sorted_: Sorted) -> Iterator[str]:
    taken = {cell.row for cell in sorted_.headings}
    lines = [(number, cells) for number, cells in table.above if number not in taken]
    if not lines:
        return
    texts = [cell.text.strip() for _, cells in lines for cell in cells.values()]
    rows = [number for number, _ in lines]
    yield f"{_said('row', rows)} not read, above the headers: {_quoted(texts)}."


def _rows(rows: Sorted) -> Iterator[str]:
    if rows.repeated:
        yield f"{_said('row', rows.repeated)} not read: the headers stand there again."
    if rows.left_out:
        texts = list(dict.fromkeys(rows.left_out.values()))
        yield f"{_said('row', list(rows.left_out))} not read, as leave_out says: {_quoted(texts)}."
    if rows.outside:
        yield f"{_said('row', rows.outside)} not read: no text in a column that is read."


def _beside(table: Table, read: Collection[int], numbers: Collection[int]) -> Iterator[str]:
    """Columns with texts in the rows that are read, which have no header."""
    filled = {column for row, column in table.sheet.cells if row in numbers}
    bare = sorted(filled - set(table.headers) - set(read))
    if bare:
        letters = [column_letter(column) for column in bare]
        yield f"{_said('column', letters)} not read: no header stands above."


def _twice(source: Source, table: Table) -> Iterator[str]:
    """Headers that stand twice: which of them is meant only the office knows."""
    named: dict[str, list[str]] = {}
    for column, header in table.headers.items():
        named.setdefault(folded(header), []).append(source.column(column))
    shown = {folded(header): header for header in table.headers.values()}
    for name, columns in named.items():
        if len(columns) > 1:
            yield (
                f"Columns {joined_places(columns)} have one header, “{_short(shown[name])}”; see "
                "in the mapping which is read."
            )


def _merged_headers(table: Table) -> Iterator[str]:
    heads = [
        area.address
        for area in table.sheet.merges
        if area.first_row in table.header and area.last_column > area.first_column
    ]
    if heads:
        yield f"Merged headers: {joined_places(heads)}. See whether each column has the right one."


def _said(noun: str, places: Sequence[int] | Sequence[str]) -> str:
    """The rows or columns with their verb: “rows 2 and 4-6 are”."""
    texts = spans([one for one in places if isinstance(one, int)]) or [str(one) for one in places]
    many = len(places) > 1
    return (
        f"{noun.capitalize()}{'s' if many else ''} {joined_places(texts)} {'are' if many else 'is'}"
    )


def _quoted(texts: Sequence[str]) -> str:
    return joined_places([f"“{_short(text)}”" for text in texts])


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
