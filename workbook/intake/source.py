"""A file with a list in it, whatever program wrote it, as sheets of cells."""

from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Said, Text
from workbook.address import a1, column_letter
from workbook.intake.json_sheet import json_sheet
from workbook.read.csv_sheet import csv_sheet
from workbook.read.decoded import decoded
from workbook.read.guard import read_bytes
from workbook.read.model import Book, Sheet
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused
from workbook.read.refused_words import refused_error
from workbook.read.sniff import PACKAGE, other_than_package
from workbook.round.unseen import misread_notes

_WORKBOOKS: Final = (".xlsx", ".xlsm")
_TEXTS: Final = (Refusal.CSV, Refusal.TEXT, Refusal.OTHER)  # OTHER: UTF-16 without a mark


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
    notes: tuple[Text, ...] = ()

    def column(self, number: int) -> str:
        """What the officer calls a column: its letters, or the key of an object."""
        return self.keys[number - 1] if self.keys else column_letter(number)

    def place(self, sheet: Sheet, row: int, column: int) -> Said:
        """What the officer calls a cell: ``Ark1!C5``, ``C5`` of a text, of JSON its entry."""
        if self.keys:
            key = self.column(column)
            return Text(f"post {row - 1}, {key}", f"entry {row - 1}, {key}")
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
        raise refused_error(path, refused) from None
    kind = other_than_package(data)
    if kind not in _TEXTS:
        raise refused_error(path, Refused(kind or Refusal.OTHER))
    if path.suffix.casefold() in _WORKBOOKS:
        raise OperatorError(
            Text(
                f"{path} er ikke en projektmappe: indholdet er tekst.",
                f"{path} is no workbook: its content is text.",
            ),
            Text(
                "Er det en liste med skilletegn, så giv den endelsen .csv; ellers gem den som "
                ".xlsx i "
                "Excel.",
                "If it is a list with separators, name it .csv; else save it as .xlsx in Excel.",
            ),
        )
    return _text_source(path, data)


def _text_source(path: Path, data: bytes) -> Source:
    found = decoded(data, path.name)
    if "\0" in found.text:
        raise OperatorError(
            Text(
                f"{path} er ikke en liste: det er ikke tekst.",
                f"{path} is no list: it is not a text.",
            ),
            Text("Angiv en xlsx, csv eller json.", "Name an xlsx, csv or json."),
        )
    if path.suffix.casefold() == ".json" or found.text.lstrip().startswith(("[{", "[\n", "{")):
        keys, sheet = json_sheet(found.text, path.name)
        return Source(path, Book((sheet,)), keys, tuple(misread_notes(path.name, sheet)))
    sheet, separator = csv_sheet(found.text, path.name)
    how = Text(
        f"{path.name} er læst som {found.encoding}, med {separator.da} mellem kolonnerne.",
        f"{path.name} is read as {found.encoding}, with {separator.en} between its columns.",
    )
    return Source(path, Book((sheet,)), notes=(how, *misread_notes(path.name, sheet)))
