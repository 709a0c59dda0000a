"""How Danish text is sorted, joined, dated and compared."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from workbook.typed import composed

MONTHS: Final = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)

SortKey = tuple[tuple[tuple[int, int], ...], str]

_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyzæøå"
# Names from the neighbouring countries stand where a Danish directory puts them.
_NEIGHBOURS: Final = {"ä": "æ", "ö": "ø", "ü": "y"}
# One wrong letter in a centre's three-letter code gives 0.67 and should still be recognised.
_CLOSE_ENOUGH: Final = 0.65
_LONGEST_KEPT: Final = 256  # characters of a folded text that is kept in memory


def sort_key(text: str) -> SortKey:
    """Return the key that sorts text as a Danish directory does: … x y z æ ø å.

    Case and accents are ignored unless nothing else differs; `aa` is two a's, since
    offices sort Aabenraa both ways and only two a's keep a list of codes stable.

    >>> sorted(["Ålborg", "Ærø", "Zoo", "Ørsted", "aften"], key=sort_key)
    ['aften', 'Zoo', 'Ærø', 'Ørsted', 'Ålborg']
    """
    whole = composed(text)
    return tuple(_rank(letter) for letter in whole.casefold()), whole


def join(words: Iterable[str]) -> str:
    """Return the words as Danish prose lists them; "" for none.

    >>> join(["CET", "CKF", "CSO"])
    'CET, CKF og CSO'
    """
    *first, last = list(words) or [""]
    return f"{', '.join(first)} og {last}" if first else last


def in_sentence(label: str) -> str:
    """The label of a round within a sentence, where a month has a small letter.

    >>> in_sentence("August 2024"), in_sentence("Foråret"), in_sentence("FU 1")
    ('august 2024', 'Foråret', 'FU 1')
    """
    month, *rest = label.split(" ", 1)
    return " ".join([month.lower(), *rest]) if month.lower() in MONTHS else label


def date_text(day: date) -> str:
    """Return the date as a letter writes it.

    >>> date_text(date(2024, 8, 16))
    '16. august 2024'
    """
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def folded(text: str) -> str:
    """Return the text without what the eye overlooks: two texts that fold alike say the same.

    Composed letters, no-break spaces and runs of blanks as one blank, no blanks at the ends,
    no full stop, comma, semicolon or colon last, no capitals.

    >>> folded(" Under  udmøntning. ")
    'under udmøntning'
    """
    return _folded_again(text) if len(text) <= _LONGEST_KEPT else _folded(text)


def name_key(text: str) -> str:
    """Return the one spelling by which names are known: as `folded`, and “&” is “og”.

    >>> name_key("Ældre & Sundhed") == name_key(" ældre  og sundhed")
    True
    """
    return " ".join(folded(text).replace("&", " og ").split())


def closest(value: str, allowed: Sequence[str]) -> str | None:
    """Return the allowed text that the value most likely means, or None if none is near.

    Case, blanks and punctuation do not count; of equally near texts the first is taken.

    >>> closest("afslutet", ["Under udmøntning", "Afsluttet"])
    'Afsluttet'
    """
    wanted = _letters(value)
    if not wanted:
        return None
    best, best_ratio = None, 0.0
    for candidate in allowed:
        letters = _letters(candidate)
        # What is far longer cannot be near, and would take long to compare.
        if nearest_ratio(wanted, letters) < _CLOSE_ENOUGH:
            continue
        ratio = SequenceMatcher(None, wanted, letters, autojunk=False).ratio()
        if ratio >= _CLOSE_ENOUGH and ratio > best_ratio:
            best, best_ratio = candidate, ratio
    return best


def nearest_ratio(one: str, other: str) -> float:
    """The most that two texts of their lengths can have in common, from 0 to 1.

    >>> nearest_ratio("abc", "abcdefghi")
    0.5
    """
    both = len(one) + len(other)
    return 2 * min(len(one), len(other)) / both if both else 1.0


def _folded(text: str) -> str:
    return " ".join(composed(composed(text).casefold()).split()).rstrip(".,;: ")


_folded_again = lru_cache(maxsize=1024)(_folded)  # headers, again and again


def _rank(letter: str) -> tuple[int, int]:
    """Return (group, place): signs and digits first, then the Danish alphabet, then the rest."""
    danish = _NEIGHBOURS.get(letter, letter)
    if danish not in _ALPHABET:
        danish = unicodedata.normalize("NFD", danish)[0]
    if danish in _ALPHABET:
        return 1, _ALPHABET.index(danish)
    return (2 if danish.isalpha() else 0), ord(danish)


def _letters(text: str) -> str:
    return "".join(sign for sign in folded(text) if sign.isalnum())
