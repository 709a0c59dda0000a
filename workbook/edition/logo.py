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
from templates.text import NOTHING, Text
from workbook.edition.face import Logo
from workbook.edition.not_drawn import NotDrawn
from workbook.edition.svg import drawn

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
_HINT: Final = Text(
    "Gem logoet som PNG, JPEG eller SVG i det program, det er tegnet i, og skriv dets navn.",
    "Save the logo as PNG, JPEG or SVG from the program it is drawn in, and name it.",
)
_CUT_PNG: Final = Text(
    "er en PNG-fil, der er skåret over eller ødelagt", "is a PNG that is cut off or damaged"
)
_CUT_JPEG: Final = Text(
    "er en JPEG-fil, der er skåret over eller ødelagt", "is a JPEG that is cut off or damaged"
)


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
        raise _refused(path, Text("findes ikke", "does not exist"), _HINT) from None
    except OSError as error:
        why = error.strerror
        unreadable = Text(f"kan ikke læses: {why}", f"cannot be read: {why}")
        raise _refused(path, unreadable) from error
    if size > MOST_BYTES:
        raise _refused(
            path,
            Text(
                f"fylder {size / 1_000_000:.1f} MB; højst 1 MB passer til en udgave, der sendes "
                "og lægges på nettet".replace(".", ",", 1),
                f"has {size / 1_000_000:.1f} MB; at most 1 MB fits an edition that is sent and put "
                "on a website",
            ),
            Text(
                "Gem det mindre: 600 pixels i bredden er nok.",
                "Save it smaller: 600 pixels of width are enough.",
            ),
        )
    try:
        return _logo(data, alternative)
    except NotDrawn as fault:
        raise _refused(path, fault.says, fault.hint or _HINT) from None


def _refused(path: Path, says: Text, hint: Text = NOTHING) -> OperatorError:
    return OperatorError(Text(f"Logoet {path} {says.da}.", f"The logo {path} {says.en}."), hint)


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
    raise NotDrawn(Text("er ikke et PNG-, JPEG- eller SVG-billede", "is no PNG, JPEG or SVG image"))


def _size(width: int, height: int) -> tuple[int, int]:
    if not (0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS):
        raise NotDrawn(
            Text(
                f"er {width} × {height} pixels; et logo har fra 1 til {_MOST_PIXELS} på hver led",
                f"is {width} × {height} pixels; a logo has from 1 to {_MOST_PIXELS} either way",
            )
        )
    return width, height


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR" or len(data) < 33:  # noqa: PLR2004 - where the first part ends
        raise NotDrawn(_CUT_PNG)
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
            raise NotDrawn(_CUT_PNG)
        if kind in _PNG_PARTS:
            yield whole
        if kind == b"IDAT":
            room -= _unpacked(image, body, room)
        if kind == b"IEND":
            if not image.eof:
                raise NotDrawn(_CUT_PNG)
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
                raise NotDrawn(
                    Text(
                        "er en PNG-fil, der fylder mere udpakket end dens mål siger",
                        "is a PNG that unpacks to more than its size",
                    )
                )
    except zlib.error:
        raise NotDrawn(_CUT_PNG) from None
    return done


def _jpeg(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """The image without notes, and its size in pixels."""
    kept, at, size = [data[:2]], 2, (0, 0)
    while True:
        if data[at : at + 1] != b"\xff" or at + 4 > len(data):
            raise NotDrawn(_CUT_JPEG)
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
        raise NotDrawn(_CUT_JPEG)
    return b"".join([*kept, data[at : last + 2]]), size
