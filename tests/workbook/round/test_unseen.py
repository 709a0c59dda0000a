"""What counts in finance's own lists though nobody sees it."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.packages import SHEET_PART, pack, unpack_all
from tests.support.priorities import priorities_round
from tests.support.told import english
from workbook.round.finance import finance_grid
from workbook.round.grid import read_grid


def _notes(
    folder: Path,
    change: Callable[[Worksheet], object] = lambda _: None,
    change_last: Callable[[openpyxl.Workbook], object] = lambda _: None,
) -> tuple[str, ...]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Nr.", "Beløb", "Udvalg"])
    for number in range(1, 7):
        sheet.append([number, 250, "ØU"])
    change(sheet)
    if sheet.sheet_state != "visible":
        book.create_sheet("Noter")
    change_last(book)
    book.save(folder / "aftale.xlsx")
    return english(read_grid(folder / "aftale.xlsx").notes)


def _hide_rows(*rows: int) -> Callable[[Worksheet], object]:
    def change(sheet: Worksheet) -> None:
        for row in rows:
            sheet.row_dimensions[row].hidden = True

    return change


@pytest.mark.parametrize(
    ("rows", "note"),
    [
        ((3,), "aftale.xlsx: row 3 is hidden, and counts like the others."),
        ((3, 4), "aftale.xlsx: rows 3-4 are hidden, and count like the others."),
        ((2, 4, 5, 6), "aftale.xlsx: rows 2 and 4-6 are hidden, and count like the others."),
    ],
)
def test_notes__hidden_rows__are_named(tmp_path: Path, rows: tuple[int, ...], note: str) -> None:
    assert _notes(tmp_path, _hide_rows(*rows)) == (note,)


def test_notes__many_hidden_rows__are_counted(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        for number in range(8, 41):
            sheet.append([number, 250, "ØU"])
        _hide_rows(*range(2, 41, 2))(sheet)

    (note,) = _notes(tmp_path, change)
    assert note == (
        "aftale.xlsx: rows 2, 4, 6, 8, 10, 12, 14, 16 and 12 more are hidden, and count like the "
        "others."
    )


def test_notes__hidden_row_without_content_and_header__are_none(tmp_path: Path) -> None:
    assert _notes(tmp_path, _hide_rows(1, 20)) == ()


def test_notes__hidden_column__is_named(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.column_dimensions["B"].hidden = True

    assert _notes(tmp_path, change) == (
        "aftale.xlsx: column B is hidden, and counts like the others.",
    )


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        (
            '<row r="3"',
            '<row r="3" ht="0" customHeight="1"',
            ("aftale.xlsx: row 3 is hidden, and counts like the others.",),
        ),
        ('<row r="3"', '<row r="3" ht="0"', ()),  # no height of its own: as its text needs
        (
            "<sheetData>",
            '<cols><col min="2" max="2" width="0.1" customWidth="1"/></cols><sheetData>',
            ("aftale.xlsx: column B is hidden, and counts like the others.",),
        ),
    ],
)
def test_notes__row_or_column_too_thin_to_be_seen__is_named(
    tmp_path: Path, old: str, new: str, note: tuple[str, ...]
) -> None:
    assert _notes(tmp_path) == ()
    path = tmp_path / "aftale.xlsx"
    parts = unpack_all(path.read_bytes())
    sheet = parts[SHEET_PART]
    assert isinstance(sheet, bytes)
    path.write_bytes(pack({**parts, SHEET_PART: sheet.decode().replace(old, new)}))
    assert english(read_grid(path).notes) == note


def test_notes__text_that_its_format_hides__is_named(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["C3"].number_format = ";;;"

    assert _notes(tmp_path, change) == (
        "aftale.xlsx C3: the cell shows nothing, but “ØU” is what counts.",
    )


def test_notes__other_sheets_with_content__are_named(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.create_sheet("Tom")
        for name in ("Flere", "Noter"):
            book.create_sheet(name)["A1"] = "Nr."

    assert _notes(tmp_path, change_last=change) == (
        "aftale.xlsx: only Sheet is read; not Flere and Noter.",
    )


def _strike(*cells: str) -> Callable[[Worksheet], object]:
    def change(sheet: Worksheet) -> None:
        for cell in cells:
            sheet[cell].font = Font(strike=True)

    return change


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (
            _strike("B3"),
            "B3 is struck through, in whole or in part, and counts all the same.",
        ),
        (
            _strike("B3", "B4", "A1"),
            "B3 and B4 are struck through, in whole or in part, and count all the same.",
        ),
        (
            lambda sheet: sheet.merge_cells("C2:C4"),
            "C2:C4 is merged; only the first cell of what is merged counts.",
        ),
        (
            lambda sheet: setattr(sheet["B5"], "comment", Comment("Er udgået, se mail.", "ØU")),
            "what hangs on cells is not read: B5, such as “Er udgået, se mail.”.",
        ),
    ],
)
def test_notes__struck_merged_or_commented__is_named(
    tmp_path: Path, change: Callable[[Worksheet], object], note: str
) -> None:
    assert _notes(tmp_path, change) == (f"aftale.xlsx: {note}",)


def test_notes__hidden_sheet__is_named(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.sheet_state = "hidden"

    assert _notes(tmp_path, change) == (
        "aftale.xlsx: the sheet Sheet is hidden, and counts all the same.",
    )


def test_notes__number_shown_otherwise__is_named_with_both(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B3"].number_format = "0%"
        sheet["B5"].number_format = ";;;"
        sheet["B6"].number_format = '#,##0.0_-;[Red]-#,##0.0\\ "kr."'

    assert _notes(tmp_path, change) == (
        "aftale.xlsx B3: the cell shows 25000%, but 250 is what counts; so it is in B5.",
    )


def test_notes__in_order_or_csv__are_none(tmp_path: Path) -> None:
    assert _notes(tmp_path, lambda _sheet: None) == ()
    (tmp_path / "liste.csv").write_text("Nr.;Beløb\n1;250\n", encoding="utf-8")
    assert read_grid(tmp_path / "liste.csv").notes == ()


def test_notes__decisions__are_read_alike(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Nr.", "Beslutning"])
    sheet.append(["TU04", "Afvist"])
    sheet.row_dimensions[2].hidden = True
    book.save(tmp_path / "beslutninger.xlsx")
    grid = finance_grid(priorities_round(folder=tmp_path))
    assert grid is not None
    assert english(grid.notes) == (
        "beslutninger.xlsx: row 2 is hidden, and counts like the others.",
    )
