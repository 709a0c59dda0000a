"""Numbers that their cell shows as others than are read: by its number format."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from templates.frozen import frozen
from templates.template import Template
from validate.facts.asked import AMOUNTS, is_number, type_of, unit_of
from workbook.number_format import Shown, shown
from workbook.records.value import Reading, Value
from workbook.units import KRONER

_WORD: Final = re.compile(r"1[.\s]?000|[^\W\d_]+|,-|[%‰€$£]")
_POWERS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("t", "tkr", "tdkk", "tusind", "tusinde", "1000", "k", "kkr"), 3),
    **dict.fromkeys(("mio", "mill", "million", "millioner", "m", "mkr", "mdkk", "miokr"), 6),
    **dict.fromkeys(("mia", "mrd", "milliard", "milliarder", "miakr"), 9),
}
_LETTERS: Final = frozenset({"t", "k", "m"})  # beside a count they are tonnes or metres
_DANISH: Final = frozenset({"kr", "krone", "kroner", "dkk", ",-", "tkr", "tdkk", "kkr", "mkr"})
_FOREIGN: Final = frozenset(
    {"€", "$", "£", "eur", "euro", "usd", "gbp", "sek", "nok", "isk", "chf", "dollar"}
)
_PERCENT: Final = frozenset({"%", "‰", "pct", "procent", "promille"})


@frozen
class OtherwiseShown:
    """A number that its cell shows otherwise.

    Attributes:
        text: as it shows there, "" for nothing.
        meant: what must be typed for it, where that can be said.
    """

    text: str
    meant: Decimal | None


def otherwise_shown(value: Value, template: Template) -> OtherwiseShown | None:
    """How the cell shows its number, where that is another than is read; else None.

    A minus that is told by a colour is told; decimals that are not shown are another matter.
    """
    stored = value.number
    kind = type_of(value)
    if not is_number(value) or value.reading is not Reading.READ or not stored:
        return None
    if not value.number_format and kind != "percent":
        return None
    seen = shown(value.number_format, stored)
    words = _words(seen.words)
    if seen.figure is None:
        return OtherwiseShown(seen.text, None)
    if kind in AMOUNTS:
        meant = _amount(seen, words, KRONER[unit_of(value, template.unit)])
    elif kind == "percent":
        meant = _percent(seen, words, stored)
    else:
        meant = _count(seen, words)
    return None if meant == value.amount else OtherwiseShown(seen.text, meant)


def is_otherwise(value: Value, template: Template) -> bool:
    """Whether the cell shows another number than is read."""
    return otherwise_shown(value, template) is not None


def _words(text: str) -> frozenset[str]:
    """The words beside the figures, without points and capitals."""
    found = _WORD.findall(text.casefold())
    return frozenset(word.replace(".", "").replace(" ", "") for word in found)


def _amount(seen: Shown, words: frozenset[str], unit: int) -> Decimal | None:
    """The amount in the unit of the field; None of another currency, or of a percentage."""
    if words & (_FOREIGN | _PERCENT) or seen.figure is None:
        return None
    power = _power(words, _POWERS)
    if power is None and not words & _DANISH:
        return seen.figure
    shift = Decimal(unit).adjusted()
    return seen.figure.scaleb((power or 0) - shift)


def _percent(seen: Shown, words: frozenset[str], stored: Decimal) -> Decimal | None:
    """The percentage; a bare number of at most 1 is one that lost its format."""
    if words & _PERCENT:
        return seen.figure
    if words & (_FOREIGN | _DANISH | _POWERS.keys()):
        return None
    return stored.scaleb(2) if abs(stored) <= 1 and seen.figure == stored else seen.figure


def _count(seen: Shown, words: frozenset[str]) -> Decimal | None:
    """The number by itself; None of a percentage or of another currency."""
    if words & (_FOREIGN | _PERCENT) or seen.figure is None:
        return None
    powers = {word: power for word, power in _POWERS.items() if word not in _LETTERS}
    return seen.figure.scaleb(_power(words, powers) or 0)


def _power(words: frozenset[str], powers: Mapping[str, int]) -> int | None:
    return max((powers[word] for word in words if word in powers), default=None)
