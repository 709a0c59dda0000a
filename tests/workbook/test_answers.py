from collections.abc import Callable
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.cases import good
from tests.support.rounds import small_round
from workbook.answers import Answer, ReadAnswer, ReadText, read_answers
from workbook.layout import layout
from workbook.read.open import read_book
from workbook.read.returned import find_sheet, read_table

SHEET = "Opfølgning"


def _read(
    folder: Path,
    answers: dict[int, Answer] | None = None,
    edit: Callable[[ReturnedFile], object] = lambda _: None,
) -> dict[int, ReadAnswer]:
    round_ = small_round(folder)
    file = ReturnedFile(good(round_, "CET", answers))
    edit(file)
    places = layout(round_, "CET")
    sheet = find_sheet(read_book(file.data), places.table)
    assert sheet is not None
    table = read_table(sheet, places.table)
    assert table is not None
    return dict(read_answers(round_, table, places))


def test_read_answers__good_file__has_each_item_with_its_cells(tmp_path: Path) -> None:
    read = _read(tmp_path)
    assert list(read) == [1, 2, 3, 4, 9]
    assert read[1] == ReadAnswer(
        1,
        "lead",
        ReadText("Under udmøntning", SHEET, "N6"),
        ReadText("Anlæg på to skoler er i drift.", SHEET, "O6"),
    )


def test_read_answers__centre_that_does_not_lead__has_only_a_remark(tmp_path: Path) -> None:
    read = _read(tmp_path, edit=lambda file: file.set_text(SHEET, "N9", "Afsluttet"))
    assert read[4] == ReadAnswer(
        4,
        "other",
        ReadText(None, SHEET, "N9"),
        ReadText("CET bidrager fortsat til punktet.", SHEET, "O9"),
    )


@pytest.mark.parametrize(
    ("typed", "status"),
    [("Afsluttet.", "Afsluttet"), (" sat  i BERO", "Sat i bero"), ("Ved ikke", None), ("", None)],
)
def test_read_answers__status__is_the_lists_value(
    tmp_path: Path, typed: str, status: str | None
) -> None:
    assert _read(tmp_path, {1: Answer(typed, "I gang.")})[1].status.text == status


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("August: August 2024: I gang. ", "I gang."),
        ("Maj: I gang.", "Maj: I gang."),
        ("En\u200b  \r\nTo", "En\nTo"),
        ("August:", None),
        (" \n", None),
    ],
)
def test_read_answers__remark__is_cleaned(tmp_path: Path, typed: str, remark: str | None) -> None:
    read = _read(tmp_path, edit=lambda file: file.set_text(SHEET, "O6", typed))
    assert read[1].remark == ReadText(remark, SHEET, "O6")


@pytest.mark.parametrize(
    ("edit", "remark"),
    [
        (lambda file: file.set_number(SHEET, "O6", 40), "40"),
        (lambda file: file.set_formula(SHEET, "O6", "O7", "I gang."), "I gang."),
        (lambda file: file.set_error(SHEET, "O6", "#REF!"), None),
        (lambda file: file.set_boolean(SHEET, "O6", value=True), None),
        (lambda file: file.set_date(SHEET, "O6", 45505), None),
        (lambda file: file.clear(SHEET, "O6"), None),
    ],
)
def test_read_answers__other_content__reads_so(
    tmp_path: Path, edit: Callable[[ReturnedFile], object], remark: str | None
) -> None:
    assert _read(tmp_path, edit=edit)[1].remark.text == remark


def test_read_answers__rows_inserted__gives_the_cells_as_they_stand(tmp_path: Path) -> None:
    read = _read(tmp_path, edit=lambda file: file.insert_rows(SHEET, 7, 3))
    assert (read[1].status.cell, read[2].status.cell, read[9].remark.cell) == ("N6", "N10", "O13")


def test_read_answers__row_deleted__leaves_the_item_out(tmp_path: Path) -> None:
    read = _read(tmp_path, edit=lambda file: file.delete_rows(SHEET, 7))
    assert list(read) == [1, 3, 4, 9]
