"""The corrected copy as a workbook: notes, fills, links and what found no place."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.support.rounds import good_answers, small_round
from workbook.round.config import Level
from workbook.rows.corrected import KeptRows, copy_layout, corrected_rows_workbook
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET
from workbook.write.corrected_unplaced import UnplacedLine

SHEET = "Opfølgning"


@pytest.fixture
def copy(tmp_path: Path) -> bytes:
    round_ = small_round(tmp_path)
    cell = copy_layout(round_, "CET", 5).at(6, "status")
    faults = [
        FaultLine(Level.ERROR, SHEET, (cell,), "Punkt 1, Status", "Ikke en status.", "Vælg."),
        FaultLine(Level.WARNING, SHEET, (cell, "P7"), "Punkt 1", "Se igen.", ""),
        FaultLine(Level.INFO, SHEET, (), "Hele filen", "Noget andet.", ""),
    ]
    answers = good_answers(round_, "CET")
    kept = KeptRows(
        tuple(answers[int(one.name)].contents() for one in round_.centre_records("CET"))
    )
    unplaced = [UnplacedLine("Noter", "B2", "Ark", "x" * 9_000), UnplacedLine("N", "A1", "Y", "=1")]
    return corrected_rows_workbook(round_, "CET", kept, faults, unplaced)


def test_sheets__faults_then_unplaced__come_first(copy: bytes) -> None:
    assert openpyxl.load_workbook(BytesIO(copy)).sheetnames[:2] == [FAULTS_SHEET, UNPLACED_SHEET]


def test_faulty_cell__two_faults__has_one_note_with_both(copy: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copy))[SHEET]
    notes = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
    assert notes == ["Ikke en status.\nVælg.\n\nSe igen.", "Se igen."]


def test_faults__each_with_a_cell__link_to_the_first(copy: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copy))[FAULTS_SHEET]
    links = [sheet.cell(row, 2).hyperlink for row in (7, 8, 9)]
    assert [link.location if link else None for link in links] == [
        f"'{SHEET}'!D6",
        f"'{SHEET}'!D6",
        None,
    ]
    assert [sheet.cell(row, 2).value for row in (7, 8, 9)] == ["D6", "D6, P7", None]


def test_unplaced__long_text__is_shared_out_and_a_formula_stays_text(copy: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copy))[UNPLACED_SHEET]
    texts = [sheet.cell(row, 4).value for row in (7, 8, 9)]
    assert texts == ["x" * 8_000, "x" * 1_000, "=1"]
    assert sheet.cell(9, 4).data_type == "s"


def test_window__one_sheet__is_selected(copy: bytes) -> None:
    with zipfile.ZipFile(BytesIO(copy)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        selected = [name for name in parts if re.search(rb'tabSelected="1"', archive.read(name))]
    assert len(selected) == 1


def test_window__opens__on_the_faults(copy: bytes) -> None:
    active = openpyxl.load_workbook(BytesIO(copy)).active
    assert active is not None
    assert active.title == FAULTS_SHEET


def test_unplaced__beyond_two_thousand__is_counted(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    lines = [UnplacedLine("N", "A1", "Y", "z")] * 2_003
    data = corrected_rows_workbook(round_, "CET", KeptRows(), (), lines)
    sheet = openpyxl.load_workbook(BytesIO(data))[UNPLACED_SHEET]
    assert sheet.max_row == 2_007
    assert sheet.cell(2_007, 1).value == (
        "3 celler mere er ikke taget med. De står i den fil, I selv sendte."
    )


def test_address__many_cells__is_the_first_and_how_many_more() -> None:
    cells = ("C5", "E7", "G9", "H11")
    assert FaultLine(Level.INFO, SHEET, cells, "", "", "").address == "C5 + 3"
