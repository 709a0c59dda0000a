"""Personal numbers in a text that is to be published."""

import re
from collections.abc import Iterator
from datetime import date

_BLANK = r"[^\S\n]"  # also those that do not break
_DASH = rf"{_BLANK}?[-\u2010-\u2015\u2212]{_BLANK}?"
_CPR = re.compile(
    rf"(?<!\w)(?<![0-9][.\-/])(?P<day>[0-9]{{6}})(?P<sign>{_DASH}|{_BLANK}|)(?P<rest>[0-9]{{4}})"
    rf"(?!\w|[.\-/][0-9]|{_BLANK}?(?:t\.)?kr\b|{_BLANK}mio\b)"
)
_ACCOUNT = re.compile(r"kont(?:o|i)\s?(?:nr|nummer|numre)?\W{0,3}$", re.IGNORECASE)
_LOOKED_BACK = 20  # characters in which the word for an account stands
_MASK = "•" * 4


def cpr_numbers(text: str, before: str = "") -> tuple[str, ...]:
    """The Danish personal numbers (CPR) in the text, masked, each once, in their order.

    A number is six digits that are a date and four that fit its century, with a hyphen, a blank or
    nothing between. The check digit says nothing: since 2007 numbers are given out that fail it.
    A number with the word for an account right before it is none, nor is an amount.

    Args:
        text: as a centre typed it.
        before: what the text follows, such as the label of its cell.

    >>> cpr_numbers("Borger 010203-1234, konto 0102031234, 310299-1234 og 2121632309.")
    ('010203-••••',)
    """
    return tuple(dict.fromkeys(_hidden(match) for match in _found(text, before)))


def masked(text: str, before: str = "") -> str:
    """The text with the last four digits of each personal number hidden.

    >>> masked("Borger 0102031234 flytter.")
    'Borger 010203-•••• flytter.'
    """
    parts, end = [], 0
    for match in _found(text, before):
        parts += [text[end : match.start()], _hidden(match)]
        end = match.end()
    return "".join((*parts, text[end:]))


def _hidden(match: re.Match[str]) -> str:
    return f"{match['day']}-{_MASK}"


def _found(text: str, before: str) -> Iterator[re.Match[str]]:
    for match in _CPR.finditer(text):
        lead = f"{before} {text[: match.start()]}"[-_LOOKED_BACK:]
        if _is_day(match["day"], int(match["rest"][0])) and not (
            _ACCOUNT.search(lead) or _in_groups(text, match)
        ):
            yield match


def _is_day(digits: str, seventh: int) -> bool:
    """Whether the six digits are a date of the century that the seventh digit gives."""
    day, month, year = (int(digits[place : place + 2]) for place in (0, 2, 4))
    try:
        date(_century(year, seventh) + year, month, day)
    except ValueError:
        return False
    return True


def _century(year: int, seventh: int) -> int:
    if seventh <= 3:  # noqa: PLR2004 - the table of the CPR office, by the seventh digit
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900  # noqa: PLR2004 - likewise
    return 2000 if year <= 57 else 1800  # noqa: PLR2004 - likewise


def _in_groups(text: str, match: re.Match[str]) -> bool:
    """Whether blanks set the digits off as groups of a longer number."""
    if match["sign"].strip() or not match["sign"]:
        return False
    before, after = text[: match.start()][-2:], text[match.end() :][:2]
    return bool(re.fullmatch(rf"[0-9]{_BLANK}", before) or re.fullmatch(rf"{_BLANK}[0-9]", after))
