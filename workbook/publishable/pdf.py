"""What a PDF carries beyond its content."""

import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Final

from workbook.publishable.paths import path_of, paths_in

_RUNS: Final = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|Filespec|RichMedia|SubmitForm|GoToR|GoToE|AcroForm)\b"
)
_AUTHOR: Final = re.compile(rb"/Author\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_CREATOR: Final = re.compile(r"<dc:creator>.*?</dc:creator>", re.DOTALL)
_LINE: Final = re.compile(r"<rdf:li[^>]*>([^<]*)</rdf:li>")
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def pdf_faults(data: bytes, author: str, folder: Path) -> list[str]:
    """The faults, one phrase each, for the log.

    Names of persons, what runs or is embedded, and the round's path. The letters on its pages are
    numbers of glyphs; what they say is what every other format says.
    """
    if not data.startswith(b"%PDF-"):
        return ["unreadable: no PDF"]
    return list(dict.fromkeys(_faults(data, author, folder)))


def _faults(data: bytes, author: str, folder: Path) -> Iterator[str]:
    path = path_of(folder)
    for part in (_STREAM.sub(b"", data), *_unpacked(data)):
        yield from (found.decode() for found in _RUNS.findall(part))
        for found in _AUTHOR.findall(part):
            if (name := _text(found)) not in ("", author):
                yield f"author {name}"
        text = part.decode("utf-8", "replace")
        for creator in _CREATOR.findall(text):
            names = [unescape(one).strip() for one in _LINE.findall(creator)]
            yield from (f"author {name}" for name in names if name not in ("", author))
        yield from paths_in(text, folder)
        if path and path.encode("utf-16-be") in part:
            yield "path of the round's folder"


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The streams that hold objects and properties; pictures and fonts say nothing."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - 400) : found.start()].rpartition(b"obj")[2]
        if b"/ObjStm" in head or b"/Metadata" in head:
            yield _plain(found[1]) if b"/FlateDecode" in head else found[1]


def _plain(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


def _text(found: bytes) -> str:
    """A text of a PDF: in brackets or as hexadecimal figures, in UTF-16 or Latin-1."""
    if found.startswith(b"<"):
        raw = bytes.fromhex(found[1:-1].decode())
    else:
        raw = re.sub(rb"\\([0-7]{3}|.)", _escaped, found[1:-1], flags=re.DOTALL)
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    return raw.removeprefix(b"\xef\xbb\xbf").decode(
        "utf-8" if raw.startswith(b"\xef\xbb\xbf") else "latin-1", "replace"
    )


def _escaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if len(sign) == 3:  # noqa: PLR2004 - the number of a byte, in eights
        return bytes((int(sign, 8) & 0xFF,))
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"\n": b""}.get(sign, sign)
