"""Two independent readers judge ours over good files; where they disagree it says who is right.

openpyxl is asked for formulas and for values; calamine for values. The corpus is written by
XlsxWriter and openpyxl, and both again after a real LibreOffice has opened and saved them.
"""

import io
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from openpyxl.worksheet.formula import ArrayFormula

from tests.support.libreoffice import convert
from workbook.address import a1
from workbook.read.model import Book, Cell, CellKind
from workbook.read.open import read_book

Value = object
_EPOCH = datetime.fromisoformat("1899-12-30")
_EPOCH_1904 = datetime.fromisoformat("1904-01-01")


def _by_xlsxwriter(path: Path, *, date_1904: bool = False) -> None:
    book = xlsxwriter.Workbook(path, {"date_1904": date_1904})
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    clock = book.add_format({"num_format": "hh:mm"})
    year = book.add_format({"num_format": "yyyy"})
    money = book.add_format({"num_format": '#,##0.0 "mio. kr."', "locked": False})
    sheet = book.add_worksheet("Opfølgning")
    texts = [
        "Afsluttet",
        "æøå – ”citat”",
        "a\nb",
        " med blanke ",
        "=1+1",
        "'",
        "_x000D_",
        "\ta",
        "1",
    ]
    sheet.write_column("A1", texts)
    for row, number in enumerate([0, 0.4, 0.1 + 0.2, -1250.5, 1e15, 1e-7, 2024, 12345678901234]):
        sheet.write_number(row, 1, number, money)
    sheet.write_datetime("C1", datetime.fromisoformat("2024-02-29"), day)
    sheet.write_datetime("C2", datetime.fromisoformat("2024-02-29T13:45"), day)
    sheet.write_number("C3", 0.5, clock)
    sheet.write_number("C4", 2024, year)
    sheet.write_boolean(0, 3, boolean=True)
    sheet.write_boolean(1, 3, boolean=False)
    sheet.write_formula("E1", "=SUM(B2:B3)", money, 0.7)
    sheet.write_formula("E2", '=IF(A1="","",A1)', None, "Afsluttet")
    sheet.write_formula("E3", '=""', None, "")
    sheet.write_formula("E4", "=1/0", None, "#DIV/0!")
    sheet.write_formula("E5", "=1=1", value=True)
    sheet.write_array_formula("E6:E7", "{=B1:B2*2}", None, 0)
    sheet.write_number("E7", 0.8)
    sheet.write_rich_string("F1", "Under ", bold, "udmøntning", " nu")
    sheet.write_blank("G1", None, bold)
    sheet.merge_range("H1:I2", "flettet", bold)
    sheet.write_comment("A1", "en note")
    sheet.data_validation("J1:J9", {"validate": "list", "source": ["a", "b"]})
    other = book.add_worksheet("Langt ude")
    other.write("ZZ900", "her")
    book.add_worksheet("Tomt")
    book.close()


def _by_openpyxl(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Afsluttet", 1, 2.5, True, None, "=A1", "=B1+C1", "#REF!"])
    sheet.append(
        [
            datetime.fromisoformat("2024-02-29T12:00"),
            date(1905, 7, 16),
            time(13, 45),
            timedelta(hours=30),
        ]
    )
    sheet.append(["_x000D_ og \n linjer", "  ", "æøå", Decimal("0.1"), 10**14])
    book.create_sheet("Nr. 2")["D4"] = "alene"
    book.save(path)


def _by_hand(path: Path) -> None:
    _by_xlsxwriter(path, date_1904=True)


WRITERS = {"xlsxwriter": _by_xlsxwriter, "openpyxl": _by_openpyxl, "1904": _by_hand}


@cache
def _corpus(folder: Path, name: str) -> Path:
    writer, _, saved_by = name.partition(" by ")
    path = folder / f"{writer}.xlsx"
    if not path.exists():
        WRITERS[writer](path)
    return convert(path, "xlsx", folder / "libreoffice") if saved_by else path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("corpus")


_FILES = [
    *WRITERS,
    *(
        pytest.param(f"{writer} by libreoffice", marks=[pytest.mark.libreoffice, pytest.mark.slow])
        for writer in WRITERS
    ),
]


def _value(cell: Cell) -> Value:
    """What the cell holds, in the types that openpyxl and calamine give."""
    if cell.kind in (CellKind.NUMBER, CellKind.DATE):
        return float(cell.raw)
    if cell.kind is CellKind.BOOLEAN:
        return cell.raw == "1"
    return None if cell.kind is CellKind.UNCACHED else cell.raw


def _serial(value: Value, book: Book) -> Value:
    """A reader's date as the number that the file holds; whole numbers as floats."""
    if isinstance(value, datetime):
        value -= _EPOCH_1904 if book.date_1904 else _EPOCH
    elif isinstance(value, date):
        return _serial(datetime.combine(value, time()), book)
    elif isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _close(ours: Value, theirs: Value) -> bool:
    if isinstance(ours, float) and isinstance(theirs, float):
        return abs(ours - theirs) < 1e-6 if abs(ours) < 1e6 else ours == theirs
    return type(ours) is type(theirs) and ours == theirs


def _openpyxl_cells(data: bytes, *, values: bool) -> dict[tuple[str, int, int], tuple[Value, str]]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return {
        (sheet.title, cell.row, cell.column): (cell.value, cell.data_type)
        for sheet in book.worksheets
        for cell in sheet._cells.values()  # rows would be 900 times 702 cells, nearly all blank
        if cell.value is not None
    }


def _our_cells(book: Book) -> dict[tuple[str, int, int], Cell]:
    return {
        (sheet.name, *place): cell for sheet in book.sheets for place, cell in sheet.cells.items()
    }


def _differences(
    ours: dict[tuple[str, int, int], Value], theirs: dict[tuple[str, int, int], Value]
) -> dict[str, tuple[Value, Value]]:
    """Ours and theirs by address, where they are not the same."""
    return {
        f"{place[0]}!{a1(*place[1:])}": (ours.get(place), theirs.get(place))
        for place in ours.keys() | theirs.keys()
        if not _close(ours.get(place), theirs.get(place))
    }


Known = dict[str, tuple[Value, Value]]

# The file has t="str" and an empty <v>: calculated, and an empty text. Ours is right; to tell it
# from a formula that nobody calculated is the point.
_EMPTY_RESULT: Known = {"Opfølgning!E3": ("", None)}

# openpyxl writes a text that looks like an escape without escaping it, and reads it without
# decoding. By the standard (ST_Xstring), and in Excel, it is a carriage return. Ours is right.
_UNDECODED: Known = {"Sheet!A3": ("\r og \n linjer", "_x000D_ og \n linjer")}

OPENPYXL_DIFFERS: dict[str, Known] = {
    "openpyxl": _UNDECODED,
    "xlsxwriter by libreoffice": _EMPTY_RESULT,
    "1904 by libreoffice": _EMPTY_RESULT,
}

# calamine gives an error cell as blank: it cannot be told from an answer left out. Ours is right.
_ERROR: Known = {"Opfølgning!E4": ("#DIV/0!", None)}
_ERROR_WRITTEN: Known = {"Sheet!H1": ("#REF!", None)}

# The file has xml:space="preserve" around two blanks; calamine drops them. Ours is right, though
# a rule may well call such a cell blank. LibreOffice's file does not bring it out.
_BLANKS: Known = {"Sheet!B3": ("  ", None)}

CALAMINE_DIFFERS: dict[str, Known] = {
    "xlsxwriter": _ERROR,
    "1904": _ERROR,
    "openpyxl": _ERROR_WRITTEN | _BLANKS,
    "xlsxwriter by libreoffice": _ERROR | _EMPTY_RESULT,
    "1904 by libreoffice": _ERROR | _EMPTY_RESULT,
    "openpyxl by libreoffice": _ERROR_WRITTEN,
}


@pytest.mark.parametrize("name", _FILES)
def test_openpyxl__values__agree_but_where_we_know_better(folder: Path, name: str) -> None:
    data = _corpus(folder, name).read_bytes()
    book = read_book(data)
    ours = {place: _value(cell) for place, cell in _our_cells(book).items()}
    theirs = {
        place: _serial(value, book)
        for place, (value, _) in _openpyxl_cells(data, values=True).items()
    }
    assert len(ours) > 10
    assert _differences(ours, theirs) == OPENPYXL_DIFFERS.get(name, {})


@pytest.mark.parametrize("name", _FILES)
def test_openpyxl__formulas__are_the_same(folder: Path, name: str) -> None:
    data = _corpus(folder, name).read_bytes()
    ours = {
        place: cell.formula
        for place, cell in _our_cells(read_book(data)).items()
        if cell.formula is not None
    }
    theirs = {
        place: str(value.text if isinstance(value, ArrayFormula) else value).removeprefix("=")
        for place, (value, kind) in _openpyxl_cells(data, values=False).items()
        # a text that begins with "=" looks like a formula to openpyxl; the file says it is none
        if kind == "f"
    }
    assert len(ours) > 1
    assert ours == theirs


@pytest.mark.parametrize("name", _FILES)
def test_openpyxl__which_cells_are_dates__is_the_same(folder: Path, name: str) -> None:
    data = _corpus(folder, name).read_bytes()
    ours = {
        place for place, cell in _our_cells(read_book(data)).items() if cell.kind is CellKind.DATE
    }
    theirs = {
        place for place, (_, kind) in _openpyxl_cells(data, values=True).items() if kind == "d"
    }
    assert len(ours) == 4
    assert ours == theirs


@pytest.mark.parametrize("name", _FILES)
def test_calamine__values__agree_but_where_we_know_better(folder: Path, name: str) -> None:
    data = _corpus(folder, name).read_bytes()
    book = read_book(data)
    ours = {place: _value(cell) for place, cell in _our_cells(book).items()}
    reader = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    theirs = {
        (sheet, row, column): _serial(value, book)
        for sheet in reader.sheet_names
        for row, values in enumerate(
            reader.get_sheet_by_name(sheet).to_python(skip_empty_area=False), 1
        )
        for column, value in enumerate(values, 1)
        if value != ""
    }
    assert len(theirs) > 10
    assert _differences(ours, theirs) == CALAMINE_DIFFERS[name]


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice__recalculates__what_was_never_calculated(folder: Path) -> None:
    before = read_book(_corpus(folder, "openpyxl").read_bytes()).sheets[0].cell(1, 7)
    after = read_book(_corpus(folder, "openpyxl by libreoffice").read_bytes())
    cell = after.sheets[0].cell(1, 7)
    assert (before and before.kind, cell and cell.number) == (CellKind.UNCACHED, Decimal("3.5"))
    assert after.program == "LibreOffice"


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice__saves_again__metadata_keep_their_meaning(folder: Path) -> None:
    before, after = (
        read_book(_corpus(folder, name).read_bytes()).sheets[0]
        for name in ("xlsxwriter", "xlsxwriter by libreoffice")
    )
    assert before.merges == after.merges
    assert [(found.kind, found.areas) for found in before.validations] == [
        (found.kind, found.areas) for found in after.validations
    ]
