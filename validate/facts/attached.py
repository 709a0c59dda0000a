"""What a centre left on a sheet beside its cells: notes, text boxes, pictures, files, links."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote

from workbook.read.model import Attachment, Book, Sheet
from workbook.write.corrected_names import FAULT_HEADERS, FAULTS_SHEET

_SCHEMES = ("mailto:", "https://", "http://")


def attached(book: Book) -> Iterator[tuple[Sheet, tuple[Attachment, ...]]]:
    """Each sheet on which something is the centre's, with that in the order of its cells.

    Not the centre's are the notes of a corrected copy, as far as they say what they said; nor is an
    address that can be read in its cell, as Excel makes one of what is typed there.
    """
    told = frozenset(_told(book))
    for sheet in book.sheets:
        found = tuple(_of_centre(sheet, told))
        if found:
            yield sheet, found


def _of_centre(sheet: Sheet, told: frozenset[str]) -> Iterator[Attachment]:
    files = {(one.row, one.column) for one in sheet.attachments if one.kind == "embedded"}
    for one in sheet.attachments:
        if one.kind == "shape" and not one.words and (one.row, one.column) in files:
            continue  # the shape with the file's icon
        if one.kind == "link" and _is_seen(sheet, one):
            continue
        if one.kind != "note" or not told:
            yield one
            continue
        words = _without(one.words, told)
        if words:
            yield replace(one, words=words)


def _told(book: Book) -> Iterator[str]:
    """What the workbook told the centre as a corrected copy: each line of it."""
    sheet = book.sheet(FAULTS_SHEET)
    for (_, column), cell in sheet.cells.items() if sheet is not None else ():
        if column in (len(FAULT_HEADERS) - 1, len(FAULT_HEADERS)):
            yield from _lines(cell.text)


def _without(words: str, told: frozenset[str]) -> str:
    """The note without the lines that the copy itself wrote there."""
    return "\n".join(line for line in _lines(words) if line not in told)


def _lines(text: str) -> Sequence[str]:
    """The lines, each without doubled blanks."""
    return [line for one in text.splitlines() if (line := " ".join(one.split()))]


def _is_seen(sheet: Sheet, link: Attachment) -> bool:
    cell = sheet.cell(link.row, link.column)
    address = link.words.casefold()
    if address.startswith("mailto:"):
        address = address.partition("?")[0]
    for scheme in _SCHEMES:
        address = address.removeprefix(scheme)
    address = address.removeprefix("www.").rstrip("/")
    shown = cell.text.casefold() if cell is not None else ""
    return bool(address) and (address in shown or unquote(address) in unquote(shown))
