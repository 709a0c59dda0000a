"""The signs of a text as a reader takes them, each with its place in the text."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from templates.frozen import frozen

_DASHES: Final = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d")
_DASH: Final = re.compile(f"[{''.join(sorted(_DASHES))}]")
# Signs that are read as themselves, one for one, but for the dashes among them.
_PLAIN: Final = re.compile("[\n -~\u00c0-\u024f\u2010-\u2015\u2018-\u201e\u2026\u2212]*")


@frozen
class Signs:
    """A text in which every dash is a hyphen, every digit 0–9 and every blank a space.

    What no eye sees is left out; a line break stays.

    Attributes:
        text: those signs.
        places: of each sign in the text as it was typed, and of its end.
    """

    text: str
    places: Sequence[int]


def signs_of(typed: str) -> Signs:
    r"""The signs of a text as it was typed.

    >>> signs_of("0102\u200b03–1234").text
    '010203-1234'
    """
    if _PLAIN.fullmatch(typed) is not None:  # sign by sign is slow, and seldom needed
        return Signs(_DASH.sub("-", typed), range(len(typed) + 1))
    read = [(_sign(sign), place) for place, sign in enumerate(typed)]
    kept = [(sign, place) for sign, place in read if sign]
    return Signs("".join(sign for sign, _ in kept), [*(place for _, place in kept), len(typed)])


@lru_cache(maxsize=4096)
def _sign(typed: str) -> str:
    """The sign that one character is read as; "" for one that nobody sees."""
    if typed == "\n":
        return typed
    if typed in _DASHES:
        return "-"
    if typed.isspace():
        return "\n" if typed in "\r\u2028\u2029\x85" else " "
    if unicodedata.category(typed) in ("Cc", "Cf", "Mn"):
        return ""
    digit = unicodedata.decimal(typed, None)
    if digit is not None:
        return str(digit)
    folded = unicodedata.normalize("NFKC", typed)  # the wide ＠ and ． of other scripts
    return folded if folded.isascii() and len(folded) == 1 and not folded.isalnum() else typed
