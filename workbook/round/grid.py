"""One of finance's lists as rows of text with their place: a workbook or a CSV file."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.regular import read_regular
from templates.text import Said, Text, with_place
from templates.toml_source import unreadable
from workbook.address import a1
from workbook.read.csv_sheet import csv_sheet
from workbook.read.decoded import decoded
from workbook.read.model import PLACED_PICTURE, Book, Cell, CellKind, Sheet
from workbook.read.open import open_book
from workbook.read.refusal import Refused
from workbook.round.unseen import misread_notes, notes_on

_UNUSABLE = {
    CellKind.ERROR: Text(
        "{} er en fejlværdi; skriv det, der skal stå.",
        "{} is an error value; write what should stand there.",
    ),
    CellKind.UNCACHED: Text(
        "en formel, der aldrig er beregnet; skriv værdien i stedet.",
        "a formula that was never calculated; write the value instead.",
    ),
}


def _unusable(cell: Cell) -> Text:
    if cell.raw == PLACED_PICTURE:
        return Text(
            "der er lagt et billede i cellen; skriv det, der skal stå.",
            "a picture is placed in the cell; write what should stand there.",
        )
    said = _UNUSABLE[cell.kind]
    return Text(said.da.format(cell.raw), said.en.format(cell.raw))


@frozen
class GridRow:
    """One row below the header: text by header, and where each cell stands.

    Attributes:
        number: as Excel counts rows.
        place: of the row, for a message.
    """

    number: int
    place: Said
    cells: dict[str, str]
    places: dict[str, Said]

    def where(self, header: str) -> Said:
        """The cell's place for a message, or the row's where the column is missing."""
        return self.places.get(header, self.place)


@frozen
class Grid:
    """The list: its file, its headers from left to right, its rows that hold anything.

    Attributes:
        notes: sentences on what of it counts and is not seen, or is seen otherwise.
        sheet: that it stands on; "" of a CSV file.
        header_places: where each header stands, for a message.
    """

    path: Path
    headers: tuple[str, ...]
    rows: tuple[GridRow, ...]
    notes: tuple[Text, ...] = ()
    sheet: str = ""
    header_places: Mapping[str, Said] = field(default_factory=dict)


def read_grid(path: Path) -> Grid:
    """The first sheet of a workbook, or a CSV file as Excel in Danish writes it.

    Raises:
        OperatorError: the file cannot be read, has no header row, or names a header twice.
    """
    book = _workbook(path) if path.suffix.casefold() == ".xlsx" else None
    sheet = _csv(path) if book is None else book.sheets[0]
    lines = [(number, row) for number, row in _table(sheet) if any(row)]
    if not lines:
        raise OperatorError(
            Text(f"{path} er tom.", f"{path} is empty."),
            Text(
                "Udfyld listen, ét punkt i hver række.", "Fill in the list, one item in each row."
            ),
        )
    header_line, raw_headers = lines[0]
    headers = tuple(" ".join(header.split()) for header in raw_headers)
    _check_twice(path, sheet, header_line, headers)
    columns = [(index, header) for index, header in enumerate(headers) if header]
    rows = tuple(
        GridRow(
            number=number,
            place=Text(f"række {number}", f"row {number}"),
            cells={header: row[index] if index < len(row) else "" for index, header in columns},
            places={header: place_on(sheet, number, index + 1) for index, header in columns},
        )
        for number, row in lines[1:]
    )
    notes = (
        misread_notes(path.name, sheet) if book is None else notes_on(path.name, book, header_line)
    )
    return Grid(
        path,
        tuple(header for _, header in columns),
        rows,
        tuple(notes),
        sheet.name,
        {header: place_on(sheet, header_line, index + 1) for index, header in columns},
    )


def place_on(sheet: Sheet, row: int, column: int) -> str:
    """A cell as a message names it: ``Liste!C5``, and ``C5`` of a CSV file."""
    return f"{sheet.name}!{a1(row, column)}" if sheet.name else a1(row, column)


def _check_twice(path: Path, sheet: Sheet, line: int, headers: Sequence[str]) -> None:
    """Refuses two columns of one header.

    Raises:
        OperatorError: there are two.
    """
    for header in headers:
        places = [at for at, other in enumerate(headers, start=1) if header and other == header]
        if len(places) > 1:
            first, second = (place_on(sheet, line, at) for at in places[:2])
            raise OperatorError(
                Text(
                    f"{path}: {first} og {second} har begge overskriften {header}.",
                    f"{path}: row {line} has two columns named {header}: {first} and {second}.",
                ),
                Text("Omdøb eller slet den ene.", "Rename one of them."),
            )


def _workbook(path: Path) -> Book:
    """A workbook whose first sheet can be read, as a returned file is.

    Raises:
        OperatorError: it cannot, or a cell of the sheet has no value.
    """
    try:
        book = open_book(path)
    except Refused as refused:
        from workbook.read.refused_words import refused_error  # noqa: PLC0415 - only where it is

        raise refused_error(path, refused) from None
    sheet = book.sheets[0]
    problems = [
        with_place(f"{path.name} {place_on(sheet, row, column)}", _unusable(cell))
        for (row, column), cell in sorted(sheet.cells.items())
        if cell.kind in _UNUSABLE
    ]
    if problems:
        raise OperatorError(
            Text(f"{path} har celler uden en værdi.", f"{path} has cells without a value."),
            Text("Ret cellerne, og kør igen.", "Correct the cells and run again."),
            problems,
        )
    if not sheet.cells and len(book.sheets) > 1:
        raise OperatorError(
            Text(
                f"Det første ark i {path}, {sheet.name}, er tomt.",
                f"The first sheet of {path}, {sheet.name}, is empty.",
            ),
            Text("Flyt arket med listen forrest.", "Put the list on the first sheet."),
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
        raise unreadable(path, error) from None
    sheet, _ = csv_sheet(decoded(data, str(path)).text, str(path))
    return sheet
