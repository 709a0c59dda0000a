"""The edition of the budget seminar as a document, against what was printed."""

from dataclasses import replace
from typing import Any

import pytest

from tests.support.seminar import YEARS, printed_totals, seminar
from workbook.edition.build import document
from workbook.edition.document import (
    Blank,
    CellRef,
    Chart,
    Document,
    Heading,
    Number,
    Paragraph,
    Row,
    Table,
    Text,
)
from workbook.numbers import exact_sum


@pytest.fixture(scope="module")
def edition() -> Document:
    return document(seminar())


def _texts(row: Row) -> list[str]:
    return [cell.text if isinstance(cell, Text) else "" for cell in row.cells]


def _values(row: Row) -> list[Any]:
    return [cell.value if isinstance(cell, Number) else None for cell in row.cells]


def _number(edition: Document, ref: CellRef) -> Number:
    cell = edition.table(ref.table).cell(ref)
    assert isinstance(cell, Number)
    return cell


def test_document__totals_of_both_groups__the_sixteen_printed_ones(edition: Document) -> None:
    found = {
        (table.caption, _texts(row)[0], year): value
        for table in edition.sheets[0].tables[:2]
        for row in table.rows
        if row.role == "total"
        for year, value in zip(YEARS, _values(row)[1:5], strict=True)
    }
    assert found == printed_totals()
    assert len(found) == 16


def test_document__every_calculated_number__is_what_its_cells_add_up_to(edition: Document) -> None:
    calculated = [
        cell
        for table in edition.tables()
        for row in table.rows
        for cell in row.cells
        if isinstance(cell, Number) and cell.terms
    ]
    assert len(calculated) == 16 + 12 + 4 * 33 + 4 * 9
    for number in calculated:
        assert number.value == exact_sum(
            _number(edition, term.cell).value * term.factor for term in number.terms
        )


def test_document__closing_row__adds_the_rows_above_it(edition: Document) -> None:
    table = edition.table("1.0")
    assert [(_texts(row)[0], _values(row)[1:]) for row in table.rows[1:]] == [
        ("Service", [-17781, -19768, -20743, -21917]),
        ("Overførsel", [-561, -522, -483, -444]),
        ("I alt", [-18342, -20290, -21226, -22361]),
    ]
    last = table.rows[-1].cells[1]
    assert isinstance(last, Number)
    assert [term.cell for term in last.terms] == [CellRef("1.0", 1, 1), CellRef("1.0", 2, 1)]


def test_document__number_of_two_kinds__suffix_where_the_column_says_so(edition: Document) -> None:
    rows = [row for row in edition.table("0.0").rows if _texts(row)[0].startswith("ØU09")]
    assert [_texts(row)[:2] for row in rows] == [
        ["ØU09", "Øget indtægtsoptimering"],
        ["ØU09 (Overførsel)", "Øget indtægtsoptimering"],
    ]
    assert isinstance(rows[0].cells[2], Text)
    assert isinstance(rows[1].cells[2], Blank)  # the résumé stands right above


def test_document__order__committees_as_the_round_lists_them(edition: Document) -> None:
    numbers = [_texts(row)[0] for row in edition.table("0.1").rows if row.role == "body"]
    assert numbers == [
        "SU01", "SU05", "SU06", "SU10", "ISU01", "ISU03", "ISU04", "ISU05", "ISU05 (Overførsel)",
        "ISU10", "ISU15", "ISU20", "ÆSU01", "ÆSU02", "ÆSU03", "ÆSU06", "ØU03", "ØU13", "ØU17",
        "TU04a", "FKU03", "FKU05",
    ]  # fmt: skip


def test_document__omitted_value__no_table_of_the_split_but_one_of_its_own(
    edition: Document,
) -> None:
    headings = [block.text for block in edition.sheets[0].blocks if isinstance(block, Heading)]
    assert headings == [
        "Prioriteringsforslag 2026–2029",
        "Indarbejdes og sendes i høring",
        "Indarbejdes ikke, men sendes i høring",
        "Begge grupper tilsammen",
        "Afviste forslag",
    ]
    assert [_texts(row) for row in edition.table("2.0").rows] == [
        ["Nr.", "Titel"],
        ["FKU09", "Kortere åbningstid i svømmehallen om søndagen"],
    ]


def test_document__sums_by_committee__a_table_for_each_year_and_the_last_ones_chart(
    edition: Document,
) -> None:
    overview = edition.sheets[1]
    assert [table.caption for table in overview.tables] == [
        f"Efter udvalg, {year}" for year in YEARS
    ]
    assert [(_texts(row)[0], _values(row)[1:]) for row in overview.tables[0].rows[1:3]] == [
        ("Socialudvalget", [None, -1771, None]),
        ("Institutions- og Skoleudvalget", [-1513, -1928, None]),
    ]
    charts = [block for block in overview.blocks if isinstance(block, Chart)]
    assert [chart.title for chart in charts] == ["Efter udvalg, 2029 (1.000 kr.)"]
    assert "Økonomiudvalget: Indarbejdes og sendes i høring −5.750" in charts[0].alternative


def test_document__unit__is_said_once_on_each_sheet_that_is_read(edition: Document) -> None:
    said = [
        [block.text for block in sheet.blocks if isinstance(block, Paragraph)]
        for sheet in edition.sheets
    ]
    assert said == [["Alle beløb er i 1.000 kr."], ["Alle beløb er i 1.000 kr."], []]


def test_document__flat_table__every_field_of_every_record(edition: Document) -> None:
    (table,) = edition.sheets[2].tables
    assert isinstance(table, Table)
    assert _texts(table.rows[0]) == [
        "Nr.", "Udgiftsart", "Titel", "Resume", "Beløb 2026\n1.000 kr.", "Beløb 2027\n1.000 kr.",
        "Beløb 2028\n1.000 kr.", "Beløb 2029\n1.000 kr.", "Type", "Beslutning", "Udvalg", "Center",
    ]  # fmt: skip
    assert len(table.rows) == 1 + 34
    assert _texts(table.rows[3])[9:] == [
        "Afvist",
        "Fritids- og Kulturudvalget",
        "Center for Fritid og Kultur",
    ]


def test_document__centre_that_sent_nothing__is_named() -> None:
    data = replace(seminar(), missing=("CBS", "CSÆ"))
    paragraphs = [
        block.text for block in document(data).sheets[0].blocks if isinstance(block, Paragraph)
    ]
    assert paragraphs[0] == (
        "Der er ingen forslag fra Center for Børn og Skole og Center for Sundhed og Ældre."
    )


def test_document__no_file_name__stands_in_it(edition: Document) -> None:
    texts = [
        text for table in edition.tables() for row in table.rows for text in _texts(row) if text
    ]
    assert not [text for text in texts if ".xlsx" in text or ".csv" in text]
