"""A day as its cell shows it: Excel's formats of dates, written out in Danish."""

from datetime import date
from itertools import groupby
from typing import Final

from templates.frozen import frozen
from workbook.danish import MONTHS
from workbook.number_format import LONGEST, added, split_format

_NUMBERED: Final = 2  # of "mmm" and more the month is named
_OF_A_CLOCK: Final = frozenset("hs")
_WEEKDAYS: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


@frozen
class ShownDay:
    """A day as its cell shows it.

    Attributes:
        text: as one reads it there; "" for nothing.
        words: what the format adds: “(udsat)”.
        parts: what of the day stands there, in its order: of "d", "m", "y"; a month's name is "M".
    """

    text: str
    words: str
    parts: str


def day_shown(code: str, day: date) -> ShownDay:
    """How a cell of this number format shows the day; a time of day is left out.

    >>> day_shown("dd/mm/yyyy", date(2026, 5, 9)).text, day_shown('"udsat"', date(2026, 5, 9)).text
    ('09/05/2026', 'udsat')
    """
    pieces = [] if not 0 < len(code) <= LONGEST else split_format(code)[0]
    text, words, parts = "", "", ""
    for letter, run in groupby(pieces, lambda piece: (piece["other"] or "").lower()):
        several = list(run)
        if letter and letter in "dmy":
            text += _of_day(letter, len(several), day)
            parts += "M" if letter == "m" and len(several) > _NUMBERED else letter
        elif letter not in _OF_A_CLOCK:
            text += "".join(" " if piece["room"] else added(piece) for piece in several)
            words += " ".join(piece["quoted"] or piece["escaped"] or "" for piece in several) + " "
    return ShownDay(" ".join(text.split()), " ".join(words.split()), parts)


def _of_day(letter: str, count: int, day: date) -> str:
    """The part of the day that so many letters stand for."""
    if letter == "y":
        return f"{day:%Y}" if count > _NUMBERED else f"{day:%y}"
    number = day.day if letter == "d" else day.month
    if count <= _NUMBERED:
        return f"{number:0{count}}"
    name = _WEEKDAYS[day.weekday()] if letter == "d" else MONTHS[day.month - 1]
    return name if count > _NUMBERED + 1 else name[:3]
