"""The agreement list as rows of text with their place, whether it is a workbook or a CSV file."""

from pathlib import Path

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.regular import read_regular
from workbook.address import a1
from workbook.read.csv_sheet import csv_sheet
from workbook.read.decoded import decoded
from workbook.read.model import PLACED_PICTURE, Book, Cell, CellKind, Sheet
from workbook.read.open import open_book
from workbook.read.refusal import Refused
from workbook.round.unseen import notes_on

_UNUSABLE = {
    CellKind.ERROR: "{} is an error value; write what should stand there.",
    CellKind.UNCACHED: "a formula that was never calculated; write the value instead.",
}


def _unusable(cell: Cell) -> str:
    if cell.raw == PLACED_PICTURE:
        return "a picture is placed in the cell; write what should stand there."
    return _UNUSABLE[cell.kind].format(cell.raw)


@frozen
class GridRow:
    """One row below the header: text by header, and where each cell stands."""

    place: str
    cells: dict[str, str]
    places: dict[str, str]

    def where(self, header: str) -> str:
        """The cell's place for a message, or the row's where the column is missing."""
        return self.places.get(header, self.place)


@frozen
class Grid:
    """The list: its file, its headers from left to right, its rows that hold anything.

    Attributes:
        notes: sentences on what of it counts and is not seen, or is seen otherwise.
    """

    path: Path
    headers: tuple[str, ...]
    rows: tuple[GridRow, ...]
    notes: tuple[str, ...] = ()


def read_grid(path: Path) -> Grid:
    """The first sheet of a workbook, or a CSV file as Excel in Danish writes it.

    Raises:
        OperatorError: the file cannot be read, has no header row, or names a header twice.
    """
    book = _workbook(path) if path.suffix.casefold() == ".xlsx" else None
    table = _table(_csv(path) if book is None else book.sheets[0])
    lines = [(number, row) for number, row in table if any(row)]
    if not lines:
        raise OperatorError(f"{path} is empty.", "Fill in the agreement, one item in each row.")
    header_line, raw_headers = lines[0]
    headers = tuple(" ".join(header.split()) for header in raw_headers)
    for header in headers:
        if header and headers.count(header) > 1:
            raise OperatorError(
                f"{path}: row {header_line} has two columns named {header}.", "Rename one of them."
            )
    columns = [(index, header) for index, header in enumerate(headers) if header]
    rows = tuple(
        GridRow(
            place=f"row {number}",
            cells={header: row[index] if index < len(row) else "" for index, header in columns},
            places={header: a1(number, index + 1) for index, header in columns},
        )
        for number, row in lines[1:]
    )
    notes = () if book is None else tuple(notes_on(path.name, book, header_line))
    return Grid(path, tuple(header for _, header in columns), rows, notes)


def _workbook(path: Path) -> Book:
    """A workbook whose first sheet can be read, as a returned file is.

    Raises:
        OperatorError: it cannot, or a cell of the sheet has no value.
    """
    try:
        book = open_book(path)
    except Refused as refused:
        raise OperatorError(
            f"{path} cannot be read as a workbook: {refused}.",
            "Open it in Excel and save it again as .xlsx.",
        ) from None
    sheet = book.sheets[0]
    problems = [
        f"{path.name} {a1(row, column)}: {_unusable(cell)}"
        for (row, column), cell in sorted(sheet.cells.items())
        if cell.kind in _UNUSABLE
    ]
    if problems:
        raise OperatorError(f"{path} has cells without a value.", "Correct them.", problems)
    if not sheet.cells and len(book.sheets) > 1:
        raise OperatorError(
            f"The first sheet of {path}, {sheet.name}, is empty.",
            "Put the list on the first sheet.",
        )
    return book


def _table(sheet: Sheet) -> list[tuple[int, list[str]]]:
    """The sheet's rows: nothing is lost to convenience."""
    width = max((column for _, column in sheet.cells), default=0)
    return [
        (number, [_cell_text(cells.get(column)) for column in range(1, width + 1)])
        for number, cells in sheet.rows()
    ]


def _cell_text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.kind is CellKind.NUMBER:
        return cell.text.replace(".", ",")
    return cell.text.strip()


def _csv(path: Path) -> Sheet:
    """The rows of a CSV file, in any of Excel's encodings.

    Raises:
        OperatorError: it cannot be read, or is none.
    """
    try:
        data = read_regular(path)
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None
    sheet, _ = csv_sheet(decoded(data, str(path)).text, str(path))
    return sheet
