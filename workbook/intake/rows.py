"""Which rows of the office's table are records, and which are headings, totals or headers again."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from workbook.danish import folded
from workbook.intake.mapping import ColumnsMapping
from workbook.intake.table import Table
from workbook.read.model import Cell, CellKind

_TOTAL: Final = re.compile(
    r"(i ?alt|sum|total|subtotal|grand total|hovedtotal|delsum|mellemsum|samlet)\b"
)
_ADDS: Final = re.compile(r"(SUM|SUBTOTAL|AGGREGATE)\(", re.IGNORECASE)
_LONGEST_TOTAL: Final = 80  # characters

IsHeading: TypeAlias = Callable[[Cell], bool]
"""Whether a cell's text is known as a heading."""


@dataclass
class RecordRow:
    """A row that is a record.

    Attributes:
        heading: the cell of the heading above it, or None.
        below: cells of the rows below it that belong to it.
    """

    number: int
    cells: Mapping[int, Cell]
    heading: Cell | None = None
    below: list[Cell] = field(default_factory=list)


@dataclass
class Sorted:
    """The rows by what they are.

    Attributes:
        records: in the table's order.
        repeated: rows that say the headers again.
        left_out: rows that the mapping leaves out, each with its first text.
        headings: cells with the only text of their row, where such rows are headings.
        alone: such cells, where they are not.
        outside: rows with texts in columns alone that are not read.
    """

    records: list[RecordRow] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    left_out: dict[int, str] = field(default_factory=dict)
    headings: list[Cell] = field(default_factory=list)
    alone: list[Cell] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)


def sorted_rows(
    table: Table, read: Sequence[int], mapping: ColumnsMapping, is_heading: IsHeading
) -> Sorted:
    """The rows below the headers, and the heading right above these.

    Args:
        table: of the office's.
        read: the columns that are read.
        mapping: for the rows that are left out, are headings or belong to the record above.
        is_heading: whether a text that is alone in its row is known as a heading.
    """
    left_out = {folded(text) for text in mapping.leave_out}
    found = Sorted()
    heading = _heading_above(table, is_heading) if mapping.headings else None
    found.headings += [heading] if heading is not None else []
    for number, cells in table.below:
        alone = alone_in(cells) if len(table.headers) > 1 else None
        if folded(table.first_text(cells)) in left_out:
            found.left_out[number] = table.first_text(cells)
        elif repeats_headers(table, cells):
            found.repeated.append(number)
        elif alone is not None:
            if found.records and said_of(mapping.below, alone.text) is not None:
                found.records[-1].below.append(alone)
            elif mapping.headings:
                heading = alone
                found.headings.append(alone)
            else:
                found.alone.append(alone)
        elif any(column in cells for column in read):
            found.records.append(RecordRow(number, cells, heading))
        else:
            found.outside.append(number)
    return found


def said_of(header: str, text: str) -> str | None:
    """What the text says of the column whose name and a colon it begins with; None without these.

    >>> said_of("Bemærkninger", "Bemærkninger: I gang."), said_of("Bemærkninger", "Veje")
    ('I gang.', None)
    """
    name, colon, rest = text.partition(":")
    return rest.strip() if header and colon and folded(name) == folded(header) else None


def _heading_above(table: Table, is_heading: IsHeading) -> Cell | None:
    """The text alone in the last row above the headers, where it is known: “Besparelser:”."""
    last = alone_in(table.above[-1][1]) if table.above else None
    return last if last is not None and is_heading(last) else None


def alone_in(cells: Mapping[int, Cell]) -> Cell | None:
    """The only cell of a row that says anything, where it is a text."""
    filled = [cell for cell in cells.values() if cell.text.strip() or cell.kind in _BROKEN]
    return filled[0] if len(filled) == 1 and filled[0].kind is CellKind.TEXT else None


_BROKEN: Final = (CellKind.UNCACHED, CellKind.ERROR)


def repeats_headers(table: Table, cells: Mapping[int, Cell]) -> bool:
    """Whether the row says the headers again, as a list does that was printed on several pages."""
    texts = {at: folded(cell.text) for at, cell in cells.items() if at in table.lowest}
    filled = {at: text for at, text in texts.items() if text}
    return len(filled) > 1 and all(text == table.lowest[at] for at, text in filled.items())


def totals_in(table: Table, keys: Sequence[int]) -> tuple[str, ...]:
    """The first texts of rows that look like totals: by their words, or by sums of cells.

    A row with a key of its own is a record, whatever its words.

    Args:
        table: of the office's.
        keys: the columns of the records' key.
    """
    found = (table.first_text(cells) for _, cells in table.below if _is_total(table, cells, keys))
    return tuple(dict.fromkeys(text for text in found if text and not _is_figure(text)))


def _is_total(table: Table, cells: Mapping[int, Cell], keys: Sequence[int]) -> bool:
    words = [cells[at].text for at in sorted(cells) if at in table.headers][:2]
    is_named = any(len(text) <= _LONGEST_TOTAL and _TOTAL.match(folded(text)) for text in words)
    key = "".join(cells[at].text for at in keys if at in cells)
    if key and not _TOTAL.match(folded(key)):
        return False
    return is_named or any(_ADDS.match(cell.formula or "") for cell in cells.values())


def _is_figure(text: str) -> bool:
    return not any(sign.isalpha() for sign in text)


def headings_in(table: Table) -> Iterator[str]:
    """The texts that stand alone in their rows, below the headers or right above them."""
    for _, cells in (*table.above[-1:], *table.below):
        found = alone_in(cells)
        if found is not None:
            yield found.text
