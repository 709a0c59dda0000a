"""Acts on cells, on the look of a sheet, and on the file; and many at once in LibreOffice."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from samples.excel import ReturnedFile
from tests.samples.excel_case import SHEET, STAMP, changed_parts, checks, parts, sheet_of, workbook
from tests.support.libreoffice import convert


@pytest.fixture
def file(tmp_path: Path) -> ReturnedFile:
    return ReturnedFile(workbook(tmp_path / "sent.xlsx"))


def test_file__no_act__every_part_keeps_its_bytes(tmp_path: Path) -> None:
    sent = workbook(tmp_path / "sent.xlsx")
    assert parts(ReturnedFile(sent).data) == parts(sent)


def test_file__same_acts_twice__same_bytes(tmp_path: Path) -> None:
    sent = workbook(tmp_path / "sent.xlsx")
    made = []
    for _ in range(2):
        file = ReturnedFile(sent)
        file.insert_rows(SHEET, 7)
        file.set_text(SHEET, "C7", "Nyt")
        made.append(file.data)
    assert made[0] == made[1]


def test_set_text__known_cell__keeps_style_and_touches_two_parts(tmp_path: Path) -> None:
    sent = workbook(tmp_path / "sent.xlsx")
    file = ReturnedFile(sent)
    file.set_text(SHEET, "C9", " Afsluttet.\nOg & <mere> ")
    before = sheet_of(ReturnedFile(sent))["C9"]
    after = sheet_of(file)["C9"]
    assert after.value == " Afsluttet.\nOg & <mere> "
    assert after.style_id == before.style_id
    assert not after.protection.locked
    assert changed_parts(sent, file.data) == {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}


def test_set_text__characters_xml_cannot_hold__read_back(file: ReturnedFile) -> None:
    text = "a\x0bb _x0041_ c"
    file.set_text(SHEET, "B6", text)
    assert file.rows(SHEET)["B6"] == text
    assert b"a_x000B_b _x005F_x0041_ c" in parts(file.data)["xl/sharedStrings.xml"]


def test_set_values__each_kind__read_back_with_their_type(file: ReturnedFile) -> None:
    file.set_number(SHEET, "D6", Decimal("-12.50"))
    file.set_boolean(SHEET, "D7", value=True)
    file.set_error(SHEET, "D8", "#REF!")
    file.set_formula(SHEET, "D9", "=1+1", 2)
    file.set_formula(SHEET, "G20", "LEFT(B6)", "S")
    formulas, values = sheet_of(file), sheet_of(file, values=True)
    assert [values[ref].value for ref in ("D6", "D7", "D8", "D9")] == [-12.5, True, "#REF!", 2]
    assert values["D8"].data_type == "e"
    assert (formulas["D9"].value, formulas["G20"].value) == ("=1+1", "=LEFT(B6)")
    assert values["G20"].value == "S"
    assert values.dimensions == "A1:G20"


def test_set_result__formula__stays_and_gives_the_new_value(file: ReturnedFile) -> None:
    before = sheet_of(file)["E8"]
    file.set_result(SHEET, "E8", Decimal("-2.5"))
    after = sheet_of(file)["E8"]
    assert (after.value, after.style_id) == (before.value, before.style_id)
    assert sheet_of(file, values=True)["E8"].value == -2.5


def test_set_result__cell_without_formula__is_refused(file: ReturnedFile) -> None:
    with pytest.raises(ValueError, match="D8 has no formula"):
        file.set_result(SHEET, "D8", 1)


def test_set_date__unlocked_cell__is_a_date_and_still_unlocked(file: ReturnedFile) -> None:
    file.set_date(SHEET, "D6", 45413)
    file.set_date(SHEET, "D7", 45414)
    cell = sheet_of(file)["D6"]
    assert (cell.is_date, str(cell.value)) == (True, "2024-05-01 00:00:00")
    assert (cell.protection.locked, cell.fill.fgColor.rgb) == (False, "FFFFFFCC")
    assert sheet_of(file)["D7"].style_id == cell.style_id


def test_clear__filled_cell__blank_with_its_style(file: ReturnedFile) -> None:
    file.clear(SHEET, "C6")
    cell = sheet_of(file)["C6"]
    assert (cell.value, cell.protection.locked) == (None, False)


def test_rows__texts_numbers_and_formulas__as_stored(file: ReturnedFile) -> None:
    found = file.rows(SHEET)
    assert [found[ref] for ref in ("B8", "D8", "E8")] == ["Ældre", "40", "80"]
    assert "C9" not in found


def test_paste_over__two_by_two__normal_style_and_split_checks(file: ReturnedFile) -> None:
    file.paste_over(SHEET, "C7", [["Færdig", "10,5"], ["", "x"]])
    sheet = sheet_of(file)
    assert [sheet[ref].value for ref in ("C7", "D7", "C8", "D8")] == ["Færdig", "10,5", None, "x"]
    assert {sheet[ref].style_id for ref in ("C7", "D7", "C8", "D8")} == {0}
    assert checks(file) == {
        "C6 C9": '"I gang,Afsluttet"',
        "D6": "ISNUMBER($D6)",
        "D9": "ISNUMBER($D9)",
    }


def test_hide__row_and_column__hidden_and_width_kept(file: ReturnedFile) -> None:
    file.hide_row(SHEET, 7)
    file.hide_column(SHEET, "B")
    sheet = sheet_of(file)
    assert [row for row, one in sheet.row_dimensions.items() if one.hidden] == [7]
    assert (sheet.column_dimensions["B"].hidden, sheet.column_dimensions["B"].width) == (
        *(True, 30.7109375),
    )


def test_merge__two_cells__first_keeps_its_content(file: ReturnedFile) -> None:
    file.merge(SHEET, "C6:C7")
    sheet = sheet_of(file)
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A1:D1", "C6:C7"}
    assert (sheet["C6"].value, file.rows(SHEET).get("C7")) == ("I gang", None)


def test_filter_on__one_status__other_rows_are_hidden(file: ReturnedFile) -> None:
    file.filter_on(SHEET, "C", "i gang")
    sheet = sheet_of(file)
    assert [row for row, one in sheet.row_dimensions.items() if one.hidden] == [7, 9]
    [criterion] = sheet.auto_filter.filterColumn
    assert criterion.filters is not None
    assert (criterion.colId, criterion.filters.filter) == (2, ["i gang"])


def test_change_list__one_cell__others_keep_the_office_list(file: ReturnedFile) -> None:
    file.change_list(SHEET, "C7", ["Ja", "Nej"])
    assert checks(file) == {
        "C6 C8:C9": '"I gang,Afsluttet"',
        "D6:D9": "ISNUMBER($D6)",
        "C7": '"Ja,Nej"',
    }


def test_remove_validations__area_then_sheet__none_left(file: ReturnedFile) -> None:
    file.remove_validations(SHEET, "C1:C100")
    assert checks(file) == {"D6:D9": "ISNUMBER($D6)"}
    file.remove_validations(SHEET)
    assert checks(file) == {}


def test_unprotect__protected_sheet__open(file: ReturnedFile) -> None:
    assert sheet_of(file).protection.sheet
    file.unprotect(SHEET)
    assert not sheet_of(file).protection.sheet


@pytest.mark.libreoffice
def test_many_acts__libreoffice_recalculates__the_same_rows_are_counted(
    file: ReturnedFile, tmp_path: Path
) -> None:
    file.sort_rows(SHEET, 6, 9, "B", descending=True)
    file.insert_rows(SHEET, 7, 2)
    file.set_text(SHEET, "C7", "I gang")
    file.set_number(SHEET, "D7", Decimal("0.5"))
    file.set_date(SHEET, "G7", 45413)
    file.insert_column(SHEET, "B")
    file.move_column(SHEET, "D", "A")
    file.delete_rows(SHEET, 2)
    file.paste_over(SHEET, "C9", [["Indsat"]])
    file.merge(SHEET, "F1:G2")
    file.filter_on(SHEET, "A", "I gang")
    file.hide_column(SHEET, "F")
    file.rename_sheet(SHEET, "Mit ark")
    file.add_sheet("Noter", [["Hej"]])
    file.set_sheet_state("Noter", "hidden")
    file.set_custom_property("Ny", "x")
    path = tmp_path / "returned.xlsx"
    path.write_bytes(file.data)
    book = openpyxl.load_workbook(convert(path, "xlsx", tmp_path / "out"), data_only=True)
    found = [book["Kontrol"][f"A{row}"].value for row in (1, 2, 3)]
    assert found == [3, 100.5, 4]
    assert book.sheetnames == ["Mit ark", "Kontrol", STAMP, "Noter"]
    assert book["Mit ark"]["A6"].value == "I gang"
    assert book["Mit ark"]["C9"].value == "Indsat"
