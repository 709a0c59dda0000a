"""Codes made of pieces, such as TMU-04a: read in any spelling, written in one."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from templates.frozen import frozen
from workbook.danish import folded

_PIECE: Final = re.compile(r"\{(?P<name>[a-z_]+)(?::(?P<digits>\d+))?(?P<may_lack>\?)?\}")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_ANY: Final = r"[^\W_]{1,12}"
_SEPARATORS: Final = r"[\s./_-]*+"  # never given back: two may stand side by side


@frozen
class Code:
    """A code taken apart.

    Attributes:
        text: in the pattern's spelling; a letter stays large or small, as it was typed.
        pieces: by name, as they stand in the text; "" for one that may lack and does.
    """

    text: str
    pieces: Mapping[str, str]


def read_code(pattern: str, text: str, committees: tuple[str, ...] = ()) -> Code | None:
    """The code that the text says, however it is spelt; None where it says none.

    Capitals, blanks, separators and leading zeros do not count.

    Args:
        pattern: ``{committee}-{number:2}{letter?}``.
        text: as typed.
        committees: codes of the round's committees, which may hold digits and hyphens; any other
            letters are read as a committee's code, too.

    >>> read_code("{committee}{number:2}{letter?}", "isu 5").text
    'ISU05'
    """
    match = _expression(pattern, committees).fullmatch(_DASHES.sub("-", text).strip())
    if match is None:
        return None
    known = {committee.casefold(): committee for committee in committees}
    pieces: dict[str, str] = {}
    for piece in _PIECE.finditer(pattern):
        name, found = piece["name"], match[piece["name"]] or ""
        if name == "number" and found:
            found = (found.lstrip("0") or "0").zfill(int(piece["digits"] or 1))
        elif name == "committee":
            found = known.get(found.casefold(), found.upper())
        pieces[name] = found
    return Code(_PIECE.sub(lambda piece: pieces[piece["name"]], pattern), pieces)


def code_identity(pattern: str, text: str, committees: tuple[str, ...] = ()) -> str:
    """The code in the one spelling in which any two spellings are equal.

    A text that is no code is known by its letters.

    >>> code_identity("{committee}{number:2}{letter?}", "TU-4A")
    'tu04a'
    """
    code = read_code(pattern, text, committees)
    return folded(text) if code is None else code.text.casefold()


def code_example(pattern: str, committee: str, number: int = 5, letter: str = "") -> str:
    """A code of the pattern, to be shown.

    >>> code_example("{committee}{number:2}{letter?}", "ISU")
    'ISU05'
    """
    shown = {"committee": committee, "letter": letter}

    def piece(found: re.Match[str]) -> str:
        if found["name"] == "number":
            return str(number).zfill(int(found["digits"] or 1))
        return shown.get(found["name"], "")

    return _PIECE.sub(piece, pattern)


@lru_cache(maxsize=64)
def _expression(pattern: str, committees: tuple[str, ...]) -> re.Pattern[str]:
    """What reads a code: pieces in their order, separators wherever one may type them."""
    codes = sorted(map(re.escape, committees), key=len, reverse=True)
    shapes = {
        "committee": "|".join([*codes, r"[^\W\d_]{1,12}?"]),
        "number": r"\d{1,6}",
        "letter": r"[^\W\d_]",
    }
    parts: list[str] = []
    end = 0
    for piece in _PIECE.finditer(pattern):
        parts.append(_between(pattern[end : piece.start()]))
        name, shape = piece["name"], shapes.get(piece["name"], _ANY)
        parts.append(f"(?P<{name}>{shape}){'?' if piece['may_lack'] else ''}")
        end = piece.end()
    parts.append(_between(pattern[end:]))
    return re.compile(_SEPARATORS.join(parts), re.IGNORECASE)


def _between(literal: str) -> str:
    """What stands between two pieces; separators of the pattern may lack."""
    letters = re.sub(r"[\s./_-]+", "", literal)
    return re.escape(letters)
