"""The centre's workbook as two readers find it: openpyxl, and our own."""

import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.rounds import good_answers, small_round
from workbook.address import a1
from workbook.answers import Answer
from workbook.content import content
from workbook.council.model import Remark
from workbook.layout import STAMP_SHEET, Layout, layout
from workbook.read.model import Visibility
from workbook.read.open import read_book
from workbook.read.returned import find_sheet, read_table
from workbook.round.folder import Round
from workbook.stamp import read_stamps, stamp
from workbook.write.centre import centre_workbook
from workbook.write.styles import amount_format, decimals_of

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = ("=1+1", "+45", "-afventer", "@navn", "_x0041_", "<r>a</r>", "æøå ÆØÅ", "x" * 1500)


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    return small_round(tmp_path)


def _opened(round_: Round, centre: str, answers: Mapping[int, Answer] | None = None) -> Workbook:
    return openpyxl.load_workbook(BytesIO(centre_workbook(round_, centre, answers or {})))


def _table(round_: Round, centre: str) -> tuple[Worksheet, Layout]:
    return _opened(round_, centre)["Opfølgning"], layout(round_, centre)


def test_centre__sheets__stand_in_order_with_the_stamp_out_of_sight(round_: Round) -> None:
    book = read_book(centre_workbook(round_, "CET"))
    visible = [sheet.name for sheet in book.sheets if sheet.visibility is Visibility.VISIBLE]
    assert visible == ["Vejledning", "Opfølgning", "Kontrol"]
    hidden = book.sheet(STAMP_SHEET)
    assert hidden is not None
    assert hidden.visibility is Visibility.VERY_HIDDEN


def test_centre__stamp__is_read_again_from_sheet_and_properties_alike(round_: Round) -> None:
    book = read_book(centre_workbook(round_, "CKM"))
    assert read_stamps(book) == (stamp(round_, "CKM"),)
    assert dict(book.custom) == stamp(round_, "CKM").fields()


def test_centre__properties__name_round_centre_and_municipality(round_: Round) -> None:
    core = read_book(centre_workbook(round_, "CET")).core
    assert core["title"] == "Opfølgning på budgetaftale 2024 – August 2024"
    assert core["subject"] == "CET"
    assert core["language"] == "da-DK"
    assert core["created"] == "2024-08-16T00:00:00Z"


@pytest.mark.parametrize("centre", ["CET", "CKM", "CSO"])
def test_centre__addresses__are_where_the_reader_finds_them(round_: Round, centre: str) -> None:
    places = layout(round_, centre)
    sheet = find_sheet(read_book(centre_workbook(round_, centre)), places.table)
    assert sheet is not None
    table = read_table(sheet, places.table)
    assert table is not None
    assert table.header_row == places.table.header_row
    assert dict(table.columns) == {place.key: place.column for place in places.table.columns}
    assert [(row.row, row.nr) for row in table.rows] == [
        (row.row, row.item.nr) for row in places.table.rows
    ]
    found = (table.missing, table.renamed, table.duplicated, table.moved, table.added)
    assert not any(found)


@pytest.mark.parametrize("centre", ["CET", "CKM", "CSO"])
def test_centre__contents__are_the_offices_to_the_letter(round_: Round, centre: str) -> None:
    places = layout(round_, centre)
    sheet = read_book(centre_workbook(round_, centre)).sheet("Opfølgning")
    assert sheet is not None
    for row in places.table.rows:
        for place in places.table.columns:
            sent = content(round_, row, place)
            cell = sheet.cell(row.row, place.column)
            found = None if cell is None else cell.number if cell.number is not None else cell.text
            assert found == sent, a1(row.row, place.column)


def test_centre__locks__only_the_answers_are_open(round_: Round) -> None:
    sheet, places = _table(round_, "CET")
    status = places.table.answering("status").column
    remark = places.table.answering("remark").column
    opened = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    # Items 1, 2 and 3 are the centre's own; of 4 and 9 it may only remark.
    assert opened == {
        *(a1(row, status) for row in (6, 7, 8)),
        *(a1(row, remark) for row in (6, 7, 8, 9, 10)),
    }


@pytest.mark.parametrize("name", ["Vejledning", "Opfølgning", "Kontrol", STAMP_SHEET])
def test_centre__protection__is_on_for_every_sheet_without_password(
    round_: Round, name: str
) -> None:
    protection = _opened(round_, "CET")[name].protection
    assert protection.sheet
    assert protection.password is None


def test_centre__protection__leaves_sort_filter_and_sizes_free(round_: Round) -> None:
    protection = _table(round_, "CET")[0].protection
    allowed = ("sort", "autoFilter", "formatColumns", "formatRows")
    assert [getattr(protection, name) for name in allowed] == [False] * 4
    assert protection.insertRows
    assert protection.deleteRows


def test_centre__dropdown__offers_the_templates_statuses_on_the_leads_rows(round_: Round) -> None:
    sheet, _ = _table(round_, "CET")
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert [(str(rule.sqref), rule.formula1) for rule in lists] == [
        (
            "N6:N8",
            '"Endnu ikke påbegyndt,Under forberedelse,Under udmøntning,Afsluttet,Sat i bero"',
        )
    ]
    assert lists[0].errorStyle in (None, "stop")
    assert lists[0].promptTitle == round_.template.table.column("status").help.title  # type: ignore[union-attr]  # the template has one


def test_centre__remark__stops_at_the_templates_length(round_: Round) -> None:
    sheet, _ = _table(round_, "CET")
    rules = [rule for rule in sheet.data_validations.dataValidation if rule.type == "textLength"]
    assert [(str(rule.sqref), rule.formula1) for rule in rules] == [("O6:O10", "1500")]


def test_centre__list_too_long_for_a_rule__stands_on_the_hidden_sheet(round_: Round) -> None:
    values = round_.template.lists["status"]
    many = tuple(
        value.model_copy(update={"value": f"{value.value} – {'x' * 60}"}) for value in values.values
    )
    longer = values.model_copy(update={"values": many})
    template = round_.template.model_copy(update={"lists": {"status": longer}})
    book = _opened(replace(round_, template=template), "CET")
    rule = next(
        one for one in book["Opfølgning"].data_validations.dataValidation if one.type == "list"
    )
    assert rule.formula1 == f"'{STAMP_SHEET}'!$D$1:$D$5"
    cells = book[STAMP_SHEET]["D1:D5"]
    assert [cell.value for (cell,) in cells] == [value.value for value in many]
    assert (
        len(read_stamps(read_book(centre_workbook(replace(round_, template=template), "CET")))) == 1
    )


def test_centre__amounts__are_numbers_in_the_templates_format(round_: Round) -> None:
    sheet, places = _table(round_, "CET")
    cell = sheet.cell(6, places.table.place("amount_2025").column)
    assert cell.value == 0.65
    assert cell.number_format == "[$-406]#,##0.00_0"


def test_centre__no_amount__leaves_a_blank_and_no_zero(round_: Round) -> None:
    sheet, places = _table(round_, "CET")
    assert sheet.cell(8, places.table.place("amount_2024").column).value == 2.5
    assert sheet.cell(10, places.table.place("amount_2024").column).value is None


def test_decimals_of__amounts_of_different_length__the_longest_counts() -> None:
    assert decimals_of([Decimal("25.0"), Decimal("0.025"), Decimal(0)]) == 3
    assert decimals_of([Decimal(1500), Decimal(0)]) == 0
    assert decimals_of([]) == 0


def test_amount_format__english_round__names_its_language() -> None:
    assert amount_format(1, "en") == "[$-809]#,##0.0_0"


def test_amount_format__no_decimals__has_no_decimal_sign() -> None:
    assert amount_format(0) == "[$-406]#,##0_0"


def test_centre__window__keeps_header_and_title_in_view_and_filters(round_: Round) -> None:
    sheet, places = _table(round_, "CET")
    assert sheet.freeze_panes == "F6"
    assert sheet.auto_filter.ref == f"A5:O{places.table.end_row}"


def test_centre__print__is_a4_landscape_one_page_wide_with_its_header(round_: Round) -> None:
    sheet, _ = _table(round_, "CET")
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation) == (9, "landscape")
    fit = sheet.sheet_properties.pageSetUpPr
    assert fit is not None
    assert fit.fitToPage
    assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$5:$5"
    assert _raw_print(round_, "oddFooter") == "&R&9Side &P af &N"
    header = _raw_print(round_, "oddHeader")
    assert "Prøvekøbing Kommune" in header
    assert header.endswith("CET")


def _raw_print(round_: Round, part: str) -> str:
    with zipfile.ZipFile(BytesIO(centre_workbook(round_, "CET"))) as package:
        sheet = package.read("xl/worksheets/sheet2.xml").decode()
    return sheet.split(f"<{part}>")[1].split(f"</{part}>")[0].replace("&amp;", "&")


def test_centre__guidance__has_deadline_steps_statuses_and_sender(round_: Round) -> None:
    sheet = _opened(round_, "CET")["Vejledning"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    guidance = round_.template.guidance
    assert "6. september 2024" in texts
    assert [text for text in texts if text in guidance.steps] == list(guidance.steps)
    values = round_.template.lists["status"].values
    for value in values:
        assert texts[texts.index(value.value) + 1] == value.help
    assert texts[-1] == "Venlig hilsen\nØkonomi\nPrøvekøbing Kommune"
    assert not sheet.sheet_view.showGridLines


def test_centre__colours__carry_every_check_on_its_column(round_: Round) -> None:
    sheet, places = _table(round_, "CET")
    found = {str(area.sqref): len(area.rules) for area in sheet.conditional_formatting}
    expected: dict[str, int] = {}
    for check in round_.template.table.checks:
        column = a1(1, places.table.place(check.column).column).rstrip("1")
        key = f"{column}6:{column}{places.table.end_row}"
        expected[key] = expected.get(key, 0) + 1
    assert found == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_centre__text_like_a_formula__stays_text(round_: Round, text: str) -> None:
    item = round_.items[0]
    hostile = replace(item, title=text, history=(Remark(None, text),), previous_status=text)
    changed = replace(round_, items=(hostile, *round_.items[1:]))
    data = centre_workbook(changed, "CET", {1: Answer("Afsluttet", text)})
    sheet = read_book(data).sheet("Opfølgning")
    assert sheet is not None
    table = layout(changed, "CET").table
    for key in ("title", "previous_status", "earlier_remarks", "remark"):
        cell = sheet.cell(6, table.place(key).column)
        assert cell is not None
        assert (cell.kind.value, cell.raw, cell.formula) == ("text", text, None)


def test_centre__answers__stand_in_the_open_cells_only(round_: Round) -> None:
    answers = {1: Answer("Afsluttet", "Færdig."), 4: Answer("Afsluttet", "Enig.")}
    sheet = read_book(centre_workbook(round_, "CET", answers)).sheet("Opfølgning")
    assert sheet is not None
    table = layout(round_, "CET").table
    status, remark = table.answering("status").column, table.answering("remark").column
    found = {
        (row.item.nr, column): cell.text
        for row in table.rows
        for column in (status, remark)
        if (cell := sheet.cell(row.row, column))
    }
    assert found == {(1, status): "Afsluttet", (1, remark): "Færdig.", (4, remark): "Enig."}


def test_centre__long_earlier_remarks__widen_the_column_instead_of_being_cut(
    round_: Round,
) -> None:
    history = tuple(Remark(name, "Ordene er mange. " * 60) for name in ("Februar", "Maj"))
    items = (replace(round_.items[0], history=history), *round_.items[1:])
    sheet, places = _table(replace(round_, items=items), "CET")
    letter = a1(1, places.table.place("earlier_remarks").column).rstrip("1")
    width = round_.template.table.column("earlier_remarks").width
    assert sheet.column_dimensions[letter].width > width
    assert sheet.row_dimensions[6].height < 409


def test_centre__rows_with_answers__grow_while_somebody_writes(round_: Round) -> None:
    with zipfile.ZipFile(BytesIO(centre_workbook(round_, "CET"))) as package:
        part = package.read("xl/worksheets/sheet2.xml").decode()
    rows = {int(piece.split('"')[0]): piece for piece in part.split('<row r="')[1:]}
    free = {number for number, piece in rows.items() if "customHeight" not in piece.split(">")[0]}
    assert {6, 7, 8, 9, 10} <= free
    assert not {1, 2, 5, 11} & free


def test_centre__closing_row__is_thin_and_blank(round_: Round) -> None:
    sheet, places = _table(round_, "CET")
    assert sheet.row_dimensions[places.table.end_row].height == 6
    assert all(cell.value is None for cell in sheet[places.table.end_row])


_PRINT_HASH = """
import hashlib, sys
from pathlib import Path
from workbook.round.folder import load_round
from workbook.write.centre import centre_workbook
print(hashlib.sha256(centre_workbook(load_round(Path(sys.argv[1])), "CET")).hexdigest())
"""


def test_centre__two_processes__write_the_same_bytes(round_: Round) -> None:
    command = [sys.executable, "-c", _PRINT_HASH, str(round_.folder)]
    runs = [
        subprocess.run(  # noqa: S603 - our own interpreter and program
            command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment
        ).stdout.strip()
        for environment in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    ]
    here = hashlib.sha256(centre_workbook(round_, "CET")).hexdigest()
    assert runs == [here, here]


def test_centre__good_answers__are_read_back(round_: Round) -> None:
    answers = good_answers(round_, "CSO")
    places = layout(round_, "CSO")
    book = read_book(centre_workbook(round_, "CSO", answers))
    sheet = find_sheet(book, places.table)
    assert sheet is not None
    table = read_table(sheet, places.table)
    assert table is not None
    found = {row.nr: Answer(row.text("status"), row.text("remark")) for row in table.rows}
    assert found == answers


def test_centre__amounts__are_exact(round_: Round) -> None:
    sheet = read_book(centre_workbook(round_, "CET")).sheet("Opfølgning")
    assert sheet is not None
    cell = sheet.cell(8, layout(round_, "CET").table.place("amount_2026").column)
    assert cell is not None
    assert cell.number == Decimal("0.1")
