"""Names that links lead to: small letters, figures and hyphens, each once."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 60
_NAMELESS: Final = "del"
_WORDS: Final = re.compile("[a-z0-9]+")
_SPELT: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "&": " og "})


def anchor(*words: str) -> str:
    """The words as one name; "" where none has a letter or figure that an address may have.

    >>> anchor("punkt", "17"), anchor("sag", "ØKU-01")
    ('punkt-17', 'sag-oeku-01')
    """
    spelt = unicodedata.normalize("NFC", " ".join(words)).casefold().translate(_SPELT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return "-".join(_WORDS.findall(plain))[:LONGEST].rstrip("-")


class Names:
    """Gives each name once, with a number behind each that was there before.

    >>> names = Names(["del"])
    >>> [names.take("punkt-1"), names.take("punkt-1"), names.take("")]
    ['punkt-1', 'punkt-1-2', 'del-2']
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """No name is given yet but those that others have."""
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}

    def take(self, name: str) -> str:
        """The name, as `anchor` gives it, or the first one like it that nobody has; never ""."""
        wanted = name or _NAMELESS
        found = wanted
        while found in self._taken:
            self._numbers[wanted] = self._numbers.get(wanted, 1) + 1
            found = f"{wanted}-{self._numbers[wanted]}"
        self._taken.add(found)
        return found
