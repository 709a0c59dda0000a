"""How wide the columns of a printed table are, and whether its paper stands or lies."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from templates.frozen import frozen
from workbook.edition.cell_text import cell_text
from workbook.edition.document import Column, Row, Sheet, Table, Text
from workbook.write.textfit import pixels

UPRIGHT: Final = 481.0
"""Points between the margins of A4 that stands."""

LYING: Final = 728.0
"""Points between the margins of A4 that lies."""

SIZES: Final = (9.0, 8.0, 7.0)
"""Sizes of the letters of a table: the largest whose words have room."""

AIR: Final = 9.0
"""Points that a column has beside its text."""

_LETTER: Final = 0.52  # of the size: a letter or figure of Carlito, as most are
_POINTS: Final = 0.75  # of a pixel
_CHARACTER: Final = 4.3  # points of a character of a workbook's column, at 9 points
_WIDEST_UPRIGHT: Final = 145.0  # characters: a table that is wider is printed on paper that lies
_LONGEST_WORD: Final = 13  # letters: a longer one may be parted by a hyphen
_LONGEST_VALUE: Final = 22  # letters: a code, or a value on its colour, stands on one line
_SHORTEST_HEADER: Final = 6  # letters: a header of so few, such as "I alt", stands on one line
_TWO_LINES: Final = 0.62  # of its length: so much room has a header that stands on two lines
_LABEL: Final = 0.42  # of the paper's width: shorter labels stand on one line, if all have room
_SHORT: Final = 0.2  # likewise of texts that stand behind their labels
_LEAST_OF_LONG: Final = 0.6  # of its width: so far a long text gives way before short ones do
_NEARLY_LONGEST: Final = 0.6  # of the letters of the longest: no shorter text is as long as it
_EDGE: Final = "    "  # the room that its colour takes beside it
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


def lying(sheets: Sequence[Sheet]) -> tuple[bool, ...]:
    """Of each sheet whether its paper lies: it has a wide table, or the first one lies.

    Paper that lies is not turned midway: the end of a wide table would have a page to itself.
    A record's page stands, however many years it has.
    """
    begins = bool(sheets) and _is_wide(sheets[0])
    return tuple(sheet.kind != "page" and (begins or _is_wide(sheet)) for sheet in sheets)


def _is_wide(sheet: Sheet) -> bool:
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
        least = [length * size + AIR for length in parts]
        if sum(least) <= room:
            break
    else:
        return Columns(_shrunk([0.0] * len(wanted), least, room), size)
    # No text column is wider than its longest line: others have more use for the room.
    whole = [
        width if column.is_number else max(floor, length * size + AIR)
        for column, width, floor, length in zip(columns, wanted, least, lines, strict=True)
    ]
    is_label = [
        not column.is_number and most <= (_SHORT if place else _LABEL) * room
        for place, (column, most) in enumerate(zip(columns, whole, strict=True))
    ]
    wide = [
        high if label else max(low, min(one, high))
        for low, one, high, label in zip(least, wanted, whole, is_label, strict=True)
    ]
    heads = [max(counts) for counts in zip(*(one.heads for one in lengths), strict=True)]
    airy = [
        max(one, length * size * _TWO_LINES + AIR) if column.is_number else one
        for column, one, length in zip(columns, wide, heads, strict=True)
    ]
    if sum(airy) <= room:
        wide = airy
    if sum(wide) > room:
        return Columns(_given_way(columns, least, wide, is_label, room), size)
    if sum(wanted) > _NEARLY * room or any(map(_has_remarks, tables)):
        return Columns(_stretched(columns, wide, whole, room), size)
    return Columns(tuple(wide), size)


def fits(text: str, width: float, size: float, *, bold: bool = False) -> bool:
    """Whether each word of the text has room on one line of a column of this width.

    >>> fits("Nettodriftsbesparelse", 60, 9), fits("Under udmøntning", 60, 9)
    (False, True)
    """
    room = width - AIR
    long = [word for word in text.split() if len(word) * size * _LETTER > _NEARLY_LONGEST * room]
    return all(_length(word, bold=bold) * size <= room for word in long)


def lines_of(text: str, width: float, size: float) -> int:
    """About how many lines the text takes in a column of this width."""
    letters = max((width - AIR) / (size * _LETTER * 0.92), 1)
    return sum(int(len(line) / letters) + 1 for line in text.split("\n"))


def _given_way(
    columns: Sequence[Column],
    least: Sequence[float],
    wide: Sequence[float],
    is_label: Sequence[bool],
    room: float,
) -> tuple[float, ...]:
    """The widths that fill the room: first numbers give up their air, then long texts theirs."""
    close = [
        low if column.is_number else one
        for column, low, one in zip(columns, least, wide, strict=True)
    ]
    closer = [
        one if column.is_number or label else max(low, _LEAST_OF_LONG * one)
        for column, low, one, label in zip(columns, least, close, is_label, strict=True)
    ]
    for narrow in (close, closer):
        if sum(narrow) <= room:
            return _shrunk(narrow, wide, room)
        wide = narrow
    return _shrunk(least, wide, room)


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


def _length(text: str, *, bold: bool = False) -> float:
    """How long the text is on one line, in points, where its letters have the size of one point."""
    return pixels(text, bold=bold, size=1) * _POINTS


def _longest(texts: Iterable[tuple[str, bool]]) -> float:
    """The length of the longest of the texts, of which some are bold, in letters of one point."""
    found = set(texts)
    most = max((len(text) for text, _ in found), default=0)
    long = (one for one in found if len(one[0]) >= _NEARLY_LONGEST * most)
    return max((_length(text, bold=bold) for text, bold in long), default=0.0)


@frozen
class _Lengths:
    """The longest texts in the columns of a table, in points, of letters of one point.

    Attributes:
        parts: that stand on one line: numbers, values, codes, words.
        lines: of the texts below the header; in the first column, of labels, of the header, too.
        heads: of the headers.
    """

    parts: Sequence[float]
    lines: Sequence[float]
    heads: Sequence[float]

    @classmethod
    def of(cls, table: Table, language: Literal["da", "en"]) -> "_Lengths":
        """Those of the table."""
        parts: list[set[tuple[str, bool]]] = [set() for _ in table.columns]
        lines: list[set[tuple[str, bool]]] = [set() for _ in table.columns]
        for row in table.rows:
            for place, text, is_whole in _texts(table, row, language):
                bold = row.role != "body"
                words = [text] if is_whole else (word[:_LONGEST_WORD] for word in text.split())
                parts[place].update((word, bold) for word in words)
                if row.role != "header" or not place:
                    lines[place].update((line, bold) for line in text.split("\n"))
        heads = [0.0] * len(table.columns)
        for place, text, _ in _texts(table, table.rows[0], language):
            heads[place] = _length(text, bold=True)
        return cls([_longest(one) for one in parts], [_longest(one) for one in lines], heads)


def _is_value(cell: Text, row: Row) -> bool:
    """Whether it is a code, or a value of a list on its colour, short enough for one line."""
    is_short = len(cell.text) <= _LONGEST_VALUE and "\n" not in cell.text
    return (bool(cell.colour) or cell.is_code) and row.role != "header" and is_short


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
                yield place, f"{text}{_EDGE}" if cell.colour else text, True
            else:
                is_short = row.role == "header" and len(text) <= _SHORTEST_HEADER
                yield place, text, is_short or not isinstance(cell, Text)
        place += cell.span


def centred(table: Table) -> frozenset[int]:
    """The places of the columns whose codes stand in the middle, as their header does."""
    found, place = [], 0
    for cell in table.rows[0].cells:
        if isinstance(cell, Text) and cell.is_code:
            found.append(place)
        place += cell.span
    return frozenset(found)
