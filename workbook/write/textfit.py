"""How much room a text takes in a cell: lines, row heights, and its division over several rows.

Excel does not fit the rows of a file that it did not write itself, and never those of merged
cells, so the writer must say each height. The widths of the letters are Calibri's own, with a small
margin: a text that is cut is worse than a little air.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from workbook.write.calibri import BOLD, REGULAR, UNITS_PER_EM

MAX_ROW_HEIGHT: Final = 409.0
"""Points; Excel takes no higher row."""

_POINTS_PER_CHAR: Final = 5.25
_PIXELS_PER_CHAR: Final = 7  # Excel's column width 1, on a screen of 96 dots to the inch
_SCREEN: Final = 96 / 72
_SAFETY: Final = 1.02  # screens draw letters in whole pixels, and no two programs quite alike
_NARROWEST: Final = 16
_WIDE: Final = 2250  # units of a sign that fills a square
_UNKNOWN: Final = 1260
# Points that Excel gives a line of small letters; larger ones follow the rule of size 11.
_LINE_HEIGHTS: Final = {8.0: 11.25, 9.0: 12.0, 10.0: 13.0}
_TOKEN: Final = re.compile(r"[ \t]+|[^ \t]+?\w-(?=\w)|[^ \t]+")
_BETWEEN: Final = 5 / 7  # characters that each column of a merged cell has beyond its width
_EDGES: Final = 0.3  # characters: the bold words of a plain text take a little more
_INDENT: Final = 1.5  # characters
_SENTENCE_END: Final = re.compile(r"[.!?:;]”?[ \t]+|\n")


def lines(text: str, width_chars: float, *, bold: bool = False, size: float = 11) -> int:
    r"""How many lines the text takes in a wrapped cell; an empty text takes one.

    Args:
        text: with "\n" where the writer breaks the line.
        width_chars: the column's width as Excel shows it (characters of Calibri 11); for a merged
            cell the sum of its columns.
        bold: bold letters are wider.
        size: font size in points.

    >>> lines("Afsluttet", 12)
    1
    >>> lines("Kommunens budget\nog regnskab", 30)
    2
    """
    return len(wrap(text, width_chars, bold=bold, size=size))


def wrap(text: str, width_chars: float, *, bold: bool = False, size: float = 11) -> list[str]:
    """The text cut where Excel would break the line; joined, the pieces are the text again.

    >>> wrap("et forslag til byrådet", 10)
    ['et forslag ', 'til byrådet']
    """
    pixels = max(width_chars * _PIXELS_PER_CHAR, _NARROWEST)
    room = pixels / (size * _SCREEN * _SAFETY) * UNITS_PER_EM
    result: list[str] = []
    for part in text.split("\n"):
        result += _wrap(part, room, bold=bold)
        result[-1] += "\n"
    result[-1] = result[-1][:-1]
    return result


def pixels(text: str, *, bold: bool = False, size: float = 11) -> float:
    """How long the text is on one line, on a screen of 96 dots to the inch.

    >>> round(pixels("Afsluttet"))
    53
    """
    return _units(text, bold=bold) / UNITS_PER_EM * size * _SCREEN * _SAFETY


def merged_room(widths: Sequence[float], indent: int = 0) -> float:
    """The characters that a text has in a cell over columns of these widths.

    >>> round(merged_room([10, 20], 1), 1)
    28.9
    """
    merged = sum(widths) + (len(widths) - 1) * _BETWEEN
    return max(merged - _EDGES - indent * _INDENT, 1)


def line_height(size: float = 11) -> float:
    """Points that one line of Calibri takes in Excel: 15 at size 11."""
    return _LINE_HEIGHTS.get(size) or math.ceil(size * 15 / 11 * 4) / 4


def row_height(
    cells: Iterable[tuple[str, float]], *, bold: bool = False, size: float = 11, minimum: float = 0
) -> float:
    r"""Points for a row in which every text shows whole, at most Excel's limit of 409.

    Args:
        cells: text and column width of each cell.
        bold: all cells in bold.
        size: font size in points.
        minimum: never less than this.

    >>> row_height([("kort", 20), ("linje 1\nlinje 2", 30)])
    32.0
    """
    most = max((lines(text, width, bold=bold, size=size) for text, width in cells), default=1)
    # Two points of air: letters must not touch the next row's border.
    needed = most * line_height(size) + (2 if most > 1 else 0)
    return min(max(needed, minimum, line_height(size)), MAX_ROW_HEIGHT)


def upright_height(text: str, width_chars: float, *, bold: bool = False, size: float = 11) -> float:
    """Points that a text needs that runs upwards in a column, in as many lines as stand beside.

    >>> upright_height("Udsatte voksne", 6) < upright_height("Udsatte voksne", 2)
    True
    """
    beside = max(int(width_chars * _POINTS_PER_CHAR / line_height(size)), 1)
    length = 1
    while lines(text, length, bold=bold, size=size) > beside:
        length += 1
    return length * _POINTS_PER_CHAR


def has_cut_word(text: str, width_chars: float, *, bold: bool = False, size: float = 11) -> bool:
    """Whether a word of the text is wider than the column, so that it breaks within the word.

    >>> has_cut_word("Type 1", 6), has_cut_word("Administration", 6)
    (False, True)
    """
    return any(lines(word, width_chars, bold=bold, size=size) > 1 for word in text.split())


def split_for_rows(
    paragraphs: Sequence[str],
    width_chars: float,
    max_height: float = MAX_ROW_HEIGHT,
    *,
    bold: bool = False,
    size: float = 11,
) -> list[list[str]]:
    r"""The paragraphs shared out over as few rows as they need, in order and with nothing lost.

    A row shows its paragraphs joined by "\n". A paragraph that is too high for a row by itself is
    cut after a sentence, else after a word; its pieces joined are the paragraph again (without a
    line break where the cut fell on one).

    Returns:
        One list of paragraphs per row, none of them higher than ``max_height`` points; no
        paragraphs give no rows.

    >>> split_for_rows(["Et.", "To.", "Tre."], 30, 32)
    [['Et.', 'To.'], ['Tre.']]
    """
    capacity = max(int((max_height - 2) / line_height(size)), 1)
    rows: list[list[str]] = []
    free = 0
    for paragraph in paragraphs:
        rest = paragraph
        while True:
            broken = wrap(rest, width_chars, bold=bold, size=size)
            if len(broken) > capacity:
                piece = _up_to_sentence("".join(broken[:capacity]))
                # A line break at the cut is the row's own end, not an empty line more.
                rows.append([piece.removesuffix("\n")])
                free = 0
                rest = rest[len(piece) :]
                continue
            if not rows or len(broken) > free:
                rows.append([])
                free = capacity
            rows[-1].append(rest)
            free -= len(broken)
            break
    return rows


def _up_to_sentence(text: str) -> str:
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    # A cut in the first half would waste more than half the row: then rather after a word.
    return text[: ends[-1]] if ends and ends[-1] > len(text) / 2 else text


def _wrap(line: str, room: float, *, bold: bool) -> list[str]:
    """One line without inner breaks, cut by the room in units of the font."""
    result: list[str] = []
    current, used = "", 0
    for token in _TOKEN.findall(line):
        width = _units(token, bold=bold)
        blank = token.isspace()
        # Spaces hang over the edge: they never open a new line.
        if blank or used + width <= room:
            current, used = current + token, used + width
            continue
        if current.strip(" \t"):
            result.append(current)
            current, used = "", 0
        for char in token:
            step = _units(char, bold=bold)
            if used + step > room and current:
                result.append(current)
                current, used = "", 0
            current, used = current + char, used + step
    return [*result, current]


@lru_cache(maxsize=20_000)
def _units(text: str, *, bold: bool) -> int:
    known = BOLD if bold else REGULAR
    return sum(known.get(char) or _rare(char, bold=bold) for char in text)


@lru_cache(maxsize=4_000)
def _rare(char: str, *, bold: bool) -> int:
    if unicodedata.combining(char) or char in "\u200b\u00ad\r\n":
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", char)[0]
    return (BOLD if bold else REGULAR).get(base, _UNKNOWN)
