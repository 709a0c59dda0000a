"""What stands between a returned file and every reader: bytes that are safe to look at."""

import os
import stat
from io import BufferedReader
from pathlib import Path

from workbook.read import limits
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.sniff import other_than_package
from workbook.read.zipdir import read_directory

__all__ = ["Refusal", "Refused", "guarded_parts", "read_bytes"]

_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)  # a link slipped in after the look
    | getattr(os, "O_NONBLOCK", 0)  # or a pipe, which would wait for ever
)
_OPEN_SHEETS = (b"application/vnd.oasis.opendocument.spreadsheet", b"application/vnd.sun.xml.calc")
_OPEN_OTHERS = (b"application/vnd.oasis.opendocument.", b"application/vnd.sun.xml.")
_OFFICE = (("word/document.xml", Refusal.WORD), ("ppt/presentation.xml", Refusal.POWERPOINT))
_OF_DOCUMENTS = ("[Content_Types].xml", "_rels/.rels")


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, read in one go.

    Raises:
        Refused: MISSING, NOT_REGULAR, UNREADABLE, TOO_LARGE; CHANGING where the file's size is not
            the same before and after.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Refused(Refusal.NOT_REGULAR)
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            return _read(file)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused(Refusal.MISSING) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise Refused(Refusal.UNREADABLE) from error


def _read(file: BufferedReader) -> bytes:
    """All bytes of an open file that is regular, small enough and at rest."""
    before = os.fstat(file.fileno())
    if not stat.S_ISREG(before.st_mode):
        raise Refused(Refusal.NOT_REGULAR)
    if before.st_size > limits.FILE_SIZE:
        raise Refused(Refusal.TOO_LARGE, "", before.st_size, limits.FILE_SIZE)
    data = file.read(limits.FILE_SIZE + 1)
    if len(data) != before.st_size or os.fstat(file.fileno()).st_mtime_ns != before.st_mtime_ns:
        raise Refused(Refusal.CHANGING, "", len(data), before.st_size)
    return data


def guarded_parts(data: bytes, times: int = 1) -> Parts:
    """The parts of a package that may be unpacked, one by one, within bounds.

    Args:
        data: the package.
        times: how many times as much as a returned file it may hold, see `read_book`.

    Raises:
        Refused: the bytes are something else, or the package is broken or a bomb.
    """
    if len(data) > limits.FILE_SIZE:
        raise Refused(Refusal.TOO_LARGE, "", len(data), limits.FILE_SIZE)
    other = other_than_package(data)
    if other is not None:
        raise Refused(other)
    parts = Parts(data, read_directory(data), times)
    other = _other_than_workbook(parts)
    if other is not None:
        raise Refused(other)
    return parts


def _other_than_workbook(parts: Parts) -> Refusal | None:
    """What else the package is, by its parts; None where a workbook may be in it."""
    kind = parts.first_bytes("mimetype", 64)
    if kind.startswith(_OPEN_SHEETS):
        return Refusal.ODS
    if kind.startswith(_OPEN_OTHERS):
        return Refusal.OPEN_DOCUMENT
    if any(name.casefold().endswith("/workbook.bin") for name in parts.names()):
        return Refusal.XLSB
    if any(name.casefold().endswith("workbook.xml") for name in parts.names()):
        return None
    office = next((what for name, what in _OFFICE if name in parts), None)
    is_document = any(name in parts for name in _OF_DOCUMENTS)
    return office or (None if is_document else Refusal.ZIP)
