"""A sent workbook for the tests of samples.excel, and what openpyxl and the package say of it."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from samples.excel import ReturnedFile

SHEET = "Opfølgning"
STAMP = "_budgetrunde"
STATUSES = ["I gang", "Afsluttet", "I gang", ""]


def workbook(path: Path, finish: Callable[[xlsxwriter.Workbook], None] | None = None) -> bytes:
    """Rows 6–9 with nr, name, status and amount; row 10 closes the ranges; Kontrol counts them."""
    with xlsxwriter.Workbook(path) as book:
        unlocked = book.add_format({"locked": False, "bg_color": "#FFFFCC"})
        sheet, control = book.add_worksheet(SHEET), book.add_worksheet("Kontrol")
        stamp = book.add_worksheet(STAMP)
        stamp.write_string(0, 0, "budgetrunde.template")
        stamp.write_string(0, 1, "opfolgning")
        stamp.very_hidden()
        book.set_custom_property("budgetrunde.template", "opfolgning")
        book.set_custom_property("Afdeling", "Økonomi")
        sheet.merge_range("A1:D1", "Opfølgning på budgetaftalen")
        for column, header in enumerate(["Nr.", "Navn", "Status", "Beløb"]):
            sheet.write_string(4, column, header)
        rows = zip(["Skole", "Bibliotek", "Ældre", "Park"], STATUSES, [30, 10, 40, 20], strict=True)
        for row, (name, status, amount) in enumerate(rows, start=5):
            sheet.write_number(row, 0, row - 4)
            sheet.write_string(row, 1, name)
            sheet.write(row, 2, status, unlocked)
            sheet.write_number(row, 3, amount, unlocked)
            sheet.write_formula(row, 4, f"=D{row + 1}*2", None, amount * 2)
            sheet.set_row(row, 15 * (row - 3))
        sheet.write_string(9, 0, "Slut")
        sheet.set_column(1, 1, 30)
        sheet.data_validation("C6:C9", {"validate": "list", "source": ["I gang", "Afsluttet"]})
        sheet.data_validation("D6:D9", {"validate": "custom", "value": "=ISNUMBER($D6)"})
        bold = book.add_format({"bold": True})
        rule = {"type": "formula", "criteria": '=$C6=""', "format": bold}
        sheet.conditional_format("A6:D9", rule)
        sheet.autofilter("A5:D9")
        sheet.print_area("A1:D10")
        sheet.repeat_rows(4)
        sheet.protect()
        book.define_name("Statusser", f"={SHEET}!$C$6:$C$10")
        counted = f'=COUNTIF({SHEET}!$C$6:$C$10,"I gang")'
        control.write_formula("A1", counted, None, 2)
        control.write_formula("A2", f"=SUM('{SHEET}'!$D$6:$D$10)", None, 100)
        control.write_formula("A3", "=COUNTA(Statusser)", None, 3)
        if finish:
            finish(book)
    return path.read_bytes()


def read(file: ReturnedFile, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(BytesIO(file.data), data_only=values)


def sheet_of(file: ReturnedFile, name: str = SHEET, *, values: bool = False) -> Worksheet:
    sheet = read(file, values=values)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed_parts(before: bytes, after: bytes) -> set[str]:
    old, new = parts(before), parts(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def checks(file: ReturnedFile) -> dict[str, str | None]:
    found = sheet_of(file).data_validations.dataValidation
    return {str(one.sqref): one.formula1 for one in found}


def formats(file: ReturnedFile) -> dict[str, list[str]]:
    found = sheet_of(file).conditional_formatting
    return {str(one.sqref): [rule.formula[0] for rule in one.rules] for one in found}


def column(file: ReturnedFile, letter: str, first: int = 6, last: int = 10) -> list[object]:
    sheet = sheet_of(file, values=True)
    return [sheet[f"{letter}{row}"].value for row in range(first, last + 1)]


def control(file: ReturnedFile) -> list[object]:
    sheet = sheet_of(file, "Kontrol")
    return [sheet[f"A{row}"].value for row in (1, 2, 3)]


def custom(file: ReturnedFile) -> dict[str, str]:
    found = read(file).custom_doc_props  # type: ignore[attr-defined]  # missing in the stubs
    return {one.name: one.value for one in found}
