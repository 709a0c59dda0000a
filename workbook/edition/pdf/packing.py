"""A PDF made small: what its tags say of each cell, put together and compressed.

A tagged PDF has an object for each cell and paragraph, and typst writes each as plain text: four
fifths of an edition. Since version 1.5 a PDF may hold them compressed (ISO 32000-1, 7.5.7).
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

_TOGETHER: Final = 500  # objects that are compressed together: who reads one unpacks all of them
_LEVEL: Final = 9
_ENTRY: Final = re.compile(rb"(\d{10}) 00000 n")
_SECTION: Final = re.compile(rb"xref\s+0 \d+\s+0000000000 65535 f\s+")
_TRAILER: Final = re.compile(rb"trailer\s*<<(.*)>>\s*startxref", re.DOTALL)
_SIZE: Final = re.compile(rb"/Size \d+")
_PLAIN, _PACKED = 1, 2  # where an object stands: by itself, or among others


def packed(pdf: bytes) -> bytes:
    """The same objects under the same numbers, those that are no streams compressed.

    A PDF that has not one table of plain objects, as typst 0.15 writes it, stays as it is.
    """
    found = _objects(pdf)
    if found is None:
        return pdf
    objects, trailer = found
    streams = {number: body for number, body in objects.items() if body.endswith(b"endstream")}
    others = [(number, body) for number, body in objects.items() if number not in streams]
    written = bytearray(pdf[: pdf.index(b"1 0 obj")])
    places: dict[int, tuple[int, int, int]] = {}
    for number, body in streams.items():
        places[number] = (_PLAIN, len(written), 0)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    last = max(objects)
    for start in range(0, len(others), _TOGETHER):
        last += 1
        together = others[start : start + _TOGETHER]
        for place, (number, _) in enumerate(together):
            places[number] = (_PACKED, last, place)
        places[last] = (_PLAIN, len(written), 0)
        written += b"%d 0 obj\n%s\nendobj\n" % (last, _stream_of(together))
    return bytes(written + _table(places, trailer, len(written)))


def _objects(pdf: bytes) -> tuple[Mapping[int, bytes], bytes] | None:
    """What each object is, by its number, and what the trailer says but for its size."""
    at = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    section, trailer = _SECTION.match(pdf, at), _TRAILER.search(pdf, at)
    if section is None or trailer is None:
        return None
    offsets = [int(found[1]) for found in _ENTRY.finditer(pdf, section.end(), trailer.start())]
    numbers = {offset: number for number, offset in enumerate(offsets, start=1)}
    found: dict[int, bytes] = {}
    for start, end in pairwise([*sorted(numbers), at]):
        head = b"%d 0 obj" % numbers[start]
        whole = pdf[start:end].strip()
        if not (whole.startswith(head) and whole.endswith(b"endobj")):
            return None
        found[numbers[start]] = whole[len(head) : -len(b"endobj")].strip()
    return dict(sorted(found.items())), _SIZE.sub(b"", trailer[1])


def _stream_of(objects: list[tuple[int, bytes]]) -> bytes:
    """The objects as one stream, their numbers and places first."""
    places, content = [], bytearray()
    for number, body in objects:
        places.append(b"%d %d" % (number, len(content)))
        content += body + b"\n"
    head = b" ".join(places) + b"\n"
    data = zlib.compress(head + bytes(content), _LEVEL)
    said = (len(objects), len(head), len(data))
    return (
        b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>stream\n" % said
        + data
        + b"\nendstream"
    )


def _table(places: dict[int, tuple[int, int, int]], trailer: bytes, start: int) -> bytes:
    """The table of all objects, itself one of them, and the end of the file."""
    number = max(places) + 1
    places[number] = (_PLAIN, start, 0)
    data = zlib.compress(b"".join(_entries(places, number)), _LEVEL)
    said = b"/Type/XRef/Size %d/W[1 4 2]/Filter/FlateDecode/Length %d" % (number + 1, len(data))
    return (
        b"%d 0 obj\n<<%s%s>>stream\n%s\nendstream\nendobj\n" % (number, said, trailer, data)
        + b"startxref\n%d\n%%%%EOF\n" % start
    )


def _entries(places: Mapping[int, tuple[int, int, int]], last: int) -> Iterator[bytes]:
    """An entry of seven bytes for each number; none leads to the first, which is free."""
    yield bytes((0, 0, 0, 0, 0, 0xFF, 0xFF))
    for number in range(1, last + 1):
        kind, first, second = places[number]
        yield bytes((kind,)) + first.to_bytes(4, "big") + second.to_bytes(2, "big")
