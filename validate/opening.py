"""A returned file opened for the rules, as far as it can be opened."""

from pathlib import Path

from validate.identity import mismatch
from validate.view import CaseFile, FileView, OpenedFile
from validate.worker import ReadFile
from workbook.case.returned import read_cases
from workbook.layout import layout
from workbook.read.returned import find_sheet, read_table
from workbook.round.cases import CaseRound
from workbook.round.folder import AnyRound, Round
from workbook.stamp import read_stamps


def look_into(
    round_: Round | CaseRound, path: Path, name: str, read: ReadFile
) -> FileView | CaseFile:
    """The file that was read, here or in a worker, with everything that could be established.

    It has neither book nor refusal where the reader was lost over it (FIL015).
    """
    opened = _opened(round_, path, name, read)
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


def _opened(round_: AnyRound, path: Path, name: str, read: ReadFile) -> OpenedFile:
    stamps = read_stamps(read.book) if read.book else ()
    return OpenedFile(round_, path, name, read.sha256, read.refused, read.book, stamps)
