"""Texts as Word has them: lines of runs in ordinary and bold letters, read in their direction."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from workbook.edition.docx.xml import element, letters, plain

Line: TypeAlias = list[tuple[str, bool]]
"""Letters of one line, and whether they are bold."""

_POINT: Final = re.compile(r"[•▪–*·-]\s")
# Hebrew, Arabic and what is written like them: a stretch of such letters and what joins them.
_FROM_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff"
_STRETCH: Final = re.compile(f"([{_FROM_RIGHT}](?:[{_FROM_RIGHT}\\s\\d.,:;–-]*[{_FROM_RIGHT}])?)")


def lines_of(text: str, bold: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The text's lines without blank ones; one line where there is nothing else.

    Args:
        text: as the document has it.
        bold: where letters in bold begin and end.

    >>> lines_of("Maj: Intet nyt", [(0, 4)])
    [[('Maj:', True), (' Intet nyt', False)]]
    """
    found: list[Line] = [[]]
    for piece, is_bold in _pieces(text, bold):
        first, *further = plain(piece).split("\n")
        found[-1].append((first, is_bold))
        found += [[(one, is_bold)] for one in further]
    lettered = [[run for run in line if run[0]] for line in found]
    return [line for line in lettered if "".join(run for run, _ in line).strip()] or [[]]


def on_one_line(text: str) -> str:
    r"""The text of a title: its lines after each other.

    >>> on_one_line("Budget\n2025")
    'Budget 2025'
    """
    return " ".join(plain(text).split())


def is_point(line: Line) -> bool:
    """Whether the line is a point of a list, as it was typed.

    >>> is_point([("• Sagen er behandlet", False)]), is_point([("−5,0", False)])
    (True, False)
    """
    return bool(line) and bool(_POINT.match(line[0][0]))


def is_from_right(line: Line) -> bool:
    """Whether the line is read from the right: its first letter says so.

    >>> is_from_right([("(1) ", False), ("שלום a", False)]), is_from_right([("a שלום", False)])
    (True, False)
    """
    signs = (unicodedata.bidirectional(sign) for text, _ in line for sign in text)
    return next((sign for sign in signs if sign in ("L", "R", "AL")), "L") != "L"


def runs(line: Line, *properties: str, named: str = "", is_bold: bool = False) -> str:
    """The line as runs.

    Args:
        line: letters and whether they are bold.
        properties: of all its runs, in the order of the schema.
        named: id of their style.
        is_bold: whether all of it is.
    """
    return "".join(
        _run(piece, properties, named, is_bold=is_bold or bold, from_right=number % 2 == 1)
        for text, bold in line
        for number, piece in enumerate(_STRETCH.split(text) if not text.isascii() else [text])
        if piece
    )


def said(text: str, *properties: str, is_bold: bool = False) -> str:
    """A text of one line as runs; see `runs`."""
    return runs([(on_one_line(text), False)], *properties, is_bold=is_bold)


def tab() -> str:
    """What leads to the next tab stop."""
    return element("r", element("tab"))


def _run(
    text: str, properties: Sequence[str], named: str, *, is_bold: bool, from_right: bool
) -> str:
    style = [element("rStyle", val=named)] if named else []
    bold = [element("b"), element("bCs")] if is_bold else []
    turned = [element("rtl")] if from_right else []
    about = "".join([*style, *bold, *properties, *turned])
    parts = element("tab").join(letters(one) if one else "" for one in text.split("\t"))
    return element("r", element("rPr", about) if about else "", parts)


def _pieces(text: str, bold: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    done = 0
    for start, end in bold:
        yield text[done:start], False
        yield text[start:end], True
        done = end
    yield text[done:], False
