"""Letters of a text that some program could not read, and what it put in their place."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from workbook.typed import LOST_LETTER, cleaned

_TOLD: Final = 30  # characters of a word, to either side
# What UTF-8 looks like to a program that reads Latin-1 or Windows-1252: å as Ã¥, – as â€“.
_SECOND: Final = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_GARBLED: Final = re.compile(f"Ã[{_SECOND}]|Â[\xa0-\xbf]|â€[{_SECOND}]")
# A question mark inside a word, or in front of one: k?be, ?konomi.
_QUESTIONED: Final = re.compile(r"(?:(?<=[a-zæøå])|(?<!\S))\?(?=[a-zæøå])")
_OF_ADDRESSES: Final = re.compile(r"[/=@&]|\.\w")


def lost_letters(text: str) -> Iterator[str]:
    """What shows that letters were lost: of each kind the first sign, or the first word.

    >>> list(lost_letters("Anl�gget skal k?bes til skoleÃ¥ret.")), list(lost_letters("Hvem? Os."))
    (['�', '“k?bes”', '“skoleÃ¥ret”'], [])
    """
    if text.isascii() and "?" not in text:
        return
    if LOST_LETTER in text:
        yield LOST_LETTER
    for pattern in (_QUESTIONED, _GARBLED):
        words = (_word(text, found) for found in pattern.finditer(text))
        yield from islice((f"“{word}”" for word in words if not _OF_ADDRESSES.search(word)), 1)
    if not text.isprintable():
        faceless = (sign for sign in cleaned(text) if _has_no_face(sign))
        yield from islice((f"U+{ord(sign):04X}" for sign in faceless), 1)


def _word(text: str, found: re.Match[str]) -> str:
    """The word in which the sign stands, without what ends a sentence."""
    before = re.split(r"\s", text[max(found.start() - _TOLD, 0) : found.start()])[-1]
    after = re.split(r"\s", text[found.end() : found.end() + _TOLD])[0]
    return f"{before}{found.group()}{after.rstrip('.,;:!?)')}"


def _has_no_face(sign: str) -> bool:
    """Whether it is a sign of private use or none at all: fonts show them as a box."""
    return unicodedata.category(sign) in ("Co", "Cn")
