"""What a file is by its first bytes, whatever its name says."""

import re

from workbook.read.refusal import Refusal

PACKAGE = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old and of encrypted files
_OLD_STREAMS = (b"\x09\x08\x06\x00", b"\x09\x08\x08\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00")
_PDF = b"%PDF-"
_PLAIN_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_IMAGES = (
    b"BM",
    *(b"II*\x00", b"MM\x00*", b"RIFF", b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00\x1cftyp"),
)
# No text begins so, though nothing else in such a file need tell it from one.
_SURE_MAGIC = ((_PDF, Refusal.PDF), (_PLAIN_IMAGES, Refusal.IMAGE))
# A text may begin so.
_MAGIC = (
    (b"PK\x05\x06", Refusal.NO_WORKBOOK),  # a package of nothing
    (_OLD_STREAMS, Refusal.OLD_XLS),
    (_IMAGES, Refusal.IMAGE),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_RIGHTS = ("DataSpace", "Transform")
# What a text is that begins with a mark of another language: the table of a program's export.
_MARKUP = (
    (re.compile(r"urn:schemas-microsoft-com:office:spreadsheet"), Refusal.XML_TABLE),
    (re.compile(r"urn:oasis:names:tc:opendocument"), Refusal.ODS),
    (re.compile(r"<(?:!doctype html|html|head|body|table|meta)\b", re.IGNORECASE), Refusal.HTML),
)
_WEB_ARCHIVE = re.compile(r"mime-version:.*multipart/related", re.IGNORECASE | re.DOTALL)
_SAMPLE = 4096
_ROWS = 2


def other_than_package(data: bytes) -> Refusal | None:
    """Why these bytes cannot be an .xlsx, or None where they begin as a package.

    >>> other_than_package(b"")
    <Refusal.EMPTY: 'empty'>
    """
    if data.startswith(PACKAGE):
        return None
    if not data.strip(b"\0 \t\r\n"):
        return Refusal.EMPTY
    if data.startswith(_COMPOUND):
        return _compound(data)
    sure = next((why for magic, why in _SURE_MAGIC if data.startswith(magic)), None)
    if sure is not None:
        return sure
    text = _text(data[:_SAMPLE])
    if text is not None:
        return _markup(text) or (Refusal.CSV if _is_table(text) else Refusal.TEXT)
    return next((why for magic, why in _MAGIC if data.startswith(magic)), Refusal.OTHER)


def _compound(data: bytes) -> Refusal:
    """Stream names stand in UTF-16 in the container's directory."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        has_rights = any(f"DRMEncrypted{part}".encode("utf-16-le") in data for part in _RIGHTS)
        return Refusal.RIGHTS if has_rights else Refusal.ENCRYPTED
    if any(f"{name}\0".encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return Refusal.OLD_XLS
    return Refusal.OTHER


def _markup(text: str) -> Refusal | None:
    """What a text of tags is; None where it is none, or of another language."""
    if _WEB_ARCHIVE.match(text.lstrip()):
        return Refusal.HTML
    if not text.lstrip().startswith("<"):
        return None
    return next((what for sign, what in _MARKUP if sign.search(text)), None)


def _text(sample: bytes) -> str | None:
    """The sample as text, or None where it is binary."""
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return sample[len(mark) :].decode(encoding, errors="replace")
    if any(byte < ord(" ") and byte not in b"\t\n\r\f\x1b" for byte in sample):
        return None
    # Danish text from old programs is Latin-1, which every byte string is
    text = sample.decode("latin-1")
    high = sum("\x7f" <= character <= "\x9f" for character in text)
    return text if sample.isascii() or high * 4 < len(text) else None


def _is_table(text: str) -> bool:
    """Whether the first lines have the same number of separators between something, at least one.

    A line that ends in ";" after commas is a statement of a program, not a row.
    """
    lines = [line.rstrip() for line in text.splitlines()[:_ROWS]]
    if len(lines) < _ROWS:
        return False
    separators = ";\t" if lines[0].endswith(";") else ";\t,"
    return any(
        0
        < lines[0].rstrip(separator).count(separator)
        == lines[1].rstrip(separator).count(separator)
        for separator in separators
    )
