"""What a centre's workbook is called, and which centre a file name speaks of."""

import re
from collections.abc import Iterable

from workbook.round.config import RoundConfig
from workbook.typed import unseen

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_PASSED_OVER = ".~$ "  # with which the names of hidden and of lock files begin


def workbook_name(config: RoundConfig, centre: str) -> str:
    """The name of the centre's workbook, fit for Windows and for e-mail."""
    return f"{base_name(config)} - {centre}.xlsx"


def base_name(config: RoundConfig) -> str:
    """The name of the round as files bear it: title and round, without forbidden characters.

    Nor does it hold any that no eye sees, or begin like a file that an inbox passes over.
    """
    name = f"{config.title} - {config.round}"
    for sign in unseen(name):
        name = name.replace(sign, "")
    return " ".join(_FORBIDDEN.sub(" ", name).split()).lstrip(_PASSED_OVER)


def centres_named(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The centres whose code stands as a word of its own in the file name, in upper case.

    >>> centres_named("Opfølgning - CET (2).xlsx", ["CET", "CKM"])
    ('CET',)
    """
    words = set(re.split(r"[^0-9A-ZÆØÅa-zæøå-]+|(?<=\s)-|-(?=\s)", name))
    return tuple(code for code in codes if code in words)
