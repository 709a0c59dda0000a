"""Closed lists: rows are matched with what finance sent, and only answers are taken of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from templates.field import AmountField, ChoiceField, DateField
from templates.read_template import bundled_template
from templates.sheet import RowsSheet
from templates.template import Template
from templates.value_list import ListValue, ValueList
from tests.support.follow_up import changed, follow_up_round
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.returned import Returned
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

CENTRE = "CKM"


def extended() -> Template:
    """The follow-up with a date, an amount and a choice that centres answer."""
    template = bundled_template("opfolgning")
    fields = dict(template.fields)
    fields["expected"] = DateField(id="expected", label="Forventet afsluttet")
    fields["spent"] = AmountField(id="spent", label="Forbrug til dato")
    fields["risk"] = ChoiceField(id="risk", label="Risiko", list="risk")
    lists = dict(template.lists)
    values = tuple(ListValue(value=text) for text in ("Lav", "Mellem", "Høj"))
    lists["risk"] = ValueList(label="Risiko", values=values)
    sheets = tuple(
        replace(sheet, columns=(*sheet.columns, "expected", "spent", "risk"))
        if isinstance(sheet, RowsSheet)
        else sheet
        for sheet in template.sheets
    )
    return replace(template, fields=fields, lists=lists, sheets=sheets)


def read(round_: Round, book: Book) -> Returned:
    returned = read_rows(round_, book, rows_layout(round_, CENTRE), "CKM.xlsx")
    assert returned is not None
    return returned


def written(round_: Round, *answers: dict[str, Any]) -> Book:
    return read_book(rows_workbook(round_, CENTRE, answers))


def test_sent__untouched_workbook__every_record_without_an_answer() -> None:
    round_ = follow_up_round()
    returned = read(round_, written(round_))
    sent = round_.centre_records(CENTRE)
    assert [record.key for record in returned.records] == [record.key for record in sent]
    assert all(record.is_sure for record in returned.records)
    assert all(record.values["status"].is_blank for record in returned.records)
    assert (returned.changed, returned.missing, returned.unknown) == ((), (), ())


def test_sent__answers_of_every_type__come_back_as_written() -> None:
    round_ = follow_up_round(extended())
    answer = {
        "status": "Afsluttet",
        "remark": "Broen er åben.",
        "expected": date(2024, 12, 31),
        "spent": Decimal("1.25"),
        "risk": "Høj",
    }
    sent = round_.centre_records(CENTRE)
    led = next(number for number, record in enumerate(sent) if record.is_led)
    returned = read(round_, written(round_, *({} for _ in sent[:led]), answer))
    record = returned.records[led]
    found = {name: record.values[name].content for name in answer}
    assert found == answer
    assert record.text("title") == sent[led].text("title")
    assert record.amounts("amount") == sent[led].amounts("amount")


def test_sent__answer_in_a_cell_that_is_not_the_centres__is_not_written() -> None:
    round_ = follow_up_round()
    sent = round_.centre_records(CENTRE)
    other = next(number for number, record in enumerate(sent) if not record.is_led)
    answers = [{"status": "Afsluttet", "remark": "Set."} for _ in range(other + 1)]
    record = read(round_, written(round_, *answers)).records[other]
    assert (record.text("status"), record.text("remark"), record.is_led) == ("", "Set.", False)


def test_sent__number_exchanged__record_is_not_sure_and_title_is_reported() -> None:
    round_ = follow_up_round()
    layout = rows_layout(round_, CENTRE)
    first, second = round_.centre_records(CENTRE)[:2]
    row = layout.first_row
    book = changed(written(round_), layout.sheet, {(row, 1): second.name, (row + 1, 1): first.name})
    returned = read(round_, book)
    assert [record.name for record in returned.records][:2] == [second.name, first.name]
    assert [record.is_sure for record in returned.records[:2]] == [False, False]
    assert {change.value.place.address for change in returned.changed} >= {"B6", "B7"}


def test_sent__row_deleted_and_row_of_no_number__are_told_apart() -> None:
    round_ = follow_up_round()
    layout = rows_layout(round_, CENTRE)
    first = round_.centre_records(CENTRE)[0]
    book = changed(written(round_), layout.sheet, {(layout.first_row, 1): "999"})
    returned = read(round_, book)
    assert returned.missing == (first.key,)
    assert [record.key for record in returned.unknown] == [("999",)]
