"""A picture that was placed in a cell: what a corrected copy, and a damaged package, make of it."""

from pathlib import Path
from typing import Any

import pytest

from samples.excel import ReturnedFile
from tests.support.small_rounds import FOLLOW_UP, FORMS, SmallRound
from validate.examine import Examiner
from validate.opening import read_data
from validate.returns.form_copy import FormCopy
from validate.returns.rows_copy import RowsCopy
from validate.view import OpenedFile
from workbook.address import parse_a1
from workbook.read.model import PLACED_PICTURE
from workbook.read.open import read_book


def _opened(folder: Path, small: SmallRound[Any], sheet: str, cell: str) -> OpenedFile:
    round_ = small.load(folder)
    file = ReturnedFile(small.workbook(round_, small.centre, None))
    file.place_picture(sheet, cell, "Kort over skolen")
    return Examiner(round_, "da", keep=True).of(folder, "fil.xlsx", read_data(file.data)).view


@pytest.mark.parametrize(
    ("small", "sheet", "cell"), [(FOLLOW_UP, "Opfølgning", "E6"), (FORMS, "Sag 1", "D40")]
)
def test_copy__of_a_picture_in_an_answer__is_blank_and_tells_it(
    small: SmallRound[Any], sheet: str, cell: str, tmp_path: Path
) -> None:
    file = _opened(tmp_path, small, sheet, cell)
    copy = RowsCopy(file) if file.forms is None else FormCopy(file, file.forms)
    told = [(line.sheet, line.cell, line.reason, line.text) for line in copy.unplaced]
    assert told == [(sheet, cell, "Et billede læses ikke", "Kort over skolen")]
    found = read_book(copy.to_bytes()).sheet(sheet)
    assert found is not None
    assert found.cell(*parse_a1(cell)) is None


def test_reader__without_what_the_picture_is__sees_an_error(tmp_path: Path) -> None:
    round_ = FOLLOW_UP.load(tmp_path)
    file = ReturnedFile(FOLLOW_UP.workbook(round_, "CET", None))
    file.place_picture("Opfølgning", "E6")
    good = read_book(file.data).sheet("Opfølgning")
    file.add_part("xl/richData/rdrichvalue.xml", b"<rvData")
    damaged = read_book(file.data).sheet("Opfølgning")
    assert good is not None
    assert damaged is not None
    placed = good.cells[6, 5]
    assert placed.raw == PLACED_PICTURE
    assert damaged.cells[6, 5] == placed._replace(raw="#VALUE!")
    assert (len(good.attachments), damaged.attachments) == (1, ())
