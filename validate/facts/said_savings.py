"""What a text says is saved: amounts with their unit, beside a word for saving."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import Final

from templates.field import Unit
from templates.frozen import frozen
from workbook.numbers import read_danish
from workbook.units import conversion, converted

_AMOUNT: Final = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,6})?\s{0,2}"
    r"(?P<unit>mio\b\.?(?:\s?kr\b)?|mill\b\.?|t\.\s?kr\b|tkr\b|kr\b|kroner\b)\.?",
    re.IGNORECASE,
)
_SAVING: Final = re.compile(
    r"besparelse|bespare|spare[st]?\b|effektiviser|effekt\b|gevinst|reduce|reduktion|frigive|"
    r"mindreudgift|provenu",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 100, 60  # characters in which the word for saving stands
_MOST = 40  # amounts of one text: more is no idea's


@frozen
class SaidSaving:
    """One amount.

    Attributes:
        words: as written.
        amount: in the unit that was asked for.
    """

    words: str
    amount: Decimal


def said_savings(text: str, unit: Unit) -> tuple[SaidSaving, ...]:
    """The amounts that the text names beside a word for saving, in its order.

    >>> [one.amount for one in said_savings("Besparelsen er 0,4 mio. kr. årligt.", "1.000 kr.")]
    [Decimal('400.0')]
    >>> said_savings("Der er afsat 6 mio. kr. årligt.", "1.000 kr.")
    ()
    """
    found: list[SaidSaving] = []
    for match in _AMOUNT.finditer(text):
        around = text[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]
        if _SAVING.search(around):
            reading = read_danish(match[0].rstrip("."))
            if reading.candidates and len(found) < _MOST:
                factor = conversion(_UNITS[match["unit"][0].casefold()], unit)
                amount = converted(reading.candidates[0], factor)
                found.append(SaidSaving(" ".join(match[0].split()), amount))
    return tuple(found)


_UNITS: Final[dict[str, Unit]] = {"m": "mio. kr.", "t": "1.000 kr.", "k": "kr."}


def years_added(total: Decimal, said: tuple[SaidSaving, ...], years: int) -> tuple[SaidSaving, ...]:
    """The amounts of one year that look as if they were added to the total; none where none do.

    One amount in each year or in each but the first; or one in the first year and another in each
    that follows. A total that the text names itself is meant so.

    Args:
        total: that stands where the amount of one year is asked.
        said: what the text names.
        years: of the round.
    """
    if total <= 0 or any(_is_near(total, one.amount) for one in said):
        return ()
    for one in said:
        times = [count for count in (years, years - 1) if count >= _FEWEST]
        if any(_is_near(total, one.amount * count) for count in times):
            return (one,)
    for first, second in pairwise(said):
        is_part = min(first.amount, second.amount) * years >= total * _SMALLEST
        if is_part and total == first.amount + second.amount * (years - 1):
            return first, second
    return ()


_FEWEST = 3  # years: twice an amount says nothing
_SMALLEST = Decimal("0.1")
_ROUNDED = Decimal("0.011")


def _is_near(total: Decimal, whole: Decimal) -> bool:
    return abs(total - whole) <= total * _ROUNDED
