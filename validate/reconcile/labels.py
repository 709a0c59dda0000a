"""Which total a row's label names, however somebody has retyped it."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Final

from validate.reconcile.expected import Sum, TotalKey
from workbook.danish import folded

# A name of three words with one of them misspelt still gives 0.9; two committees never do.
_ALIKE: Final = 0.85
_SHORT: Final = 4
_IN_ALL: Final = re.compile(r"^(i alt|ialt|sum|total|samlet|hovedtotal)\b[ ,:–-]*")
_IN_ALL_LAST: Final = re.compile(r"[ ,:–-]*\b(i alt|ialt|sum|total|samlet)$")
_OF_ALL: Final = frozenset({"alle", "udvalg", "forslag", "cases", "mio", "kr", "besparelser"})
_REMAINDER: Final = ("restbeløb", "rest", "restbehov", "manko")
_REQUIREMENT: Final = ("krav", "sparekrav", "budgetkrav", "besparelseskrav")


def total_named(text: str, committees: Mapping[str, str]) -> TotalKey | None:
    """The total that the label names, or None.

    Args:
        text: of the cell.
        committees: names by code.

    >>> total_named("I alt", {}).sum.value, total_named("Anlæg i alt", {}).sum.value
    ('grand', 'investment-total')
    """
    label = folded(text)
    words = re.findall(r"\w+", label)
    if not words:
        return None
    if committee := _committee(label, committees):
        return TotalKey(Sum.COMMITTEE, committee)
    if _is_any(words, _REQUIREMENT):
        return TotalKey(Sum.REQUIREMENT)
    if _is_any(words[:1], _REMAINDER):
        return TotalKey(Sum.REMAINDER)
    if "anlæg" in words[0] or "invester" in words[0]:
        return _investment(label)
    return TotalKey(Sum.GRAND) if _is_grand(label) else None


def alike(one: str, other: str) -> bool:
    """Whether two texts differ by no more than a slip of the keyboard."""
    first, second = folded(one), folded(other)
    if first == second:
        return True
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # The quick ratios are upper bounds; without them a large sheet takes minutes.
    ratios = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(ratio() >= _ALIKE for ratio in ratios)


def _committee(label: str, committees: Mapping[str, str]) -> str | None:
    bare = _IN_ALL_LAST.sub("", _IN_ALL.sub("", label))
    for code, name in committees.items():
        if bare in {folded(code), folded(name)}:
            return code
    return next((code for code, name in committees.items() if bare and alike(bare, name)), None)


def _investment(label: str) -> TotalKey | None:
    # The note in the same cell may speak of loans; the label itself is what stands before it.
    head = re.split(r"\b(?:obs|note|heraf)\b", label)[0]
    if "lån" in head:
        return None
    in_all = _IN_ALL_LAST.search(head.strip(" :")) is not None
    return TotalKey(Sum.INVESTMENT_TOTAL if in_all else Sum.INVESTMENT_BY_YEAR)


def _is_grand(label: str) -> bool:
    found = _IN_ALL.match(label)
    return found is not None and set(re.findall(r"[^\W\d]+", label[found.end() :])) <= _OF_ALL


def _is_any(words: list[str], known: tuple[str, ...]) -> bool:
    # A short word is too soon like another one.
    return any(
        word == one or (len(one) > _SHORT and alike(word, one)) for word in words for one in known
    )
