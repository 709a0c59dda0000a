"""What a centre's workbook is called, and which centre a file name speaks of."""

import re
from collections.abc import Iterable

from templates.kinds import is_device
from workbook.round.config import RoundConfig
from workbook.typed import unseen

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_PASSED_OVER = ".~$ "  # with which the names of hidden and of lock files begin
_NO_DEVICE = "_"


def workbook_name(config: RoundConfig, centre: str) -> str:
    """The name of the centre's workbook, fit for Windows and for e-mail."""
    return f"{base_name(config)} - {centre}.xlsx"


def copy_name(config: RoundConfig, centre: str) -> str:
    """The name of the corrected copy of the centre's workbook."""
    return f"{base_name(config)} - {centre} (til rettelse).xlsx"


def base_name(config: RoundConfig) -> str:
    """The name of the round as files bear it: title and round, without forbidden characters.

    Nor does it hold any that no eye sees, begin like a file that an inbox passes over, or name a
    device of Windows, which “NUL. Budget” is as well; nor does it end with a point.
    """
    name = f"{config.title} - {config.round}"
    for sign in unseen(name):
        name = name.replace(sign, "")
    fit = " ".join(_FORBIDDEN.sub(" ", name).split()).lstrip(_PASSED_OVER).rstrip(". ")
    return f"{_NO_DEVICE}{fit}" if is_device(fit) else fit


def centres_named(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The centres whose code stands as a word of its own in the file name, in upper case.

    >>> centres_named("Opfølgning - CET (2).xlsx", ["CET", "CKM"])
    ('CET',)
    """
    words = set(re.split(r"[^0-9A-ZÆØÅa-zæøå-]+|(?<=\s)-|-(?=\s)", name))
    return tuple(code for code in codes if code in words)
