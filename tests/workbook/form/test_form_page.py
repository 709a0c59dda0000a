"""A form as it is looked at: on a laptop's screen, and on paper."""

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.case_rounds import good_case, small_case_round
from workbook.centre_book import centre_book
from workbook.records.value import Contents
from workbook.round.model import Round

_SCREEN = 1340  # pixels of columns that a laptop of 1366 × 768 shows in Excel at 100 %


def _form(round_: Round, *answers: Contents) -> Worksheet:
    return load_workbook(BytesIO(centre_book(round_, "CBM", answers)))["Sag 1"]


def _across(sheet: Worksheet, last: int) -> int:
    """Pixels of the columns up to that one, without the hidden one; as the file has them."""
    found = {
        number: one.width
        for one in sheet.column_dimensions.values()
        for number in range(one.min or 1, (one.max or 0) + 1)
        if one.width and not one.hidden and number <= last
    }
    return sum(round(width * 7) for width in found.values())


def test_form__on_a_laptop__is_in_sight_with_its_fields_from_the_left_half_on(
    tmp_path: Path,
) -> None:
    sheet = _form(small_case_round(tmp_path))
    last = max(area.max_col for area in sheet.merged_cells.ranges)
    assert _across(sheet, 2) < _across(sheet, last) / 2
    assert _across(sheet, last) <= _SCREEN
    assert (sheet["B4"].value, sheet["B4"].alignment.horizontal) == ("Nr.", "right")


def test_form__hints__are_large_enough_to_read(tmp_path: Path) -> None:
    sheet = _form(small_case_round(tmp_path))
    sizes = {cell.font.size for row in sheet.iter_rows() for cell in row if cell.value}
    assert min(size for size in sizes if size) == 10


def test_form__of_a_usual_case__prints_on_one_page(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    for sheet in (_form(round_), _form(round_, good_case())):
        assert sheet.row_breaks.brk == []
        assert 60 <= (sheet.page_setup.scale or 0) <= 100


def test_form__with_long_texts__prints_on_two_pages_as_wide_as_the_paper(tmp_path: Path) -> None:
    told = {**good_case(), "details": "Meget at fortælle. " * 120}
    sheet = _form(small_case_round(tmp_path), told)
    assert [one.id for one in sheet.row_breaks.brk] == [29]
    assert sheet.page_setup.scale == 63
