"""Rows, columns and sheets that come, go or move in a returned file."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from samples.excel import ReturnedFile
from tests.samples.excel_case import (
    SHEET,
    STAMP,
    changed_parts,
    checks,
    column,
    control,
    custom,
    formats,
    parts,
    read,
    sheet_of,
    workbook,
)


@pytest.fixture
def file(tmp_path: Path) -> ReturnedFile:
    return ReturnedFile(workbook(tmp_path / "sent.xlsx"))


def test_sort_rows__by_name__moves_values_styles_and_heights(file: ReturnedFile) -> None:
    file.sort_rows(SHEET, 6, 9, "B")
    sheet = sheet_of(file)
    assert column(file, "B") == ["Bibliotek", "Park", "Skole", "Ældre", None]
    assert column(file, "A") == [2, 4, 1, 3, "Slut"]
    assert column(file, "E") == [20, 40, 60, 80, None]
    assert [sheet[f"E{row}"].value for row in range(6, 10)] == ["=D6*2", "=D7*2", "=D8*2", "=D9*2"]
    assert [sheet.row_dimensions[row].height for row in range(6, 10)] == [45, 75, 30, 60]
    assert control(file)[0] == f'=COUNTIF({SHEET}!$C$6:$C$10,"I gang")'


def test_sort_rows__descending_with_a_blank__blank_stays_last(file: ReturnedFile) -> None:
    file.sort_rows(SHEET, 6, 9, 3, descending=True)
    assert column(file, "A", 6, 9) == [1, 3, 2, 4]
    file.sort_rows(SHEET, 6, 9, "D", descending=True)
    assert column(file, "D", 6, 9) == [40, 30, 20, 10]


def test_sort_rows__merged_cells__refused_as_excel_does(file: ReturnedFile) -> None:
    with pytest.raises(ValueError, match="merged"):
        file.sort_rows(SHEET, 1, 9, "B")


def test_insert_rows__inside_the_table__everything_follows(file: ReturnedFile) -> None:
    file.insert_rows(SHEET, 8, 2)
    book, sheet = read(file), sheet_of(file)
    assert column(file, "B", 6, 12) == ["Skole", "Bibliotek", None, None, "Ældre", "Park", None]
    assert not sheet["C8"].protection.locked
    assert sheet["E10"].value == "=D10*2"
    assert checks(file) == {"C6:C11": '"I gang,Afsluttet"', "D6:D11": "ISNUMBER($D6)"}
    assert formats(file) == {"A6:D11": ['$C6=""']}
    assert (sheet.auto_filter.ref, sheet.dimensions) == ("A5:D11", "A1:E12")
    assert (sheet.print_area, sheet.print_title_rows) == (f"'{SHEET}'!$A$1:$D$12", "$5:$5")
    assert book.defined_names["Statusser"].attr_text == f"{SHEET}!$C$6:$C$12"
    assert control(file) == [
        f'=COUNTIF({SHEET}!$C$6:$C$12,"I gang")',
        f"=SUM('{SHEET}'!$D$6:$D$12)",
        "=COUNTA(Statusser)",
    ]
    assert sheet_of(file, "Kontrol", values=True)["A1"].value == 2


def test_insert_rows__above_the_table__all_addresses_move(file: ReturnedFile) -> None:
    file.insert_rows(SHEET, 1)
    sheet = sheet_of(file)
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A2:D2"]
    assert checks(file) == {"C7:C10": '"I gang,Afsluttet"', "D7:D10": "ISNUMBER($D7)"}
    assert formats(file) == {"A7:D10": ['$C7=""']}
    assert sheet.print_title_rows == "$6:$6"


def test_delete_rows__first_row_of_the_table__checks_start_in_the_next(file: ReturnedFile) -> None:
    file.delete_rows(SHEET, 6)
    assert column(file, "B", 6, 9) == ["Bibliotek", "Ældre", "Park", None]
    assert checks(file) == {"C6:C8": '"I gang,Afsluttet"', "D6:D8": "ISNUMBER($D6)"}
    assert formats(file) == {"A6:D8": ['$C6=""']}
    assert control(file)[0] == f'=COUNTIF({SHEET}!$C$6:$C$9,"I gang")'


def test_delete_rows__all_that_a_formula_counts__ref_error(file: ReturnedFile) -> None:
    file.delete_rows(SHEET, 6, 5)
    assert checks(file) == {}
    assert control(file)[0] == f'=COUNTIF({SHEET}!#REF!,"I gang")'


def test_insert_column__before_status__ranges_and_widths_follow(file: ReturnedFile) -> None:
    file.insert_column(SHEET, "C")
    sheet = sheet_of(file)
    assert [sheet.cell(5, number).value for number in range(1, 6)] == [
        *("Nr.", "Navn", None, "Status", "Beløb"),
    ]
    assert checks(file) == {"D6:D9": '"I gang,Afsluttet"', "E6:E9": "ISNUMBER($E6)"}
    assert formats(file) == {"A6:E9": ['$D6=""']}
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:E1"]
    assert control(file)[0] == f'=COUNTIF({SHEET}!$D$6:$D$10,"I gang")'
    assert sheet["F6"].value == "=E6*2"
    raw = parts(file.data)["xl/worksheets/sheet1.xml"]
    assert b'<col min="2" max="3" width="30.7109375" customWidth="1" />' in raw


def test_move_column__status_first__formulas_follow(file: ReturnedFile) -> None:
    file.move_column(SHEET, "C", "A")
    sheet = sheet_of(file)
    assert [cell.value for cell in sheet[5]] == ["Status", "Nr.", "Navn", "Beløb", None]
    assert checks(file) == {"A6:A9": '"I gang,Afsluttet"', "D6:D9": "ISNUMBER($D6)"}
    assert formats(file) == {"A6:D9": ['$A6=""']}
    assert control(file)[0] == f'=COUNTIF({SHEET}!$A$6:$A$10,"I gang")'


def test_delete_column__status__formulas_break_as_in_excel(file: ReturnedFile) -> None:
    file.delete_column(SHEET, "C")
    assert [cell.value for cell in sheet_of(file)[5]] == ["Nr.", "Navn", "Beløb", None]
    assert checks(file) == {"C6:C9": "ISNUMBER($C6)"}
    assert control(file)[:2] == [
        f'=COUNTIF({SHEET}!#REF!,"I gang")',
        f"=SUM('{SHEET}'!$C$6:$C$10)",
    ]


def test_change_columns__table_object__refused(tmp_path: Path) -> None:
    def with_table(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Tabel").add_table("A1:B3", {"columns": [{"header": "a"}]})

    file = ReturnedFile(workbook(tmp_path / "table.xlsx", with_table))
    file.insert_rows("Tabel", 2)
    assert [one.ref for one in sheet_of(file, "Tabel").tables.values()] == ["A1:B4"]
    with pytest.raises(ValueError, match="table object"):
        file.insert_column("Tabel", 1)


def test_rename_sheet__counted_sheet__formulas_and_names_follow(file: ReturnedFile) -> None:
    file.rename_sheet(SHEET, "Vores ark")
    assert file.sheets() == ["Vores ark", "Kontrol", STAMP]
    assert control(file)[1] == "=SUM('Vores ark'!$D$6:$D$10)"
    assert read(file).defined_names["Statusser"].attr_text == "'Vores ark'!$C$6:$C$10"


def test_add_sheet__hidden_with_rows__stands_last(file: ReturnedFile) -> None:
    file.add_sheet("Noter", [["a", 2], [None, Decimal("1.5")]], "hidden")
    sheet = sheet_of(file, "Noter")
    assert file.sheets() == [SHEET, "Kontrol", STAMP, "Noter"]
    assert (sheet.sheet_state, sheet.dimensions) == ("hidden", "A1:B2")
    assert [list(row) for row in sheet.values] == [["a", 2], [None, 1.5]]


def test_set_sheet_state__stamp__visible(file: ReturnedFile) -> None:
    assert read(file)[STAMP].sheet_state == "veryHidden"
    file.set_sheet_state(STAMP, "visible")
    assert read(file)[STAMP].sheet_state == "visible"


def test_delete_sheet__counted_sheet__its_parts_go_and_formulas_break(file: ReturnedFile) -> None:
    file.delete_sheet(SHEET)
    assert file.sheets() == ["Kontrol", STAMP]
    assert control(file)[:2] == ['=COUNTIF(#REF!,"I gang")', "=SUM(#REF!)"]
    assert "xl/worksheets/sheet1.xml" not in parts(file.data)
    assert b"sheet1.xml" not in parts(file.data)["[Content_Types].xml"]


def test_drop_stamp__stamped_file__other_properties_stay(file: ReturnedFile) -> None:
    file.drop_stamp()
    assert custom(file) == {"Afdeling": "Økonomi"}
    assert (file.rows(STAMP), read(file)[STAMP].sheet_state) == ({}, "veryHidden")


def test_set_custom_property__new_and_known__read_back(file: ReturnedFile) -> None:
    file.set_custom_property("Afdeling", "Børn")
    file.set_custom_property("Ny", "æøå")
    assert custom(file) == {
        "budgetrunde.template": "opfolgning",
        "Afdeling": "Børn",
        "Ny": "æøå",
    }


def test_set_program__another_program__stands_in_the_properties(file: ReturnedFile) -> None:
    file.set_program("LibreOffice")
    assert b"<Application>LibreOffice</Application>" in parts(file.data)["docProps/app.xml"]


def test_parts__added_and_removed__package_stays_whole(tmp_path: Path) -> None:
    sent = workbook(tmp_path / "sent.xlsx")
    file = ReturnedFile(sent)
    file.add_part("xl/vbaProject.bin", b"\x00code")
    assert parts(file.data)["xl/vbaProject.bin"] == b"\x00code"
    assert changed_parts(sent, file.data) == {"xl/vbaProject.bin", "[Content_Types].xml"}
    file.remove_part("docProps/custom.xml")
    assert custom(file) == {}
    assert b"custom.xml" not in parts(file.data)["_rels/.rels"]


def test_notes__row_inserted__note_follows_its_cell(tmp_path: Path) -> None:
    def with_note(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].write_comment("C7", "Husk status")

    file = ReturnedFile(workbook(tmp_path / "note.xlsx", with_note))
    file.insert_rows(SHEET, 6)
    note = sheet_of(file)["C8"].comment
    assert note is not None
    assert note.text == "Husk status"
    assert b"<x:Row>7</x:Row>" in parts(file.data)["xl/drawings/vmlDrawing1.vml"]


def test_openpyxl_file__acts__read_back(file: ReturnedFile) -> None:
    saved = BytesIO()
    read(file).save(saved)
    other = ReturnedFile(saved.getvalue())
    other.insert_rows(SHEET, 7)
    other.set_text(SHEET, "B7", "Ny")
    other.set_custom_property("Ny", "x")
    assert sheet_of(other)["B7"].value == "Ny"
    assert control(other)[1] == f"=SUM('{SHEET}'!$D$6:$D$11)"
