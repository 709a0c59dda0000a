"""How a condition reads a text: as Excel's TRIM does, and as a person reads a list's value.

The no-break space, tab and line break count as blanks.
"""

import re
from functools import lru_cache

_LONGEST = 255  # characters that Excel takes in a text of a formula
_BLANKS = re.compile("[ \u00a0\t\r\n]+")


def trimmed(text: str) -> str:
    r"""The text with every run of blanks as one blank, and none at its ends.

    >>> trimmed("  Under\u00a0 udmøntning ")
    'Under udmøntning'
    """
    return _BLANKS.sub(" ", text).strip(" ")


def reads_as(text: str, value: str) -> bool:
    """Whether a person would read the text as the value: case, blanks, a trailing full stop aside.

    >>> reads_as("afsluttet. ", "Afsluttet")
    True
    """
    read = trimmed(text).casefold()
    return read in (value.casefold(), f"{value.casefold()}.")


@lru_cache(maxsize=1024)  # a status, again and again
def read_value(text: str, values: tuple[str, ...]) -> str | None:
    """The one of the values that the text is read as, or None."""
    return next((value for value in values if reads_as(text, value)), None)


def length(text: str) -> int:
    """The number of characters as Excel's LEN counts them.

    >>> length("😀")
    2
    """
    return len(text.encode("utf-16-le")) // 2


def trimmed_formula(reference: str) -> str:
    """`trimmed` as an Excel expression."""
    blanks_as_blank = f'SUBSTITUTE({reference},"\u00a0"," ")'
    for code in (9, 10, 13):
        blanks_as_blank = f'SUBSTITUTE({blanks_as_blank},CHAR({code})," ")'
    return f"TRIM({blanks_as_blank})"


def quoted(text: str) -> str:
    """The text as an Excel formula writes it.

    >>> print(quoted('et "ja" her'))
    "et ""ja"" her"
    """
    return '"' + text.replace('"', '""') + '"'


def literal(text: str) -> str:
    """The text as an Excel formula writes it, in as many pieces as Excel needs."""
    starts = range(0, max(len(text), 1), _LONGEST)
    return "&".join(quoted(text[at : at + _LONGEST]) for at in starts)
