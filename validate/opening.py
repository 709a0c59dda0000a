"""A returned file opened for the rules, as far as it can be opened."""

import hashlib
from pathlib import Path

from validate.identity import mismatch
from validate.view import FileView
from workbook.layout import layout
from workbook.read.guard import read_bytes
from workbook.read.open import read_book
from workbook.read.refusal import Refused
from workbook.read.returned import find_sheet, read_table
from workbook.round.folder import Round
from workbook.stamp import read_stamps


def open_file(round_: Round, path: Path, name: str) -> FileView:
    """The file with everything that could be established of it; never raises for its content."""
    try:
        data = read_bytes(path)
    except Refused as refused:
        return FileView(round_, path, name, refused=refused)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        book = read_book(data)
    except Refused as refused:
        return FileView(round_, path, name, sha256, refused=refused)
    stamps = read_stamps(book)
    if len(stamps) != 1 or mismatch(round_, stamps[0]):
        return FileView(round_, path, name, sha256, book=book, stamps=stamps)
    place = layout(round_, stamps[0].centre)
    sheet = find_sheet(book, place.table)
    table = read_table(sheet, place.table) if sheet else None
    return FileView(round_, path, name, sha256, book=book, stamps=stamps, layout=place, table=table)
