"""How wide the columns of a printed table are, and whether its paper stands or lies."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from templates.frozen import frozen
from workbook.edition.cell_text import cell_text
from workbook.edition.document import Column, Row, Sheet, Table, Text

UPRIGHT: Final = 481.0
"""Points between the margins of A4 that stands."""

LYING: Final = 728.0
"""Points between the margins of A4 that lies."""

SIZES: Final = (9.0, 8.0, 7.0)
"""Sizes of the letters of a table: the largest whose words have room."""

AIR: Final = 9.0
"""Points that a column has beside its text."""

_LETTER: Final = 0.52  # of the size: a letter or figure of Carlito
_BOLD: Final = 1.1  # so much wider is a bold letter
_CHARACTER: Final = 4.3  # points of a character of a workbook's column, at 9 points
_WIDEST_UPRIGHT: Final = 145.0  # characters: a table that is wider is printed on paper that lies
_LONGEST_WORD: Final = 12  # letters: a longer one is parted by a hyphen
_LONGEST_VALUE: Final = 22  # letters: a value of a list, on its colour, stands on one line
_EDGE: Final = "  "  # the room that its colour takes beside it
_NEARLY: Final = 0.72  # of the paper's width: such a table is as wide as the paper


@frozen
class Columns:
    """The columns of a printed table.

    Attributes:
        widths: in points.
        size: of the letters, in points.
    """

    widths: tuple[float, ...]
    size: float


def lies(sheet: Sheet) -> bool:
    """Whether the sheet's paper lies; a record's page stands, however many years it has."""
    widest = max((sum(one.width for one in table.columns) for table in sheet.tables), default=0)
    return sheet.kind != "page" and widest > _WIDEST_UPRIGHT


def columns_of(tables: Sequence[Table], room: float, language: Literal["da", "en"]) -> Columns:
    """The widths of the columns that the tables share, so that all stand below each other.

    A number is never parted, and of a text no short word.

    Args:
        tables: of the same columns.
        room: points between the margins of the paper.
        language: in which numbers are written.
    """
    columns = tables[0].columns
    wanted = [column.width * _CHARACTER for column in columns]
    lengths = [_Lengths.of(table, language) for table in tables]
    parts = [max(counts) for counts in zip(*(one.parts for one in lengths), strict=True)]
    lines = [max(counts) for counts in zip(*(one.lines for one in lengths), strict=True)]
    for size in SIZES:
        least = [_width(count, size) for count in parts]
        if sum(least) <= room:
            break
    else:
        return Columns(_shrunk([0.0] * len(wanted), least, room), size)
    # No text column is wider than its longest line: others have more use for the room.
    whole = [
        width if column.is_number else max(floor, _width(count, size))
        for column, width, floor, count in zip(columns, wanted, least, lines, strict=True)
    ]
    wide = [max(low, min(one, high)) for low, one, high in zip(least, wanted, whole, strict=True)]
    if sum(wide) > room:
        return Columns(_shrunk(least, wide, room), size)
    if sum(wanted) > _NEARLY * room or any(map(_has_remarks, tables)):
        return Columns(_stretched(columns, wide, whole, room), size)
    return Columns(tuple(wide), size)


def lines_of(text: str, width: float, size: float) -> int:
    """About how many lines the text takes in a column of this width."""
    letters = max((width - AIR) / (size * _LETTER * 0.92), 1)
    return sum(int(len(line) / letters) + 1 for line in text.split("\n"))


def _shrunk(least: Sequence[float], wide: Sequence[float], room: float) -> tuple[float, ...]:
    """The widths that fill the room: what each has beyond its least is cut by the same share."""
    beyond = sum(wide) - sum(least)
    share = (room - sum(least)) / beyond if beyond else 0
    return tuple(low + (high - low) * share for low, high in zip(least, wide, strict=True))


def _stretched(
    columns: Sequence[Column], wide: Sequence[float], whole: Sequence[float], room: float
) -> tuple[float, ...]:
    """The widths that fill the room, by what they are: first those of texts over several lines.

    Args:
        columns: of the table.
        wide: the widths so far.
        whole: the widths at which no text takes a second line.
        room: to fill.
    """
    found = list(wide)
    hungry = [place for place, most in enumerate(whole) if most > found[place]]
    while hungry and room - sum(found) > 1:
        share = (room - sum(found)) / sum(found[place] for place in hungry)
        for place in hungry:
            found[place] = min(found[place] * (1 + share), whole[place])
        hungry = [place for place in hungry if whole[place] - found[place] > 1]
    texts = [0 if one.is_number else width for one, width in zip(columns, found, strict=True)]
    shares = texts if any(texts) else found
    left = (room - sum(found)) / sum(shares)
    return tuple(width + left * share for width, share in zip(found, shares, strict=True))


def _has_remarks(table: Table) -> bool:
    """Whether long texts stand across the table, which then has the width of the paper."""
    return any(
        isinstance(row.cells[0], Text) and row.cells[0].is_long and len(row.cells) == 1
        for row in table.rows
    )


def _width(letters: int, size: float) -> float:
    return letters * size * _LETTER + AIR


@frozen
class _Lengths:
    """Letters of the longest texts in the columns of a table.

    Attributes:
        parts: that stand on one line: numbers, values, words.
        lines: of the texts below the header.
    """

    parts: Sequence[int]
    lines: Sequence[int]

    @classmethod
    def of(cls, table: Table, language: Literal["da", "en"]) -> "_Lengths":
        """Those of the table."""
        parts, lines = [0] * len(table.columns), [0] * len(table.columns)
        for row in table.rows:
            for place, text, is_whole in _texts(table, row, language):
                if is_whole:
                    length = len(text)
                else:
                    length = min(max(map(len, text.split()), default=0), _LONGEST_WORD)
                parts[place] = max(parts[place], length)
                if row.role != "header":
                    lines[place] = max(lines[place], *map(len, text.split("\n")))
        return cls(parts, lines)


def _is_value(cell: Text, row: Row) -> bool:
    """Whether it is a value of a list on its colour, short enough for one line."""
    return bool(cell.colour) and row.role != "header" and len(cell.text) <= _LONGEST_VALUE


def _texts(
    table: Table, row: Row, language: Literal["da", "en"]
) -> Iterator[tuple[int, str, bool]]:
    """The texts of cells of one column, with its place, and whether each stands on one line."""
    place = 0
    for cell in row.cells:
        if cell.span == 1:
            in_numbers = table.columns[place].is_number
            text = cell_text(cell, in_numbers=in_numbers, language=language)
            if isinstance(cell, Text) and _is_value(cell, row):
                yield place, f"{text}{_EDGE}", True
            else:
                yield place, text, not isinstance(cell, Text)
        place += cell.span
