"""Which letters the shipped fonts have, and what is printed for those that they have not."""

import re
import struct
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).parent / "fonts"
"""The folder of the shipped fonts; there are no others."""

MOST_NAMED: Final = 3
"""So many lost signs in a row are named one by one; of more it is said how many they are."""

# One font of each family: the faces of Carlito have the same letters.
_FAMILIES: Final = ("Carlito-Regular.ttf", "DejaVuSans.ttf")
_WINDOWS, _WHOLE_UNICODE, _PLAIN_UNICODE = 3, 10, 1
_SEGMENTS, _RANGES = 4, 12  # the two forms of a table of letters that fonts of today have
_LAST: Final = 0xFFFF
# What turns the direction of writing could disguise a figure.
_TURNS: Final = frozenset(
    map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
# Typesetting makes these out of a letter that every font has.
_MADE: Final = frozenset("\n\u00a0\u00ad\u2011\u202f\u2060")
# They choose the look of the sign before them.
_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_BREAKS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_PLAIN: Final = re.compile(r"[\n -~æøåÆØÅéÉüöäÜÖÄ§–−“”’•½…]*")


def printable(text: str) -> str:
    """The text with a stated sign for each letter that no shipped font has.

    Lines end with a line feed alone and tabs are blanks. Signs without a look of their own fall
    away.

    >>> printable("Godt 🎉 gået"), printable("你好你好")
    ('Godt [tegn U+1F389] gået', '[4 tegn, der ikke kan trykkes]')
    """
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFC", _BREAKS.sub("\n", text).replace("\t", "    "))
    printed: list[str] = []
    lost: list[str] = []
    for sign in text:
        if has(sign):
            printed += [_said(lost), sign]
            lost.clear()
        elif not _falls_away(sign):
            lost.append(sign)
    return "".join([*printed, _said(lost)])


def has(sign: str) -> bool:
    """Whether a shipped font shows the sign.

    >>> has("å"), has("☑"), has("ش"), has("你")
    (True, True, True, False)
    """
    if sign in _MADE:
        return True
    # Old programs had room for signs that command a printer, and fonts still name them.
    is_command = unicodedata.category(sign) == "Cc"
    return ord(sign) in _letters() and not is_command and sign not in _TURNS


def _falls_away(sign: str) -> bool:
    is_joiner = unicodedata.category(sign) == "Cf"
    return sign in _TURNS or is_joiner or bool(_SELECTORS.match(sign))


def _said(lost: list[str]) -> str:
    if not lost:
        return ""
    if len(lost) > MOST_NAMED:
        return f"[{len(lost)} tegn, der ikke kan trykkes]"
    return f"[tegn {' '.join(f'U+{ord(sign):04X}' for sign in lost)}]"


@cache
def _letters() -> frozenset[int]:
    """The letters of all families, as numbers of Unicode."""
    tables = (_table(name) for name in _FAMILIES)
    return frozenset(number for table in tables for number in _numbers(table))


def _table(name: str) -> bytes:
    """The font's table of letters, the larger one where it has two."""
    font = (FONTS / name).read_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4sIII", font, place)
        if tag == b"cmap":
            return _best(font[start : start + length])
    raise ValueError(f"{name} has no table of letters")


def _best(cmap: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", cmap, 2)
    entries = [struct.unpack_from(">HHI", cmap, 4 + 8 * one) for one in range(count)]
    starts = {encoding: start for platform, encoding, start in entries if platform == _WINDOWS}
    return cmap[starts.get(_WHOLE_UNICODE, starts[_PLAIN_UNICODE]) :]


def _numbers(table: bytes) -> set[int]:
    """The numbers in a table of the form 4 or 12, without those that lead to no letter."""
    (form,) = struct.unpack_from(">H", table)
    found: set[int] = set()
    if form == _RANGES:
        (count,) = struct.unpack_from(">I", table, 12)
        for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
            found.update(range(first + (not glyph), last + 1))
        return found
    if form != _SEGMENTS:
        raise ValueError(f"a table of letters of the form {form} is not read here")
    (twice,) = struct.unpack_from(">H", table, 6)
    ends, starts, deltas, offsets = (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    for place in range(0, twice, 2):
        (last,), (first,) = (struct.unpack_from(">H", table, at + place) for at in (ends, starts))
        (delta,), (offset,) = (
            struct.unpack_from(">H", table, at + place) for at in (deltas, offsets)
        )
        for number in range(first, min(last, _LAST - 1) + 1):
            glyph = number + delta
            if offset:
                at = offsets + place + offset + 2 * (number - first)
                (glyph,) = struct.unpack_from(">H", table, at)
            if glyph % (_LAST + 1):
                found.add(number)
    return found
