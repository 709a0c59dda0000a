"""Reads a logo: an image, looked at before any edition is made, and nothing else in its file.

What a drawing program or a camera leaves in an image (who made it, with what, from which file,
where) is dropped, since the edition is published.
"""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.regular import read_regular
from workbook.edition.face import Logo
from workbook.edition.svg import NotDrawn, drawn

MOST_BYTES: Final = 1_000_000
_MOST_PIXELS: Final = 5000  # either way: more would only be slow to read
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
# What makes up the image itself; all else is text, time and what programs know each other by.
_PNG_PARTS: Final = frozenset(
    (b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"IDAT", b"IEND")
)
_JPEG_SIZES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_JPEG_KEPT: Final = frozenset({0xE0, 0xE2, 0xEE})  # JFIF, the colours' profile, Adobe's colours
_JPEG_NOTES: Final = frozenset({*range(0xE0, 0xF0), 0xFE})
_START_OF_SCAN: Final = 0xDA
_HINT: Final = "Save the logo as PNG, JPEG or SVG from the program it is drawn in, and name it."


def read_logo(path: Path, alternative: str) -> Logo:
    """The logo in the file.

    Args:
        path: of the file.
        alternative: what the logo shows.

    Raises:
        OperatorError: it cannot be read, is too large, no image, or does more than show one.
    """
    try:
        size = path.stat().st_size
        data = read_regular(path) if size <= MOST_BYTES else b""
    except FileNotFoundError:
        raise OperatorError(f"The logo {path} does not exist.", _HINT) from None
    except OSError as error:
        raise OperatorError(f"The logo {path} cannot be read: {error.strerror}.") from error
    if size > MOST_BYTES:
        raise OperatorError(
            f"The logo {path} has {size / 1_000_000:.1f} MB; at most 1 MB fits an edition "
            "that is sent and put on a website.",
            "Save it smaller: 600 pixels of width are enough.",
        )
    try:
        return _logo(data, alternative)
    except NotDrawn as fault:
        raise OperatorError(f"The logo {path} {fault}.", fault.hint or _HINT) from None


def _logo(data: bytes, alternative: str) -> Logo:
    if data.startswith(_PNG):
        width, height = _size(*_png_size(data))
        plain = _PNG + b"".join(_png_parts(data))
        return Logo(plain, "image/png", width, height, alternative)
    if data.startswith(_JPEG):
        plain, size = _jpeg(data)
        width, height = _size(*size)
        return Logo(plain, "image/jpeg", width, height, alternative)
    if b"<svg" in data:
        picture = drawn(data)
        width, height = _size(picture.width, picture.height)
        return Logo(picture.text.encode(), "image/svg+xml", width, height, alternative)
    raise NotDrawn("is no PNG, JPEG or SVG image")


def _size(width: int, height: int) -> tuple[int, int]:
    if not (0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS):
        raise NotDrawn(
            f"is {width} × {height} pixels; a logo has from 1 to {_MOST_PIXELS} either way"
        )
    return width, height


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR" or len(data) < 33:  # noqa: PLR2004 - where the first part ends
        raise NotDrawn("is a PNG that is cut off")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _png_parts(data: bytes) -> Iterator[bytes]:
    """The parts that are kept, each whole; behind the last one nothing is read."""
    at, image = len(_PNG), zlib.decompressobj()
    room = 8 * _MOST_PIXELS * (_MOST_PIXELS + 1)
    while True:
        length = int.from_bytes(data[at : at + 4], "big")
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        whole = data[at : at + 12 + length]
        if len(whole) < 12 + length or not whole.endswith(
            zlib.crc32(kind + body).to_bytes(4, "big")
        ):
            raise NotDrawn("is a PNG that is cut off or damaged")
        if kind in _PNG_PARTS:
            yield whole
        if kind == b"IDAT":
            room -= _unpacked(image, body, room)
        if kind == b"IEND":
            if not image.eof:
                raise NotDrawn("is a PNG that is cut off or damaged")
            return
        at += 12 + length


def _unpacked(image: "zlib._Decompress", body: bytes, room: int) -> int:
    """How many bytes of the image the part holds; they are not kept."""
    done = 0
    try:
        while body and not image.eof:
            done += len(image.decompress(body, 1_000_000))
            body = image.unconsumed_tail
            if done > room:
                raise NotDrawn("is a PNG that unpacks to more than its size")
    except zlib.error:
        raise NotDrawn("is a PNG that is cut off or damaged") from None
    return done


def _jpeg(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """The image without notes, and its size in pixels."""
    kept, at, size = [data[:2]], 2, (0, 0)
    while True:
        if data[at : at + 1] != b"\xff" or at + 4 > len(data):
            raise NotDrawn("is a JPEG that is cut off or damaged")
        kind = data[at + 1]
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if kind == _START_OF_SCAN:
            break
        if kind in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            size = (width, height)
        if kind not in _JPEG_NOTES or kind in _JPEG_KEPT:
            kept.append(data[at:end])
        at = end
    last = data.rfind(b"\xff\xd9")
    if last < at or size == (0, 0):
        raise NotDrawn("is a JPEG that is cut off or damaged")
    return b"".join([*kept, data[at : last + 2]]), size
