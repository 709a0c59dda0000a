"""The workbook of rows of one centre: what stands in it, what is open, what Excel watches over."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from templates.field import ChoiceField
from templates.read_template import bundled_template
from templates.sheet import GuidanceSheet
from tests.support.follow_up import follow_up_round
from tests.support.priorities import CENTRES, priorities_round
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Visibility
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.config import Named
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows
from workbook.stamp import read_stamps, stamp

FIRST: Contents = {
    "nr": "ISU02",
    "kind": "Service",
    "title": "Rette indsats",
    "resume": "=Bedre visitation.\nKortere forløb.",
    "amount:2026": Decimal(-1250),
    "amount:2027": Decimal(-2250),
    "type": "Effektivisering",
}
SECOND: Contents = {
    "nr": "ISU02",
    "kind": "Overførsel",
    "amount:2029": Decimal(40),
    "type": "Merudgift",
}


def sheet_of(data: bytes, name: str) -> Worksheet:
    found = openpyxl.load_workbook(BytesIO(data))[name]
    assert isinstance(found, Worksheet)
    return found


def test_rows_workbook__sheets__guidance_rows_control_and_stamp_in_order() -> None:
    round_ = priorities_round()
    book = read_book(rows_workbook(round_, "CBU"))
    assert [(sheet.name, sheet.visibility) for sheet in book.sheets] == [
        ("Vejledning", Visibility.VISIBLE),
        ("Forslag", Visibility.VISIBLE),
        ("Kontrol", Visibility.VISIBLE),
        (STAMP_SHEET, Visibility.VERY_HIDDEN),
    ]
    assert read_stamps(book) == (stamp(round_, "CBU"),)


def test_rows_workbook__same_input__same_bytes() -> None:
    one, other = (rows_workbook(priorities_round(), "CBU", [FIRST], blank=2) for _ in range(2))
    assert one == other


def test_rows_workbook__records__read_back_as_they_were_given() -> None:
    round_ = priorities_round()
    data = rows_workbook(round_, "CBU", [FIRST, SECOND], blank=3)
    found = read_rows(round_, read_book(data), rows_layout(round_, "CBU", 2, 3), "CBU.xlsx")
    assert found is not None
    given = [
        {name: value.content for name, value in record.values.items() if value.content is not None}
        for record in found.records
    ]
    taken_over = {"title": FIRST["title"], "resume": FIRST["resume"]}
    committee = {"committee": "ISU"}
    assert given == [{**FIRST, **committee}, {**SECOND, **taken_over, **committee}]
    assert [
        (total.label, total.value.place.address, total.value.content) for total in found.totals
    ] == [
        ("I alt, serviceudgifter", "E12", Decimal(-1250)),
        ("I alt, serviceudgifter", "F12", Decimal(-2250)),
        ("I alt, serviceudgifter", "G12", Decimal(0)),
        ("I alt, serviceudgifter", "H12", Decimal(0)),
        ("I alt, overførselsudgifter", "E13", Decimal(0)),
        ("I alt, overførselsudgifter", "F13", Decimal(0)),
        ("I alt, overførselsudgifter", "G13", Decimal(0)),
        ("I alt, overførselsudgifter", "H13", Decimal(40)),
    ]


def test_rows_workbook__open_list__every_cell_of_the_table_is_open_and_nothing_else() -> None:
    round_ = priorities_round()
    layout = rows_layout(round_, "CBU", 1, 2)
    sheet = sheet_of(rows_workbook(round_, "CBU", [FIRST], blank=2), "Forslag")
    opened = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    assert opened == {
        layout.at(row, place.slot.id) for row in (6, 7, 8) for place in layout.columns
    }


def test_rows_workbook__open_list__rows_may_be_inserted_sorted_and_filtered() -> None:
    sheet = sheet_of(rows_workbook(priorities_round(), "CBU", blank=4), "Forslag")
    protection = sheet.protection
    assert protection.sheet
    assert not protection.insertRows
    assert not protection.sort
    assert not protection.autoFilter
    assert not protection.formatColumns
    assert protection.deleteRows  # locked, as the rows reach beyond the table
    assert protection.insertColumns
    assert sheet.auto_filter.ref == "A5:I9"
    assert sheet.freeze_panes == "D6"


def test_rows_workbook__closed_list__its_columns_are_locked_and_no_row_is_added() -> None:
    round_ = follow_up_round()
    sheet = sheet_of(rows_workbook(round_, "CKM", [{"status": "Afsluttet"}]), "Opfølgning")
    layout = rows_layout(round_, "CKM")
    opened = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    led, other, last = ((row, layout.roles[row - 6]) for row in (6, 7, 8))
    assert [role for _, role in (led, other, last)] == ["lead", "other", "lead"]
    status = {layout.at(row, "status") for row in (6, 8)}
    assert opened == status | {layout.at(row, "remark") for row in (6, 7, 8)}
    assert sheet.protection.insertRows
    assert sheet.protection.sort
    sent = [record.name for record in round_.centre_records("CKM")]
    assert [str(sheet.cell(row, 1).value) for row in (6, 7, 8)] == sent
    assert sheet[layout.at(6, "status")].value == "Afsluttet"
    assert sheet[layout.at(7, "role")].value == "Kun bemærke"


def test_rows_workbook__types__give_dropdowns_lengths_numbers_and_their_words() -> None:
    sheet = sheet_of(rows_workbook(priorities_round(), "CBU", blank=2), "Forslag")
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    # The closing row is locked, and has the rules for rows that are inserted above it.
    assert sorted(rules) == [f"{letter}6:{letter}8" for letter in "ABCDEFGHI"]
    assert (rules["B6:B8"].type, rules["B6:B8"].formula1) == ("list", '"Service,Overførsel"')
    assert (rules["C6:C8"].type, rules["C6:C8"].formula1) == ("textLength", "160")
    amount = rules["E6:E8"]
    assert (amount.type, amount.promptTitle) == ("whole", "Beløb")
    assert amount.prompt == "I 1.000 kr. En besparelse skrives med minus, en merudgift uden."
    assert amount.error == "Skriv et helt tal i 1.000 kr., uden kr. og uden tekst."
    assert rules["A6:A8"].promptTitle == "Nr."


def test_rows_workbook__long_list__stands_on_the_hidden_sheet_under_a_name() -> None:
    many = [Named(code=f"U{number:03}", name=f"Udvalg {number}") for number in range(1, 91)]
    template = bundled_template("prioritering")
    field = template.fields["type"]
    assert isinstance(field, ChoiceField)
    field = replace(field, list="committees")
    guidance, rows, control = template.sheets
    assert isinstance(guidance, GuidanceSheet)
    round_ = priorities_round(
        replace(
            template,
            fields={**template.fields, "type": field},
            sheets=(replace(guidance, explains=("kind", "committees")), rows, control),
            checks=(),
        ),
        committees=many,
    )
    book = openpyxl.load_workbook(BytesIO(rows_workbook(round_, "CBU", blank=1)))
    assert set(book.defined_names) == {"liste_committees"}
    source = book.defined_names["liste_committees"].attr_text
    sheet, _, cells = source.partition("!")
    assert sheet.strip("'") == STAMP_SHEET
    column = cells.split("$")[1]
    assert [book[STAMP_SHEET][f"{column}{row}"].value for row in (1, 90)] == ["U001", "U090"]
    rules = {str(rule.sqref): rule for rule in book["Forslag"].data_validations.dataValidation}
    assert rules["I6:I7"].formula1 == source
    explained = [row[1].value for row in book["Vejledning"].iter_rows() if row[1].value]
    assert "U001" in explained


@pytest.mark.parametrize("centre", [one.code for one in CENTRES])
def test_rows_workbook__guidance__says_who_when_how_and_what_the_lists_mean(centre: str) -> None:
    book = read_book(rows_workbook(priorities_round(), centre, blank=1))
    sheet = book.sheet("Vejledning")
    assert sheet is not None
    said = [cell.text for cell in sheet.cells.values()]
    assert any(f"({centre})" in text for text in said)
    assert "20. juni 2025" in said
    assert "Sådan gør I" in said
    assert "Det betyder ordene på listerne" in said
    assert {"Type", "Udgiftsart", "Merudgift", "Forslaget koster mere, end det sparer."} <= set(
        said
    )


@pytest.mark.parametrize(("centre", "decimals"), [("CKM", "0.0"), ("CSO", "0.000")])
def test_rows_workbook__amounts_of_finance__have_no_decimals_that_none_of_them_needs(
    centre: str, decimals: str
) -> None:
    sheet = sheet_of(rows_workbook(follow_up_round(), centre), "Opfølgning")
    layout = rows_layout(follow_up_round(), centre)
    first = layout.columns_of("amount")[0].column
    shown = {sheet.cell(row, first).number_format for row in (layout.first_row, layout.last_row)}
    assert shown == {f"[$-406]#,##{decimals}_0"}
