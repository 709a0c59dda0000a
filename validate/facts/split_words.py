"""An amount in words, taken apart: what is paid once and when, what each year, and the rest."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from templates.frozen import frozen
from workbook.danish import folded
from workbook.numbers import read_danish

UNKNOWN: Final = frozenset(
    {"ikke oplyst", "ej oplyst", "uoplyst", "ikke kendt", "kendes ikke", "ukendt", "ved ikke"}
    | {"ikke opgjort", "ej opgjort", "ikke beregnet", "afventer", "n/a", "-", "–", "?", ""}
)
"""What is written where somebody does not know the amount; folded."""

_YEAR: Final = re.compile(r"20\d\d")
_PART: Final = re.compile(
    r"(?:\bi\s+(?P<before>20\d\d)\s+på\s+)?"
    r"(?<![\d.,])(?P<amount>\d{1,3}(?:\.\d{3})+|\d+)(?P<decimals>,\d+)?(?![\d.,]*\d)"
    r"(?:\s*(?P<yearly>/\s*år\b|årligt?\b|om\s+året\b|pr\.?\s*år\b|hvert\s+år\b)"
    r"|\s+(?P<once>engangsudgift\b|én\s+gang\b|engangs\b)"
    r"|\s+i\s+(?:år\s+)?(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"^(?:[\s,;:+.–—-]|(?:og|samt|herefter|derefter|så)\b)+"
    r"|(?:[\s,;:+–—-]|\b(?:og|samt|herefter|derefter|så))+$",
    re.IGNORECASE,
)


@frozen
class Part:
    """One amount of the text.

    Attributes:
        year: in which it falls; None where the text names none beside it.
    """

    amount: Decimal
    year: int | None
    is_yearly: bool
    start: int
    end: int


@frozen
class SplitWords:
    """What the text says.

    Attributes:
        once: the first amount that is not one of each year.
        yearly: the first amount of each year.
        rest: what these do not say: the end of the text, or all of it where its middle is left.
    """

    once: Part | None
    yearly: Part | None
    rest: str


def split_words(text: str) -> SplitWords:
    """The text taken apart; nothing of it is lost.

    >>> split = split_words("1230 i 2024, herefter 1191 årligt")
    >>> split.once.amount, split.once.year, split.yearly.amount, split.rest
    (Decimal('1230'), 2024, Decimal('1191'), '')
    >>> split_words("450 (2024-2026)").rest
    '2024-2026'
    """
    parts = [part for found in _PART.finditer(text) if (part := _part(found)) is not None]
    once = next((part for part in parts if not part.is_yearly), None)
    yearly = next((part for part in parts if part.is_yearly), None)
    used = sorted((part for part in (once, yearly) if part), key=lambda part: part.start)
    return SplitWords(once, yearly, _rest(text, used))


def _part(found: re.Match[str]) -> Part | None:
    """The amount; None for a year that stands for itself."""
    has_more = any(found[name] for name in ("before", "yearly", "once", "year", "decimals"))
    if not has_more and _YEAR.fullmatch(found["amount"]):
        return None
    # Thousands points group: 20.000 in a cell of amounts is no 20.
    amount = read_danish(found["amount"] + (found["decimals"] or "")).candidates[:1]
    if not amount:
        return None
    year = found["year"] or found["before"]
    is_yearly = found["yearly"] is not None
    return Part(amount[0], int(year) if year else None, is_yearly, found.start(), found.end())


def _rest(text: str, used: Sequence[Part]) -> str:
    """What stands around the parts that are used."""
    edges = [0, *(edge for part in used for edge in (part.start, part.end)), len(text)]
    around = [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
    left = [_BETWEEN.sub("", one).strip() for one in around]
    told = [one for one in left if any(sign.isalnum() for sign in one)]
    if not told:
        return ""
    inner = told[0].removeprefix("(").removesuffix(")")
    is_whole = "(" not in inner and ")" not in inner
    if len(told) == 1 and told[0] is left[-1] and is_whole:
        return inner
    return text.strip()


def is_unknown(text: str) -> bool:
    """Whether the text says no more than that the amount is not known."""
    return folded(text) in UNKNOWN
