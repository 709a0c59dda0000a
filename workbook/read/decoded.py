"""The text of a file that Excel or another program wrote, in whichever encoding it did."""

import re
from collections.abc import Iterator
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text

_SAVE_AGAIN: Final = Text(
    "Gem den igen i Excel som “CSV UTF-8”.", "Save it again in Excel as “CSV UTF-8”."
)
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_SAMPLE: Final = 4096
# æ, ø and å of one encoding as they look when they are read as another
_TWICE: Final = re.compile("Ã[¦¸¥†˜…\x86\x98\x85]|\N{REPLACEMENT CHARACTER}")
_OTHER: Final = re.compile(r"[^\W\d_][‘›†¾¿Œ][^\W\d_]")


@frozen
class Decoded:
    """A file's text.

    Attributes:
        text: without a mark in front.
        encoding: as a person calls it.
    """

    text: str
    encoding: str


def decoded(data: bytes, name: str) -> Decoded:
    """The text: by its mark, else UTF-16, else UTF-8, else Windows-1252, as Excel writes them.

    Args:
        data: the whole file.
        name: that messages call it by.

    Raises:
        OperatorError: the file is in none of them, or not in the one that its mark names; the line
            is told.

    >>> decoded("Børn".encode("cp1252"), "liste.csv")
    Decoded(text='Børn', encoding='Windows-1252')
    """
    for mark, codec, said in _MARKS:
        if data.startswith(mark):
            return _claimed(data[len(mark) :], codec, said, name)
    bare = _bare_utf16(data)
    if bare:
        return _claimed(data, bare, "UTF-16", name)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as misfit:
        line = _line(data[: misfit.start])
    try:
        return Decoded(data.decode("cp1252"), "Windows-1252")
    except UnicodeDecodeError as error:
        other = _line(data[: error.start])
        raise OperatorError(
            Text(
                f"{name} er hverken UTF-8 (se linje {line}) eller Windows-1252 (se linje {other}).",
                f"{name} is neither UTF-8 (see line {line}) nor Windows-1252 (see line {other}).",
            ),
            _SAVE_AGAIN,
        ) from None


def misread(text: str) -> str:
    """A piece of the text that looks as if its letters were read in another encoding, or "".

    >>> misread("BÃ¸rn og unge"), misread("Børn")
    ('BÃ¸', '')
    """
    found = _TWICE.search(text) or _OTHER.search(text)
    return text[max(found.start() - 1, 0) : found.end()] if found else ""


def _claimed(data: bytes, codec: str, said: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), said)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(codec, errors="ignore")
        line = before.count("\n") + 1
        raise OperatorError(
            Text(
                f"{name} er mærket som {said}, men linje {line} er det ikke.",
                f"{name} claims to be {said}, but line {line} is not.",
            ),
            _SAVE_AGAIN,
        ) from None


def _bare_utf16(data: bytes) -> str:
    """The codec of UTF-16 without a mark: every second byte of most letters is 0. "" for none."""
    sample = data[:_SAMPLE]
    halves = dict(zip(("utf-16-be", "utf-16-le"), _zeros(sample), strict=True))
    codec, zeros = max(halves.items(), key=lambda half: half[1])
    return codec if zeros * 4 > len(sample) else ""


def _zeros(sample: bytes) -> Iterator[int]:
    yield sample[::2].count(0)
    yield sample[1::2].count(0)


def _line(before: bytes) -> int:
    return before.count(b"\n") + 1
