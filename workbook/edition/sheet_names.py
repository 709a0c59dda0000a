"""Names of sheets that are made of values: what Excel takes, and none twice."""

import re
from collections.abc import Iterable, Iterator

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']+")
_LONGEST = 31


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """A name for each of the texts: at most 31 characters; a repeated one gets a number.

    >>> list(sheet_names(["Børn/unge", "Børn: unge", "x" * 40]))
    ['Børn unge', 'Børn unge 2', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']
    """
    used: set[str] = set()
    for text in wanted:
        plain = " ".join(_FORBIDDEN.sub(" ", text).split()) or "Ark"
        name, number = plain[:_LONGEST].strip(), 1
        while name.casefold() in used:
            number += 1
            ending = f" {number}"
            name = plain[: _LONGEST - len(ending)].strip() + ending
        used.add(name.casefold())
        yield name
