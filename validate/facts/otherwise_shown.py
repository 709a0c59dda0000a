"""Numbers and days that their cell shows as others than are read: by its number format."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from templates.frozen import frozen
from templates.template import Template
from validate.facts.asked import AMOUNTS, cell_of, is_number, type_of, unit_of
from workbook.day_format import day_shown
from workbook.number_format import Shown, shown, shows_stored
from workbook.read.dates import day_of
from workbook.read.model import CellKind
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
_SIGNS: Final = re.compile(r"\w+")
_OF_DAYS: Final = frozenset({"den", "kl", "uge", "de", "of", "the"})
_MONTHS: Final = 12
_CENTURY: Final = 100
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
    """How the cell shows its number or day, where that is another than is read; else None.

    A minus that is told by a colour is told; decimals that are not shown are another matter.
    """
    content, code = value.content, value.number_format
    if content is None or isinstance(content, str):  # most cells
        return None
    if isinstance(content, date):
        return _date(value, content)
    kind = type_of(value)
    if kind != "percent" and (not code or shows_stored(code)):
        return None
    return _year(value) if kind == "year" else _number(value, template)


def _number(value: Value, template: Template) -> OtherwiseShown | None:
    """A number that is read, and no year."""
    stored = _stored(value)
    if not is_number(value) or value.reading is not Reading.READ or not stored:
        return None
    seen = shown(value.number_format, stored)
    words = _words(seen.words)
    if seen.figure is None:
        return OtherwiseShown(seen.text, None)
    if type_of(value) in AMOUNTS:
        meant = _amount(seen, words, KRONER[unit_of(value, template.unit)])
    elif type_of(value) == "percent":
        meant = _percent(seen, words, stored)
    else:
        meant = _count(seen, words)
    return None if meant == value.amount else OtherwiseShown(seen.text, meant)


def _stored(value: Value) -> Decimal | None:
    """The number of the cell; of a locked one of finance's, that of the list."""
    return value.number if value.slot.is_typed else value.number or value.amount


def _date(value: Value, day: date) -> OtherwiseShown | None:
    """A date, also under a format for numbers."""
    if value.kind is CellKind.DATE or not value.number:
        return _day(value.number_format, day)
    seen = shown(value.number_format, value.number)
    return None if seen.figure == value.number else OtherwiseShown(seen.text, None)


def _year(value: Value) -> OtherwiseShown | None:
    """A year that was typed as a number, or as a day of it; its last two figures say it, too."""
    stored = _stored(value)
    if value.amount is None or not stored:
        return None
    if value.kind is CellKind.DATE:
        day = day_of(cell_of(value), counts_from_1904=value.counts_from_1904)
        return None if day is None else _day(value.number_format, day)
    seen = shown(value.number_format, stored)
    if seen.figure is None or seen.figure not in {value.amount, value.amount % _CENTURY}:
        return OtherwiseShown(seen.text, seen.figure)
    return None


def _day(code: str, day: date) -> OtherwiseShown | None:
    """A day that the format hides, or shows as another: in the order of other countries, too."""
    if not code:
        return None
    seen = day_shown(code, day)
    is_turned = 0 <= seen.parts.find("m") < seen.parts.find("d")
    may_be_another = day.day <= _MONTHS and day.day != day.month and not seen.parts.startswith("y")
    adds = any(len(word) > 1 and word not in _OF_DAYS for word in _SIGNS.findall(seen.words))
    if not seen.parts or adds or (is_turned and may_be_another):
        return OtherwiseShown(seen.text, None)
    return None


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
