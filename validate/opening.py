"""A returned file opened for the rules, as far as it can be opened."""

import hashlib
from pathlib import Path

from validate.identity import mismatch
from validate.view import CaseFile, FileView, OpenedFile
from workbook.case.returned import read_cases
from workbook.layout import layout
from workbook.read.guard import read_bytes
from workbook.read.open import read_book
from workbook.read.refusal import Refused
from workbook.read.returned import find_sheet, read_table
from workbook.round.cases import CaseRound
from workbook.round.folder import AnyRound, Round
from workbook.stamp import read_stamps


def open_file(round_: Round | CaseRound, path: Path, name: str) -> FileView | CaseFile:
    """The file with everything that could be established of it; never raises for its content."""
    opened = _open(round_, path, name)
    parts = (path, name, opened.sha256, opened.refused, opened.book, opened.stamps)
    found = opened.stamp
    known = found if found and not mismatch(round_, found) else None
    if isinstance(round_, CaseRound):
        cases = read_cases(round_, opened.book) if opened.book and known else None
        return CaseFile(round_, *parts, cases=cases)
    if opened.book is None or known is None:
        return FileView(round_, *parts)
    place = layout(round_, known.centre)
    sheet = find_sheet(opened.book, place.table)
    table = read_table(sheet, place.table) if sheet else None
    return FileView(round_, *parts, layout=place, table=table)


def _open(round_: AnyRound, path: Path, name: str) -> OpenedFile:
    try:
        data = read_bytes(path)
    except Refused as refused:
        return OpenedFile(round_, path, name, refused=refused)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        book = read_book(data)
    except Refused as refused:
        return OpenedFile(round_, path, name, sha256, refused=refused)
    return OpenedFile(round_, path, name, sha256, book=book, stamps=read_stamps(book))
