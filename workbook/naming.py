"""What a centre's workbook is called, and which centre a file name speaks of."""

import re
from collections.abc import Iterable

from workbook.round.config import RoundConfig

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def workbook_name(config: RoundConfig, centre: str) -> str:
    """The name of the centre's workbook, fit for Windows and for e-mail."""
    return f"{base_name(config)} - {centre}.xlsx"


def base_name(config: RoundConfig) -> str:
    """The name of the round as files bear it: title and round, without forbidden characters."""
    return " ".join(_FORBIDDEN.sub(" ", f"{config.title} - {config.round}").split())


def centres_named(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The centres whose code stands as a word of its own in the file name, in upper case.

    >>> centres_named("Opfølgning - CET (2).xlsx", ["CET", "CKM"])
    ('CET',)
    """
    words = set(re.split(r"[^0-9A-ZÆØÅa-zæøå-]+|(?<=\s)-|-(?=\s)", name))
    return tuple(code for code in codes if code in words)
