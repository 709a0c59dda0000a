"""When two texts name the same thing, however somebody has retyped one of them."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from workbook.danish import folded, nearest_ratio
from workbook.typed import composed

LONG_ENOUGH: Final = 6
"""Letters of a word; a shorter one is too soon like another one."""

# A name of three words with one of them misspelt still gives 0.9; two committees never do.
_ALIKE: Final = 0.85
_SHORT: Final = 4
_COMPARED: Final = 150  # characters; the time grows with their square
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_IN_ALL: Final = frozenset({"ialt", "sum", "total", "samlet", "hovedtotal"})
_OF_ALL: Final = frozenset({"alle", "udvalg", "forslag", "cases", "sager", "mio", "kr"})
_SAME: Final = {
    "sparekrav": "krav",
    "budgetkrav": "krav",
    "besparelseskrav": "krav",
    "rest": "restbeløb",
    "restbehov": "restbeløb",
    "manko": "restbeløb",
}
_IN_FRONT: Final = re.compile(r"^i alt\b[ ,:–-]*")
_LAST: Final = re.compile(r"(?<![ ,:–-])[ ,:–-]*+\bi alt$")
_LETTERS, _FIGURES = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")


def bare(text: str) -> str:
    """The text without blanks, line breaks and the kind of its dashes."""
    return "".join(text.translate(_DASHES).split())


@lru_cache(maxsize=4096)
def named(text: str) -> str:
    """A number or name without what people add to it or leave out.

    >>> named(" tmu–04 *"), named("12.")
    ('tmu-04', '12')
    """
    return bare(composed(composed(text).casefold())).strip(_RAISED).rstrip("*.,;:")


def shape(text: str) -> str:
    """Where letters and figures stand in a name; alike for names of one numbering.

    >>> shape("TMU-04"), shape("7")
    ('a-9', '9')
    """
    return _FIGURES.sub("9", _LETTERS.sub("a", named(text)))


def alike(one: str, other: str) -> bool:
    """Whether two texts differ by no more than a slip of the keyboard.

    Long texts are compared from their first difference to their last, over so many characters as
    a short one has, and by their letters.
    """
    first, second = folded(one), folded(other)
    if first == second:
        return True
    # The quick ratios are upper bounds; without them a large sheet takes minutes.
    if nearest_ratio(first, second) < _ALIKE:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.quick_ratio() < _ALIKE:
        return False
    if len(first) + len(second) <= 2 * _COMPARED:
        return matcher.ratio() >= _ALIKE
    return _long_alike(first, second)


def _long_alike(one: str, other: str) -> bool:
    front = _same_beginning(one, other)
    first, second = one[front:], other[front:]
    back = _same_beginning(first[::-1], second[::-1])
    between = len(first) + len(second) - 2 * back
    matcher = SequenceMatcher(
        None,
        first[: len(first) - back][:_COMPARED],
        second[: len(second) - back][:_COMPARED],
        autojunk=False,
    )
    same = 2 * (front + back) + matcher.ratio() * between
    return same >= _ALIKE * (len(one) + len(other))


def _same_beginning(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def shortens(short: str, whole: str) -> bool:
    """Whether the first text is the other one with words left out.

    >>> shortens("Fælles udbud, brønde", "Fælles udbud af tømning af brønde")
    True
    """
    rest = iter(re.findall(r"\w+", folded(whole)))
    words = re.findall(r"\w+", folded(short))
    return bool(words) and all(word in rest for word in words)


@lru_cache(maxsize=4096)
def label_words(text: str) -> tuple[str, ...]:
    """The words by which a sum is known: one word for one thing, “i alt” in front, or not at all.

    >>> label_words("Teknik- og Miljøudvalget i alt"), label_words("TOTAL alle udvalg")
    (('teknik', 'og', 'miljøudvalget'), ('i', 'alt'))
    """
    line = folded(text)
    for word in _IN_ALL:
        line = re.sub(rf"\b{word}\b", "i alt", line)
    rest = _LAST.sub("", _IN_FRONT.sub("", line))
    words = tuple(_SAME.get(word, word) for word in re.findall(r"\w+", rest))
    return words if rest == line or set(words) - _OF_ALL else ("i", "alt")


def labels_alike(printed: str, label: str) -> int:
    """How well a printed label fits the expected one: 0 not at all, more is better."""
    if named(printed) == named(label):
        return 4
    one, other = label_words(printed), label_words(label)
    if one == other:
        return 3
    if len(folded(label)) > _SHORT and alike(" ".join(one), " ".join(other)):
        return 2
    # Somebody has said more, or less: “Budget 2019 Krav – minimum”, “Anlægsudgift OBS: Af de …”.
    ours = [word for word in other if len(word) > _SHORT - 1]
    if not ours or not one:
        return 0
    has_less = len(one) > 1 and set(one) <= set(other)
    return int(has_less or set(ours) <= set(one) or _begin_alike(one[0], ours[0]))


def _begin_alike(one: str, other: str) -> bool:
    """Whether one word is the other, or begins as it: “service”, “serviceudgifter”."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > _SHORT and long.startswith(short))
