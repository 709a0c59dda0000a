"""What stands around the cells, in files of XlsxWriter and openpyxl and by hand."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation

from tests.support.packages import (
    MAIN,
    OFFICE,
    good_parts,
    pack,
    relationships,
    rows,
    workbook,
    worksheet,
)
from workbook.address import Area
from workbook.read.model import Book, Sheet, Validation, Visibility
from workbook.read.open import read_book


def _written(fill: Callable[[xlsxwriter.Workbook], None]) -> Book:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    fill(book)
    book.close()
    return read_book(buffer.getvalue())


def _around(inner: str) -> Sheet:
    return read_book(workbook(worksheet(inner))).sheets[0]


def test_sheets__hidden_ones__are_told_apart() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Æbler & “pærer”")
        book.add_worksheet("B").hide()
        book.add_worksheet("C").very_hidden()

    assert [(sheet.name, sheet.visibility) for sheet in _written(fill).sheets] == [
        ("Æbler & “pærer”", Visibility.VISIBLE),
        ("B", Visibility.HIDDEN),
        ("C", Visibility.VERY_HIDDEN),
    ]


def test_sheets__chart_sheet__is_left_out() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("A").write(0, 0, 1)
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=A!$A$1"})
        book.add_chartsheet("Diagram").set_chart(chart)

    assert [sheet.name for sheet in _written(fill).sheets] == ["A"]


def test_hidden__rows_and_columns__by_number() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column("C:E", None, None, {"hidden": True})

    sheet = _written(fill).sheets[0]
    assert sheet.hidden_rows == {3}
    assert sheet.hidden_columns == {3, 4, 5}


def test_hidden__columns_to_the_end_and_overlapping__cost_nothing() -> None:
    wide = '<col min="2" max="99999999" hidden="1"/>' * 20_000
    sheet = _around(f'<cols>{wide}<col min="0" max="1" hidden="1"/><col hidden="1"/></cols>')
    assert sheet.hidden_columns == frozenset(range(2, 16_385))


def test_merges__in_order__as_areas() -> None:
    sheet = _around(
        '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2"/></mergeCells>'
    )
    assert sheet.merges == (Area(1, 1, 1_048_576, 16_384), Area(2, 2, 2, 2))


def test_validations__of_both_writers__are_the_same() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet().data_validation(
            "B2:B9",
            {"validate": "list", "source": ["Afsluttet", "Under udmøntning"]},
        )

    other = openpyxl.Workbook()
    rule = DataValidation("list", formula1='"Afsluttet,Under udmøntning"')
    rule.add("B2:B9")
    assert other.active is not None
    other.active.add_data_validation(rule)
    buffer = io.BytesIO()
    other.save(buffer)
    expected = (Validation("list", (Area(2, 2, 9, 2),), '"Afsluttet,Under udmøntning"'),)
    assert _written(fill).sheets[0].validations == expected
    assert read_book(buffer.getvalue()).sheets[0].validations == expected


def test_validations__newer_form__is_read_from_the_extension() -> None:
    sheet = _around(
        '<sheetData/><dataValidations count="1"><dataValidation type="whole" sqref="A1 C1:C2">'
        "<formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>"
        '<extLst><ext xmlns:x14="x14" xmlns:xm="xm"><x14:dataValidations>'
        '<x14:dataValidation type="list"><x14:formula1><xm:f>Lister!$A$1:$A$3</xm:f></x14:formula1>'
        "<xm:sqref>D1:D9</xm:sqref></x14:dataValidation></x14:dataValidations>"
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>1</xm:f>"
        "</x14:cfRule><xm:sqref>E1</xm:sqref></x14:conditionalFormatting>"
        "</x14:conditionalFormattings></ext></extLst>"
    )
    assert sheet.validations == (
        Validation("whole", (Area(1, 1, 1, 1), Area(1, 3, 2, 3)), "1", "9"),
        Validation("list", (Area(1, 4, 9, 4),), "Lister!$A$1:$A$3"),
    )


def test_validations__list_with_commas_in_its_values__is_read_from_the_fallback() -> None:
    sheet = _around(
        '<dataValidations><dataValidation type="list" sqref="A1"><mc:AlternateContent xmlns:mc="m">'
        '<mc:Choice xmlns:x="x" Requires="x"><x:list>"a,b",c</x:list></mc:Choice>'
        '<mc:Fallback><formula1>"a,b,c"</formula1></mc:Fallback></mc:AlternateContent>'
        "</dataValidation></dataValidations>"
    )
    assert sheet.validations == (Validation("list", (Area(1, 1, 1, 1),), '"a,b,c"'),)


def test_validations__without_a_place__mean_nothing() -> None:
    assert _around('<dataValidation sqref="hej"/><formula1>1</formula1>').validations == ()


def test_filter__with_and_without_criterion__is_told_apart() -> None:
    def fill(book: xlsxwriter.Workbook, *, active: bool) -> None:
        sheet = book.add_worksheet()
        sheet.autofilter("A1:B9")
        if active:
            sheet.filter_column("A", "x > 5")

    quiet = _written(lambda book: fill(book, active=False)).sheets[0]
    active = _written(lambda book: fill(book, active=True)).sheets[0]
    assert (quiet.filter_area, quiet.filter_active) == (Area(1, 1, 9, 2), False)
    assert (active.filter_area, active.filter_active) == (Area(1, 1, 9, 2), True)


def test_filter__hidden_button_or_other_view__is_no_criterion() -> None:
    sheet = _around(
        '<autoFilter ref="A1:B2"><filterColumn colId="0" hiddenButton="1"/></autoFilter>'
        '<customSheetViews><customSheetView><autoFilter ref="C1:C9"><filterColumn colId="0">'
        "<filters/></filterColumn></autoFilter></customSheetView></customSheetViews>"
    )
    assert (sheet.filter_area, sheet.filter_active) == (Area(1, 1, 2, 2), False)


def test_filter__of_a_table__counts_as_the_sheets() -> None:
    parts = good_parts()
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(
        ("rId1", "table", "../tables/table1.xml")
    )
    parts["xl/tables/table1.xml"] = (
        f'<table xmlns="{MAIN}"><autoFilter ref="A1:B9"><filterColumn colId="0"><filters>'
        '<filter val="1"/></filters></filterColumn></autoFilter></table>'
    )
    sheet = read_book(pack(parts)).sheets[0]
    assert (sheet.filter_area, sheet.filter_active) == (Area(1, 1, 9, 2), True)


def test_protection__on_and_unlocked_format__is_told() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        first = book.add_worksheet()
        first.protect()
        first.write(0, 0, "svar", book.add_format({"locked": False}))
        book.add_worksheet()

    book = _written(fill)
    assert [sheet.protected for sheet in book.sheets] == [True, False]
    cell = book.sheets[0].cell(1, 1)
    assert cell is not None
    assert book.unlocked_styles == {cell.style}


def test_names__of_the_workbook_and_of_a_sheet__keep_apart() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Ark 1").repeat_rows(0)
        book.add_worksheet("Ark 2").repeat_rows(1)
        book.define_name("Stemning_æøå", "=#REF!")

    assert _written(fill).names == {
        "Ark 1!_xlnm.Print_Titles": "'Ark 1'!$1:$1",
        "Ark 2!_xlnm.Print_Titles": "'Ark 2'!$2:$2",
        "Stemning_æøå": "#REF!",
    }


def test_properties__each_kind__is_text() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet()
        book.set_properties({"title": "Opfølgning “2025”", "author": "Økonomi"})
        book.set_custom_property("tekst", "a & b")
        book.set_custom_property("sand", value=True)
        book.set_custom_property("tal", 7)

    book = _written(fill)
    assert (book.core["title"], book.core["creator"]) == ("Opfølgning “2025”", "Økonomi")
    assert book.custom == {"tekst": "a & b", "sand": "true", "tal": "7"}
    assert book.program == "Microsoft Excel"


def test_properties__missing__are_empty() -> None:
    book = read_book(workbook())
    assert (book.program, dict(book.core), dict(book.custom)) == ("", {}, {})


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40", "LibreOffice"),
        ("Microsoft Macintosh Excel", "Microsoft Macintosh Excel"),
        ("Microsoft Excel Online", "Microsoft Excel Online"),
        ("", ""),
    ],
)
def test_program__as_it_calls_itself__without_version(told: str, name: str) -> None:
    parts = good_parts()
    parts["_rels/.rels"] = relationships(
        ("rId1", "officeDocument", "xl/workbook.xml"),
        ("rId2", "extended-properties", "docProps/app.xml"),
    )
    parts["docProps/app.xml"] = f"<Properties><Application>{told}</Application></Properties>"
    assert read_book(pack(parts)).program == name


def test_program__export_of_google__is_known_by_its_marks() -> None:
    parts = good_parts()
    text = str(parts["xl/workbook.xml"])
    parts["xl/workbook.xml"] = text.replace(
        "<workbook", '<workbook xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main"'
    )
    assert read_book(pack(parts)).program == "Google Sheets"


def test_macros__of_a_project__are_told() -> None:
    assert read_book(pack({**good_parts(), "xl/vbaProject.bin": b"\xd0\xcf"})).macros is True
    assert read_book(workbook()).macros is False


def test_macros__type_of_a_macro_workbook_without_code__are_none() -> None:
    types = '<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>'
    assert read_book(pack({**good_parts(), "[Content_Types].xml": types})).macros is False


def test_external_links__workbooks_and_connections__are_listed_and_not_opened() -> None:
    parts = good_parts()
    parts["xl/_rels/workbook.xml.rels"] = relationships(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "externalLink", "externalLinks/externalLink1.xml"),
        ("rId3", "connections", "connections.xml"),
    )
    parts["xl/externalLinks/externalLink1.xml"] = "<externalLink><externalBook/></externalLink>"
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = relationships(
        ("rId1", "externalLinkPath", "file:///budget.xlsx")
    )
    parts["xl/connections.xml"] = (
        f'<connections xmlns="{MAIN}" xmlns:r="{OFFICE}"><connection name="Forbrug">'
        '<dbPr connection="Password=hemmelig"/></connection><connection name="Web">'
        '<webPr url="http://a.example/"/></connection></connections>'
    )
    assert read_book(pack(parts)).external_links == (
        "file:///budget.xlsx",
        "Forbrug",
        "http://a.example/",
    )


def test_threaded_comments__and_other_unknown_parts__are_passed_over(tmp_path: Path) -> None:
    parts = good_parts(rows('<row r="1"><c r="A1"><v>1</v></c></row>'))
    parts["xl/threadedComments/threadedComment1.xml"] = "<ThreadedComments><broken>"
    path = tmp_path / "svar.xlsx"
    path.write_bytes(pack(parts))
    assert list(read_book(path.read_bytes()).sheets[0].cells) == [(1, 1)]
