"""The agreement list as rows of text with their place, whether it is a workbook or a CSV file."""

import csv
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from templates.errors import OperatorError

_SEPARATORS = ";\t,"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row below the header: text by header, and where each cell stands."""

    place: str
    cells: dict[str, str]
    places: dict[str, str]

    def where(self, header: str) -> str:
        """The cell's place for a message, or the row's where the column is missing."""
        return self.places.get(header, self.place)


@dataclass(frozen=True, slots=True)
class Grid:
    """The list: its file, its headers from left to right, its rows that hold anything."""

    path: Path
    headers: tuple[str, ...]
    rows: tuple[GridRow, ...]


def read_grid(path: Path) -> Grid:
    """The first sheet of a workbook, or a CSV file as Excel in Danish writes it.

    Raises:
        OperatorError: the file cannot be read, has no header row, or names a header twice.
    """
    table = _workbook(path) if path.suffix.casefold() == ".xlsx" else _csv(path)
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
            places={header: f"{_letters(index)}{number}" for index, header in columns},
        )
        for number, row in lines[1:]
    )
    return Grid(path, tuple(header for _, header in columns), rows)


def _workbook(path: Path) -> Iterator[tuple[int, list[str]]]:
    # Finance's own file, so openpyxl may read it; imported here because --help must not pay for it.
    import openpyxl  # noqa: PLC0415 - see above
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - see above

    try:
        with warnings.catch_warnings():
            # about headers, extensions and styles it does not keep; only values are read
            warnings.simplefilter("ignore", UserWarning)
            book = openpyxl.load_workbook(path, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise OperatorError(
            f"{path} cannot be read as a workbook: {error}.", "Open it in Excel and save it again."
        ) from None
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None
    sheet = book.worksheets[0]
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        yield number, [_text(value) for value in row]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").strip()


def _csv(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OperatorError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")  # Excel's “CSV” without “UTF-8”
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = 1
    try:
        for row in reader:
            yield number, [_text(value) for value in row]
            number = reader.line_num + 1
    except csv.Error as error:
        raise OperatorError(f"{path}, line {number}: {error}.") from None


def _letters(index: int) -> str:
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
