"""The sheet of live checks: the figures that the file carries, and those that Excel will give."""

from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.libreoffice import convert
from tests.support.rounds import good_answers, small_round
from workbook.address import a1
from workbook.answers import Answer
from workbook.layout import ControlLayout, layout
from workbook.read.model import Book
from workbook.read.open import open_book, read_book
from workbook.round.folder import Round
from workbook.write.centre import centre_workbook

# One of each: closed without a remark, spelled otherwise, not on the list, none; a bare remark.
MIXED = {
    1: Answer("afsluttet. ", None),
    2: Answer("Næsten færdig", "Snart."),
    3: Answer(None, "\u00a0"),
    4: Answer(None, "x" * 1501),
}


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    return small_round(tmp_path)


def _figures(book: Book, control: ControlLayout) -> dict[str, str]:
    """Every figure of the sheet by what it is."""
    sheet = book.sheet(control.sheet)
    assert sheet is not None
    rows = {
        "items": control.items_row,
        "to answer": control.to_answer_row,
        "answered": control.answered_row,
        "missing": control.missing_row,
        "lost": control.lost_row,
        "errors": control.errors_row,
        "ready": control.ready_row,
    } | {check.code: row for check, row in control.check_rows}
    cells = {name: sheet.cell(row, control.value_column) for name, row in rows.items()}
    return {name: cell.text for name, cell in cells.items() if cell is not None}


def _shown(book: Book, control: ControlLayout) -> dict[str, str]:
    """Everything that the sheet shows, by address."""
    sheet = book.sheet(control.sheet)
    assert sheet is not None
    return {a1(row, column): cell.text for (row, column), cell in sheet.cells.items()}


def test_control__nothing_answered__is_not_ready(round_: Round) -> None:
    control = layout(round_, "CET").control
    figures = _figures(read_book(centre_workbook(round_, "CET")), control)
    assert figures["items"] == "5"
    assert (figures["to answer"], figures["answered"], figures["missing"]) == ("3", "0", "3")
    assert (figures["VAL001"], figures["lost"], figures["errors"]) == ("3", "0", "0")
    assert figures["ready"] == "Nej"


@pytest.mark.parametrize("centre", ["CET", "CKM", "CSO"])
def test_control__good_answers__is_ready(round_: Round, centre: str) -> None:
    control = layout(round_, centre).control
    data = centre_workbook(round_, centre, good_answers(round_, centre))
    figures = _figures(read_book(data), control)
    assert {figures[check.code] for check, _ in control.check_rows} == {"0"}
    assert figures["ready"] == "Ja"


def test_control__mixed_answers__count_each_fault(round_: Round) -> None:
    control = layout(round_, "CET").control
    figures = _figures(read_book(centre_workbook(round_, "CET", MIXED)), control)
    assert (figures["answered"], figures["missing"]) == ("2", "1")
    counted = ("VAL001", "VAL002", "VAL003", "VAL004")
    assert [figures[code] for code in counted] == ["1", "1", "1", "1"]


def test_control__only_warnings__does_not_block(round_: Round) -> None:
    control = layout(round_, "CET").control
    answers = good_answers(round_, "CET") | {2: Answer("under udmøntning.", "I gang.")}
    figures = _figures(read_book(centre_workbook(round_, "CET", answers)), control)
    assert (figures["VAL003"], figures["ready"]) == ("1", "Ja")


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("answered", ["nothing", "mixed", "good"])
def test_control__recalculated__shows_what_the_file_carries(
    round_: Round, tmp_path: Path, answered: str
) -> None:
    control = layout(round_, "CET").control
    answers = {"nothing": {}, "mixed": MIXED, "good": good_answers(round_, "CET")}[answered]
    path = tmp_path / "bog.xlsx"
    path.write_bytes(centre_workbook(round_, "CET", answers))
    recalculated = open_book(convert(path, "xlsx", tmp_path / "efter"))
    assert _shown(recalculated, control) == _shown(open_book(path), control)


@pytest.mark.libreoffice
@pytest.mark.slow
def test_control__error_value_in_an_answer__is_counted_and_blocks(
    round_: Round, tmp_path: Path
) -> None:
    places = layout(round_, "CET")
    file = ReturnedFile(centre_workbook(round_, "CET", good_answers(round_, "CET")))
    remark = a1(6, places.table.answering("remark").column)
    file.set_formula(places.table.sheet, remark, "1/0", "")
    path = tmp_path / "bog.xlsx"
    path.write_bytes(file.data)
    book = open_book(convert(path, "xlsx", tmp_path / "efter"))
    figures = _figures(book, places.control)
    assert (figures["errors"], figures["ready"]) == ("1", "Nej")
    assert {figures[check.code] for check, _ in places.control.check_rows} == {"0"}


@pytest.mark.libreoffice
@pytest.mark.slow
def test_control__rows_deleted_and_inserted__finds_the_lost_items(
    round_: Round, tmp_path: Path
) -> None:
    places = layout(round_, "CET")
    file = ReturnedFile(centre_workbook(round_, "CET", good_answers(round_, "CET")))
    file.delete_rows(places.table.sheet, 7, 2)
    file.insert_rows(places.table.sheet, places.table.end_row - 2, 3)
    path = tmp_path / "bog.xlsx"
    path.write_bytes(file.data)
    book = open_book(convert(path, "xlsx", tmp_path / "efter"))
    figures = _figures(book, places.control)
    assert (figures["items"], figures["lost"], figures["ready"]) == ("3", "2", "Nej")
    assert figures["to answer"] == "1"
