"""The edition as a workbook: values as cached, as LibreOffice calculates them, and its print."""

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.support.libreoffice import recalculated
from tests.support.seminar import FOLDER, YEARS, printed_totals, seminar
from workbook.edition.build import document
from workbook.edition.document import (
    Block,
    CellRef,
    Chart,
    ChartSeries,
    Column,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Legend,
    LegendEntry,
    Number,
    PageBreak,
    Paragraph,
    Row,
    Sheet,
    Table,
    Term,
    Text,
)
from workbook.edition.face import Face
from workbook.edition.xlsx import edition_workbook
from workbook.publishable.xlsx import xlsx_faults

MUNICIPALITY = "Høje-Taastrup Kommune"


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return edition_workbook(document(seminar()))


def _open(data: bytes, *, values: bool = True) -> Workbook:
    return openpyxl.load_workbook(BytesIO(data), data_only=values)


def _totals(book: Workbook) -> dict[tuple[str, str, int], Decimal]:
    """The totals of the two groups: a group's name stands above its rows, across the sheet."""
    sheet, found, group = book["Forslag"], {}, ""
    for row in sheet.iter_rows(min_row=1, max_row=sheet.max_row, max_col=8, values_only=True):
        label = row[0]
        if isinstance(label, str) and label.startswith("I alt, "):
            for year, amount in zip(YEARS, row[3:7], strict=True):
                assert isinstance(amount, int | float)
                found[group, label, year] = Decimal(str(amount)).quantize(Decimal(1))
        elif isinstance(label, str) and row[1] is None:
            group = label
    return found


def test_xlsx__cached_values__the_sixteen_printed_totals(workbook: bytes) -> None:
    assert _totals(_open(workbook)) == printed_totals()


@pytest.mark.libreoffice
@pytest.mark.slow
def test_xlsx__libreoffice_recalculates__every_value_as_cached(
    workbook: bytes, tmp_path: Path
) -> None:
    again = _open(recalculated({"udgave": workbook}, tmp_path)["udgave"])
    assert _totals(again) == printed_totals()
    before = _open(workbook)
    formulas = 0
    for sheet in _open(workbook, values=False):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formulas += 1
                    assert (
                        again[sheet.title][cell.coordinate].value
                        == before[sheet.title][cell.coordinate].value
                    )
    assert formulas == 196


def test_xlsx__total__adds_the_cells_above_it(workbook: bytes) -> None:
    sheet = _open(workbook, values=False)["Forslag"]
    total = next(row for row in sheet.iter_rows() if row[0].value == "I alt, serviceudgifter")
    assert total[3].value == "=SUM(D8:D15,D17:D18)"
    cell = "'Data'!$E$8"
    assert sheet["D8"].value == f'=IF(COUNT({cell})=0,"",{cell})'


def test_xlsx__equal_records__equal_bytes(workbook: bytes) -> None:
    assert edition_workbook(document(seminar())) == workbook


def test_xlsx__published__carries_nothing_else(workbook: bytes) -> None:
    assert xlsx_faults(workbook, MUNICIPALITY, FOLDER) == []


def test_xlsx__paper__wide_sheets_lie_and_repeat_their_header(workbook: bytes) -> None:
    book = _open(workbook)
    assert [
        (sheet.title, sheet.page_setup.orientation, sheet.print_title_rows) for sheet in book
    ] == [
        ("Forslag", "landscape", "$6:$6"),
        ("Overblik", "portrait", None),
        ("Data", "portrait", None),
    ]
    assert book["Forslag"].freeze_panes == "B7"
    assert "Budget 2026" in str(book["Forslag"].HeaderFooter.oddFooter)


def _of(*rows: Row) -> Document:
    columns = (Column("label", 30), Column("amount", 10, is_number=True))
    head = Row((Text("Navn"), Text("Beløb")), "header")
    table = Table("t", "Tabel", columns, (head, *rows))
    blocks = (Heading("Udgave", 1), table)
    return Document(
        "Udgave", "Runde", Face(MUNICIPALITY, date(2025, 6, 2)), "Juni 2025", "Forslag",
        (Sheet("Ark", blocks),),
    )  # fmt: skip


def test_xlsx__text_that_begins_like_a_formula__stays_text() -> None:
    book = _open(edition_workbook(_of(Row((Text('=HYPERLINK("x")'), Text("+1"))))), values=False)
    cells = [cell for row in book["Ark"].iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert '=HYPERLINK("x")' in [cell.value for cell in cells]


def test_xlsx__amounts_in_another_unit__formula_converts_and_rounds() -> None:
    amounts = [
        Row((Text("A"), Number(Decimal(-6700), 0, "1.000 kr."))),
        Row((Text("B"), Number(Decimal(-25), 0, "1.000 kr."))),
    ]
    terms = tuple(Term(CellRef("t", row, 1), Decimal("-0.001")) for row in (1, 2))
    total = Row((Text("I alt"), Number(Decimal("6.725"), 2, "mio. kr.", terms)), "total")
    book = _open(edition_workbook(_of(*amounts, total)), values=False)
    cell = next(row[1] for row in book["Ark"].iter_rows() if row[0].value == "I alt")
    assert cell.value == "=ROUND(-SUM(B5:B6)/1000,6)"
    assert cell.number_format == "[$-406]#,##0.00_0"


def test_xlsx__count__counts_the_cells_of_the_records() -> None:
    rows = [Row((Text(name), Number(Decimal(1), 0, "kr."))) for name in "AB"]
    counts = tuple(CellRef("t", row, 0) for row in (1, 2))
    total = Row((Text("Antal"), Number(Decimal(2), counts=counts)), "grand")
    book = _open(edition_workbook(_of(*rows, total)), values=False)
    cell = next(row[1] for row in book["Ark"].iter_rows() if row[0].value == "Antal")
    assert cell.value == "=COUNTA(A5:A6)"


def test_xlsx__many_cells_apart__several_calls_of_at_most_two_hundred() -> None:
    rows = [Row((Text(str(number)), Number(Decimal(1), 0, "kr."))) for number in range(600)]
    terms = tuple(Term(CellRef("t", row, 1)) for row in range(1, 600, 2))
    total = Row((Text("I alt"), Number(Decimal(300), 0, "kr.", terms)), "total")
    book = _open(edition_workbook(_of(*rows, total)), values=False)
    cell = next(row[1] for row in book["Ark"].iter_rows() if row[0].value == "I alt")
    assert str(cell.value).count("SUM(") == 2
    assert str(cell.value).count("B") == 300


def test_xlsx__legend_key_figures_and_page_break__stand_on_the_sheet() -> None:
    made = _of(Row((Text("A"), Number(Decimal(1), 0, "kr."))))
    blocks = (
        *made.sheets[0].blocks,
        PageBreak(),
        KeyFigures((KeyFigure("Spares", Number(Decimal("-6.725"), 2, "mio. kr.")),)),
        Legend((LegendEntry("Afsluttet", "Der sker ikke mere.", "DFF3E4"),)),
    )
    book = _open(edition_workbook(replace(made, sheets=(Sheet("Ark", blocks),))))
    texts = [cell for row in book["Ark"].iter_rows(values_only=True) for cell in row if cell]
    assert texts[-4:] == ["Spares", -6.725, "Afsluttet", "Der sker ikke mere."]
    assert [mark.id for mark in book["Ark"].row_breaks.brk] == [5]


def _wide(name: str, rows: int) -> Table:
    """A table whose sheet is printed on paper that lies, 502 points high; a row has 19."""
    columns = (Column("label", 120), Column("amount", 20, is_number=True))
    head = Row((Text(f"Navn {name}"), Text("Beløb")), "header")
    body = [Row((Text(f"{name}{row}"), Number(Decimal(row), 0, "kr."))) for row in range(rows)]
    return Table(name, name, columns, (head, *body))


def _page_ends(*blocks: Block) -> list[int]:
    """The rows after which a page ends; title, subtitle and the gap below them are the first 3."""
    made = replace(_of(), sheets=(Sheet("Ark", (Heading("Udgave", 1), *blocks)),))
    return [mark.id for mark in _open(edition_workbook(made))["Ark"].row_breaks.brk]


def test_xlsx__no_room_for_the_chart__it_alone_goes_to_the_next_page() -> None:
    table = _wide("t", 9)
    names = tuple(CellRef("t", row, 0) for row in range(1, 10))
    numbers = tuple(CellRef("t", row, 1) for row in range(1, 10))
    chart = Chart("columns", "Beløb", "Beløb efter navn.", names, (ChartSeries("Beløb", numbers),))
    intro = Paragraph("Beløbene efter navn.")
    assert _page_ends(Heading("Beløb"), intro, table, chart) == [16]  # the table's last row


def test_xlsx__chart_of_lines__draws_a_line_with_a_dot_at_each_number() -> None:
    names = tuple(CellRef("t", row, 0) for row in range(1, 4))
    numbers = tuple(CellRef("t", row, 1) for row in range(1, 4))
    series = (ChartSeries("Beløb", numbers, "DDEBF7"),)
    chart = Chart("lines", "Beløb", "Beløb efter navn.", names, series, stacked=True)
    made = replace(_of(), sheets=(Sheet("Ark", (Heading("Udgave", 1), _wide("t", 3), chart)),))
    with zipfile.ZipFile(BytesIO(edition_workbook(made))) as package:
        drawn = package.read("xl/charts/chart1.xml").decode()
    assert '<c:lineChart><c:grouping val="standard"/>' in drawn
    assert '<c:symbol val="circle"/>' in drawn
    assert "barChart" not in drawn


def test_xlsx__no_room_for_the_table__its_heading_and_intro_go_with_it() -> None:
    intro = Paragraph("Beløbene efter navn.")
    assert _page_ends(_wide("a", 14), Heading("Beløb"), intro, _wide("b", 6)) == [18]


def test_xlsx__items_with_remarks__page_ends_between_items_or_lines() -> None:
    columns = (Column("label", 92), Column("amount", 20, is_number=True))
    table = replace(_wide("t", 2), columns=columns)
    remark = Row((Text("\n".join(["Der er svar."] * 9), 2, is_long=True),))
    items = tuple(row for item in table.rows[1:] * 5 for row in (item, remark))
    made = replace(
        _of(),
        sheets=(
            Sheet("Ark", (Heading("Udgave", 1), replace(table, rows=(table.rows[0], *items)))),
        ),
    )
    sheet = _open(edition_workbook(made))["Ark"]
    assert sheet.page_setup.orientation == "portrait"
    ends = [mark.id for mark in sheet.row_breaks.brk]
    assert ends == [18, 33]
    for end in ends:  # nobody sees an item alone at the end of a page
        assert str(sheet.cell(end, 1).value).startswith("Der er svar.")


def test_xlsx__chart_below_another_table__goes_to_the_next_page_with_its_own() -> None:
    table = _wide("t", 5)
    names = tuple(CellRef("t", row, 0) for row in range(1, 6))
    numbers = tuple(CellRef("t", row, 1) for row in range(1, 6))
    chart = Chart("columns", "Beløb", "Beløb efter navn.", names, (ChartSeries("Beløb", numbers),))
    assert _page_ends(_wide("a", 6), Heading("Beløb"), table, chart) == [
        10
    ]  # the first table's end
