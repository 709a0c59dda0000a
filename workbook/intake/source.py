"""A file with a list in it, whatever program wrote it, as sheets of cells."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from workbook.address import a1, column_letter
from workbook.intake.json_sheet import json_sheet
from workbook.read.csv_sheet import csv_sheet
from workbook.read.decoded import decoded, misread
from workbook.read.guard import read_bytes
from workbook.read.model import Book, Sheet
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused
from workbook.read.sniff import PACKAGE, other_than_package

_WORKBOOKS: Final = (".xlsx", ".xlsm")
_TEXTS: Final = (Refusal.CSV, Refusal.TEXT, Refusal.OTHER)  # OTHER: UTF-16 without a mark
_MOST: Final = 5  # places in one sentence
_SAVE_AS: Final = "Open it in Excel and save it as .xlsx."
_REFUSED: Final = {
    Refusal.MISSING: ("does not exist", ""),
    Refusal.NOT_REGULAR: ("is no ordinary file", ""),
    Refusal.UNREADABLE: ("cannot be read", "Close it in other programs and run again."),
    Refusal.EMPTY: ("is empty", "Name the file that has the list."),
    Refusal.OLD_XLS: ("is a workbook of the old kind (.xls)", _SAVE_AS),
    Refusal.XLSB: ("is a binary workbook (.xlsb)", _SAVE_AS),
    Refusal.ODS: ("is a sheet of LibreOffice (.ods)", "Save it as .xlsx."),
    Refusal.HTML: ("is a web page, whatever its name says", _SAVE_AS),
    Refusal.ENCRYPTED: ("is locked with a password", "Save it without the password."),
    Refusal.PDF: ("is a PDF", "Name the sheet that it was made of."),
    Refusal.IMAGE: ("is a picture", "Name the sheet that it was made of."),
    Refusal.WORD: ("is a document of Word", "Copy the table into Excel, and save it as .xlsx."),
    Refusal.ZIP: ("is a package of files", "Unpack it, and name the list."),
    Refusal.TRUNCATED: ("is cut off: it has no end", "Fetch it again."),
    Refusal.DAMAGED_ZIP: ("is damaged", _SAVE_AS),
    Refusal.DAMAGED_XML: ("is damaged", _SAVE_AS),
    Refusal.NO_WORKBOOK: ("is no workbook, whatever its name says", _SAVE_AS),
    Refusal.RIGHTS: ("is locked for some accounts", "Save it without the restriction."),
}
"""What is said of a file that cannot be read, and what to do; the others by their own word."""


@frozen
class Source:
    """The file, its sheets, and how places in it are called.

    Attributes:
        book: its sheets; of CSV and JSON one without a name.
        keys: of JSON: the keys of its objects, in the place of a row of headers.
        notes: sentences on how it was read.
    """

    path: Path
    book: Book
    keys: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def column(self, number: int) -> str:
        """What the officer calls a column: its letters, or the key of an object."""
        return self.keys[number - 1] if self.keys else column_letter(number)

    def place(self, sheet: Sheet, row: int, column: int) -> str:
        """What the officer calls a cell: ``Ark1!C5``, ``C5`` of a text, of JSON its entry."""
        if self.keys:
            return f"entry {row - 1}, {self.column(column)}"
        return f"{sheet.name}!{a1(row, column)}" if sheet.name else a1(row, column)


def read_source(path: Path) -> Source:
    """The file's sheets: of a workbook, of CSV in any of Excel's encodings, of a list in JSON.

    Raises:
        OperatorError: it is none of them, is empty, or is damaged; the sentence says what to do.
    """
    try:
        data = read_bytes(path)
        if data.startswith(PACKAGE):
            return Source(path, read_book(data))
    except Refused as refused:
        raise _refusal(path, refused) from None
    kind = other_than_package(data)
    if kind not in _TEXTS:
        raise _refusal(path, Refused(kind or Refusal.OTHER))
    if path.suffix.casefold() in _WORKBOOKS:
        raise OperatorError(
            f"{path} is no workbook: its content is text.",
            "If it is a list with separators, name it .csv; else save it as .xlsx in Excel.",
        )
    return _text_source(path, data)


def _refusal(path: Path, refused: Refused) -> OperatorError:
    said, advice = _REFUSED.get(refused.reason, (f"cannot be read: {refused}", _SAVE_AS))
    return OperatorError(f"{path} {said}.", advice)


def _text_source(path: Path, data: bytes) -> Source:
    found = decoded(data, path.name)
    if "\0" in found.text:
        raise OperatorError(f"{path} is no list: it is not a text.", "Name an xlsx, csv or json.")
    if path.suffix.casefold() == ".json" or found.text.lstrip().startswith(("[{", "[\n", "{")):
        keys, sheet = json_sheet(found.text, path.name)
        return Source(path, Book((sheet,)), keys, tuple(_misread(sheet)))
    sheet, separator = csv_sheet(found.text, path.name)
    how = f"{path.name} is read as {found.encoding}, with {separator} between its columns."
    return Source(path, Book((sheet,)), notes=(how, *_misread(sheet)))


def _misread(sheet: Sheet) -> Iterator[str]:
    """A sentence on letters that are another encoding's."""
    found = [(place, seen) for place, cell in sheet.cells.items() if (seen := misread(cell.raw))]
    if found:
        cells = ", ".join(a1(*place) for place, _ in found[:_MOST])
        more = f" and {len(found) - _MOST} more cells" if len(found) > _MOST else ""
        yield (
            f"“{found[0][1]}” in {cells}{more} looks like Danish letters in another encoding; "
            "save the file again as UTF-8 where it comes from."
        )
