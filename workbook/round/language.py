"""The language in which the operator is told of a round that may not be readable."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.regular import read_regular
from templates.text import Language
from workbook.round.folder import CONFIG, find_round

_LANGUAGE: Final = re.compile(r"^\s*language\s*[=:]\s*[\"'“”]?\s*(da|en)\b", re.MULTILINE)
_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_DANISH: Final = ("da_", "da-", "danish")


def language_of(path: Path) -> Language:
    """That of the settings at or above the path, whether they can be read or not.

    Settings that name none are in Danish; where there are no settings, the system's counts.
    """
    with suppress(OperatorError, OSError):
        data = read_regular(find_round(path) / CONFIG)
        codec = "utf-16" if b"\0" in data else "utf-8"
        found = _LANGUAGE.search(data.decode(codec, "replace"))
        return "en" if found and found[1] == "en" else "da"
    return system_language()


def system_language() -> Language:
    """That of the system: Danish where it is Danish, else English."""
    named = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    if not named:
        import locale  # noqa: PLC0415 - Windows has none of the variables

        named = locale.getlocale(locale.LC_CTYPE)[0] or ""
    low = named.casefold()
    return "da" if low == "da" or low.startswith(_DANISH) else "en"
