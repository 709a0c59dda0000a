"""How wide the columns of a printed table are, and whether its paper stands or lies."""

from collections.abc import Iterator, Mapping, Sequence
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
_WIDEST_UPRIGHT: Final = 126.0  # characters: a table that is wider is printed on paper that lies
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
    each = [_longest_words(table, language) for table in tables]
    longest = [max(counts) for counts in zip(*each, strict=True)]
    for size in SIZES:
        least = [count * size * _LETTER + AIR for count in longest]
        if sum(least) <= room:
            break
    else:
        return Columns(_shrunk([0.0] * len(wanted), least, room), size)
    wide = [max(one, floor) for one, floor in zip(wanted, least, strict=True)]
    if sum(wide) > room:
        return Columns(_shrunk(least, wide, room), size)
    if sum(wide) > _NEARLY * room:
        return Columns(_stretched(columns, wide, room), size)
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


def _stretched(columns: Sequence[Column], wide: Sequence[float], room: float) -> tuple[float, ...]:
    """The widths that fill the room: columns of texts take what is left, by their width."""
    texts = [0 if one.is_number else width for one, width in zip(columns, wide, strict=True)]
    shares = texts if any(texts) else wide
    left = (room - sum(wide)) / sum(shares)
    return tuple(width + left * share for width, share in zip(wide, shares, strict=True))


def _longest_words(table: Table, language: Literal["da", "en"]) -> list[int]:
    """Letters of the longest part of each column that stands on one line."""
    found = [0] * len(table.columns)
    for place, text, is_whole in _texts(table, language):
        words: Mapping[bool, Sequence[str]] = {True: [text], False: text.split()}
        length = max(map(len, words[is_whole]), default=0)
        found[place] = max(found[place], length if is_whole else min(length, _LONGEST_WORD))
    return found


def _is_value(cell: Text, row: Row) -> bool:
    """Whether it is a value of a list on its colour, short enough for one line."""
    return bool(cell.colour) and row.role != "header" and len(cell.text) <= _LONGEST_VALUE


def _texts(table: Table, language: Literal["da", "en"]) -> Iterator[tuple[int, str, bool]]:
    """The texts of cells of one column, with its place, and whether each stands on one line."""
    for row in table.rows:
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
