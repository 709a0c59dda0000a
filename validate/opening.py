"""A returned file opened for the rules, as far as it can be opened."""

import hashlib
from pathlib import Path

from templates.frozen import frozen
from validate.facts.stamped import later_fields, mismatch, sent_before
from validate.view import OpenedFile
from workbook.layouts import read_returned, sent_layout
from workbook.read.guard import read_bytes
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.read.refusal import Refused
from workbook.round.model import Round
from workbook.stamp import read_stamps


@frozen
class ReadFile:
    """One file as far as it could be read.

    Neither book nor refusal: the reader was lost over it.

    Attributes:
        sha256: of the bytes, or "" where they could not be read.
    """

    sha256: str = ""
    book: Book | None = None
    refused: Refused | None = None


def read_file(path: Path) -> ReadFile:
    """The file as it is; never raises for its content, unless that takes more memory than there is.

    Raises:
        MemoryError: nothing can be said of the file; another try may find more memory.
    """
    try:
        return read_data(read_bytes(path))
    except Refused as refused:
        return ReadFile(refused=refused)


def read_data(data: bytes) -> ReadFile:
    """The file of these bytes; raises as little as `read_file`."""
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        return ReadFile(sha256, book=read_book(data))
    except Refused as refused:
        return ReadFile(sha256, refused=refused)


def look_into(round_: Round, path: Path, name: str, read: ReadFile) -> OpenedFile:
    """The file that was read with everything that could be established.

    It has neither book nor refusal where the reader was lost over it (FIL015).
    """
    stamps = read_stamps(read.book) if read.book else ()
    parts = (path, name, read.sha256, read.refused, read.book, stamps)
    found = stamps[0] if len(stamps) == 1 else None
    known = found if found and not mismatch(round_, found) else None
    if read.book is None or known is None:
        return OpenedFile(round_, *parts)
    sent, before = sent_layout(round_, known.centre), sent_before(round_, known)
    later = later_fields(round_, known)
    try:
        returned = read_returned(round_, read.book, sent, name, before, later=later)
    except Refused as refused:
        return OpenedFile(round_, path, name, read.sha256, refused, stamps=stamps)
    return OpenedFile(round_, *parts, sent, returned)
