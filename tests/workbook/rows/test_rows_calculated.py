"""Amounts that a row calculates: live in every row, summed below, and no content of a blank row."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from templates.field import AmountField, AmountsField, PercentField
from templates.read_template import bundled_template
from templates.sheet import RowsSheet, Total
from tests.support.libreoffice import recalculated
from tests.support.priorities import priorities_round, with_fields
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

ROWS: tuple[Contents, ...] = (
    {
        "nr": "ISU01",
        "kind": "Service",
        "amount:2026": Decimal(300),
        "cost:2026": Decimal(40),
        "spent": Decimal(-40),
        "budget": Decimal(300),
    },
    {
        "nr": "ISU02",
        "kind": "Service",
        "amount:2026": "tre",
        "cost:2027": Decimal(5),
        "spent": "en",
        "budget": Decimal(20),
    },
)


@pytest.fixture
def round_() -> Round:
    """A round with a cost and a net amount of both, what is spent in per cent of a budget, sums."""
    template = with_fields(
        bundled_template("prioritering"),
        cost=AmountsField(id="cost", label="Udgift {year}", name="Udgift"),
        net=AmountsField(id="net", label="Netto {year}", name="Netto", formula="amount - cost"),
        spent=AmountField(id="spent", label="Forbrug"),
        budget=AmountField(id="budget", label="Budget"),
        share=PercentField(id="share", label="Andel", formula="spent / budget", decimals=1),
    )
    total = Total(label="Netto i alt", of=("net",))
    share = Total(label="Andel i alt", of=("spent", "budget", "share"))
    sheets = tuple(
        replace(sheet, totals=(*sheet.totals, total, share))
        if isinstance(sheet, RowsSheet)
        else sheet
        for sheet in template.sheets
    )
    return priorities_round(replace(template, sheets=sheets))


def shown(book: Book, round_: Round) -> dict[str, str]:
    """What the calculated cells and their sum show, by address; blank ones are left out."""
    layout = rows_layout(round_, "CBU", 2, 1)
    sheet = book.sheet("Forslag")
    assert sheet is not None
    found = {}
    for place in (*layout.columns_of("net"), *layout.columns_of("share")):
        for row in (6, 7, 8, *(total.row for total in layout.totals[-2:])):
            cell = sheet.cell(row, place.column)
            if cell is not None and cell.text:
                found[f"{place.slot.part or place.slot.id}, {row}"] = cell.text
    return found


WANTED = {
    "2026, 6": "260",
    "2026, 7": "Fejl",
    "2027, 7": "-5",
    "2026, 12": "260",
    "2027, 12": "-5",
    "2028, 12": "0",
    "2029, 12": "0",
    "share, 6": "-0.133",
    "share, 7": "Fejl",
    "share, 13": "-0.125",  # of the sums
}


def test_calculated__rows__show_the_sum_and_blank_ones_nothing(round_: Round) -> None:
    assert shown(read_book(rows_workbook(round_, "CBU", ROWS, blank=1)), round_) == WANTED


@pytest.mark.libreoffice
def test_calculated__libreoffice__gives_the_same(round_: Round, tmp_path: Path) -> None:
    data = rows_workbook(round_, "CBU", ROWS, blank=1)
    assert shown(read_book(recalculated({"netto": data}, tmp_path)["netto"]), round_) == WANTED


def test_calculated__blank_row__is_no_record(round_: Round) -> None:
    book = read_book(rows_workbook(round_, "CBU", ROWS, blank=3))
    returned = read_rows(round_, book, rows_layout(round_, "CBU", 2, 3), "CBU.xlsx")
    assert returned is not None
    assert [record.key for record in returned.records] == [
        ("isu01", "service"),
        ("isu02", "service"),
    ]
    assert returned.records[0].amounts("net") == {"2026": Decimal(260)}
