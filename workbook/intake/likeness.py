"""How much a header of the office's is like a name of the template's."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from workbook.danish import folded, nearest_ratio

_IN_BRACKETS: Final = re.compile(r"[(\[].*?[)\]]")
_WORD: Final = re.compile(r"[^\W_]+")
_EXACT: Final = 1.0
_SAME_WORDS: Final = 0.95  # but for what stands in brackets
_CONTAINED: Final = 0.8
_BEGUN: Final = 0.7
_NEAR: Final = 0.7
_LONG_WORD: Final = 5  # letters of a name that a longer word may begin with


def likeness(header: str, name: str) -> float:
    """How sure the header is the name, from 0 to 1: letters, words, or words made of it.

    >>> likeness("Økonomi (i mio. kr.)", "Økonomi"), likeness("Titel", "Nr.")
    (0.95, 0.0)
    >>> likeness("Projektnavn", "Projekt") > likeness("Projektlederens navn", "Projekt") > 0.6
    True
    """
    if folded(header) == folded(name):
        return _EXACT
    first, second = _words(header), _words(name)
    if not first or not second:
        return 0.0
    letters, ours = "".join(first), "".join(second)
    if first == second:
        return _SAME_WORDS
    close = 0.9 + 0.1 * nearest_ratio(letters, ours)  # of two that have it, the shorter is surer
    if _has(first, second) or _has(second, first):
        return _CONTAINED * close
    if any(_begins(word, ours) for word in first):
        return _BEGUN * close
    return _CONTAINED * _ratio(letters, ours)


def _ratio(one: str, other: str) -> float:
    """How many letters they have in common in one order; 0 where they are not near."""
    if nearest_ratio(one, other) < _NEAR:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    ratio = matcher.ratio() if matcher.quick_ratio() >= _NEAR else 0.0
    return ratio if ratio >= _NEAR else 0.0


@lru_cache(maxsize=1024)  # of many rows the same names, again and again
def _words(text: str) -> tuple[str, ...]:
    """The words, without what stands in brackets: “Økonomi (i mio. kr.)” is about Økonomi."""
    return tuple(_WORD.findall(_IN_BRACKETS.sub(" ", folded(text))))


def _begins(word: str, name: str) -> bool:
    """Whether the word is made of the name: “projektets” and “projektnavn” of “projekt”."""
    return len(name) >= _LONG_WORD and word.startswith(name)


def _has(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the others stand among the words, one behind the other."""
    starts = range(len(words) - len(others) + 1)
    return any(tuple(words[start : start + len(others)]) == tuple(others) for start in starts)
