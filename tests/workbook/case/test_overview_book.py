"""The overview's workbook, as other readers see it and as LibreOffice recalculates it.

Over 300 lines: one workbook, held against its cases from every side.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.libreoffice import convert
from tests.workbook.case.ballerup import YEARS, case_round, cases, made_case
from workbook.case.case_print import case_pages
from workbook.case.model import Case
from workbook.case.overview import Overview, loan_text, overview
from workbook.case.overview_book import overview_workbook
from workbook.case.overview_places import OverviewPlaces, overview_places
from workbook.numbers import danish
from workbook.read.model import Book, CellKind
from workbook.read.open import read_book
from workbook.round.cases import CaseRound, Decision
from workbook.write.textfit import MAX_ROW_HEIGHT

KINDS = {CellKind.TEXT, CellKind.NUMBER}
_SHOWN = re.compile(r'sdval="([^"]+)" sdnum="[^"]*;(#[^"]*_0)">(?:<[^>]*>)*([^<]+)<')
LEFT = {"SSU-15": Decision.LEFT_OUT, "ØKU-06": Decision.HEARING}


@cache
def workbook(*, left: bool = False) -> bytes:
    return overview_workbook(*_made(left=left))


@cache
def _made(*, left: bool = False) -> tuple[CaseRound, Overview]:
    round_ = case_round(LEFT if left else None)
    return round_, overview(round_, cases())


def book_of(data: bytes, *, formulas: bool = False) -> Workbook:
    return openpyxl.load_workbook(BytesIO(data), data_only=not formulas)


def kinds_of(book: Book) -> set[CellKind]:
    return {cell.kind for sheet in book.sheets for cell in sheet.cells.values()}


def sheet_of(book: Workbook, name: str) -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def expected(made: Overview, places: OverviewPlaces) -> Iterator[tuple[int, int, Decimal | None]]:
    """Row, column and exact amount of every figure of the sheet."""
    last = places.investment_column
    for one, place in zip(made.rows, places.rows, strict=True):
        yield from ((place, places.year_column(year), one.years.get(year)) for year in YEARS)
        yield place, last, one.anlaeg
    for block, where, line in zip(made.blocks, places.blocks, places.committees, strict=True):
        for year in YEARS:
            yield where.total, places.year_column(year), block.years[year]
            yield line, places.year_column(year), block.years[year]
        yield where.total, last, block.anlaeg
    yield places.investment_total, last, made.investment_total
    for row, amounts in (
        (places.grand, made.grand),
        (places.requirement, made.requirement),
        (places.remainder, made.remainder),
        (places.investment, made.investment),
        (places.table_total, made.grand),
    ):
        assert row is not None
        yield from ((row, places.year_column(year), amounts.get(year)) for year in YEARS)


def wrong_figures(data: bytes, made: Overview) -> list[tuple[str, object, Decimal | None]]:
    sheet = sheet_of(book_of(data), "Oversigt")
    wrong: list[tuple[str, object, Decimal | None]] = []
    for row, column, amount in expected(made, overview_places(made)):
        cell = sheet.cell(row, column)
        assert isinstance(cell, Cell)
        value = cell.value
        found = None if value in (None, "") else Decimal(repr(value))
        if found != amount or str(value) == "-0.0":
            wrong.append((cell.coordinate, value, amount))
    return wrong


@pytest.mark.parametrize("left", [False, True])
def test_book__cached_values__are_the_exact_amounts(left: bool) -> None:
    assert wrong_figures(workbook(left=left), _made(left=left)[1]) == []


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("left", [False, True])
def test_book__recalculated_by_libreoffice__gives_the_exact_amounts(
    left: bool, tmp_path: Path
) -> None:
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(workbook(left=left))
    again = convert(path, "xlsx", tmp_path / "again").read_bytes()
    made = _made(left=left)[1]
    assert wrong_figures(again, made) == []
    places = overview_places(made)
    sheet = sheet_of(book_of(again), "Oversigt")
    texts = [loan_text(share, made.unit, made.decimals) for share in made.loans]
    assert [sheet.cell(row, 1).value for row in places.loans] == texts


@pytest.mark.libreoffice
@pytest.mark.slow
def test_book__case_amount_changed__changes_every_total(tmp_path: Path) -> None:
    round_, made = _made()
    book = book_of(workbook(), formulas=True)
    page = next(page for page in case_pages(round_, made) if page.case.nr == "ØKU-11")
    saving = page.cell("saving", 2019)
    investment = page.cell("investment", 2019)
    assert saving is not None
    assert investment is not None
    sheet_of(book, "ØKU-11")[saving] = 1025
    sheet_of(book, "ØKU-11")[investment] = 500
    path = tmp_path / "oversigt.xlsx"
    book.save(path)
    again = convert(path, "xlsx", tmp_path / "again").read_bytes()
    changed = [
        replace(case, amounts=made_case("", "", _typed(case)).amounts)
        if case.nr == "ØKU-11"
        else case
        for case in cases()
    ]
    other = overview(round_, changed)
    assert other.grand[2019] == Decimal("-33.285")
    assert other.remainder[2019] == Decimal("6.115")
    assert wrong_figures(again, other) == []


def _typed(case: Case) -> dict[str, dict[int, Decimal]]:
    saving = {**case.amounts["saving"], 2019: Decimal(1025)}
    return {"saving": saving, "investment": {2019: Decimal(500)}}


@pytest.mark.libreoffice
@pytest.mark.slow
def test_book__awkward_amounts__are_recalculated_exactly(tmp_path: Path) -> None:
    round_ = case_round()
    awkward = [
        made_case("TMU-01", "TMU", {"saving": {2019: Decimal("0.3")}}),
        made_case("TMU-02", "TMU", {"saving": {2019: Decimal("0.1"), 2020: Decimal("-0.7")}}),
        made_case("TMU-03", "TMU", {"expense": {2019: Decimal("1005.005")}}),
        made_case("EBU-01", "EBU", {"investment": {2021: Decimal("1.1"), 2022: Decimal("2.2")}}),
        made_case("EBU-02", "EBU", {"saving": {2019: Decimal(5)}, "expense": {2019: Decimal(5)}}),
        made_case("EBU-03", "EBU", {}),
    ]
    made = overview(round_, awkward)
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(overview_workbook(round_, made))
    assert wrong_figures(path.read_bytes(), made) == []
    again = convert(path, "xlsx", tmp_path / "again").read_bytes()
    assert wrong_figures(again, made) == []


def test_book__every_figure__is_a_live_formula_but_for_the_requirement() -> None:
    made = _made()[1]
    places = overview_places(made)
    sheet = sheet_of(book_of(workbook(), formulas=True), "Oversigt")
    typed = {
        row
        for row, column, _ in expected(made, places)
        if not str(sheet.cell(row, column).value).startswith("=")
    }
    assert typed == {places.requirement}


def test_book__amounts__are_shown_with_two_decimals_or_all_they_have() -> None:
    made = _made()[1]
    places = overview_places(made)
    sheet = sheet_of(book_of(workbook()), "Oversigt")
    formats = {
        row.nr: sheet.cell(place, places.year_column(2019)).number_format
        for row, place in zip(made.rows, places.rows, strict=True)
    }
    assert {nr for nr, form in formats.items() if form != "[$-406]#,##0.00_0"} == {"ØKU-11"}
    assert formats["ØKU-11"] == "[$-406]#,##0.000_0"
    total = places.blocks[-1].total
    assert sheet.cell(total, places.year_column(2019)).number_format == "[$-406]#,##0.00_0"


def test_book__sheets__are_overview_data_and_every_case_by_its_number() -> None:
    names = book_of(workbook(left=True)).sheetnames
    made = _made(left=True)[1]
    left = ["SSU-15", "ØKU-06"]
    assert names == ["Oversigt", "Data", *[row.nr for row in made.rows], *left]


def test_book__links__lead_from_the_number_to_the_case_and_back() -> None:
    book = book_of(workbook())
    made = _made()[1]
    places = overview_places(made)
    row = places.rows[2]
    link = sheet_of(book, "Oversigt").cell(row, 1).hyperlink
    back = sheet_of(book, "TMU-04").cell(2, 6).hyperlink
    assert link is not None
    assert back is not None
    assert link.location == "'TMU-04'!$A$1"
    assert back.location == f"'Oversigt'!$A${row}"


def test_book__left_out__is_listed_with_its_decision_and_says_so_on_its_sheet() -> None:
    book = book_of(workbook(left=True))
    found = {
        str(row[0].value): row[2].value
        for row in sheet_of(book, "Oversigt").iter_rows(min_col=1, max_col=3)
        if row[0].value in LEFT
    }
    assert found == {"SSU-15": "medtages ikke", "ØKU-06": "sendes i høring"}
    assert sheet_of(book, "SSU-15").cell(2, 1).value == (
        "Social- og Sundhedsudvalget · Beslutning: medtages ikke"
    )


def test_book__data__has_every_case_with_its_amounts_and_file() -> None:
    sheet = sheet_of(book_of(workbook(left=True)), "Data")
    headers = [str(cell.value) for cell in sheet[1]]
    rows = {str(row[0]): dict(zip(headers, row, strict=True)) for row in _values(sheet)}
    assert len(rows) == 43
    one = rows["ØKU-03"]
    assert one["Nettodriftsbesparelse\n2019\n1.000 kr."] == -600
    assert one["Samlet nettobesparelse\n2019\n1.000 kr."] == -700
    assert one["Driftsbesparelse\n2019\n1.000 kr."] in (None, "")
    assert (one["Fil"], one["Ark her"], one["Beslutning"]) == ("CEJ.xlsx", "ØKU-03", "medtages")
    assert rows["SSU-15"]["Beslutning"] == "medtages ikke"
    assert sheet.auto_filter.ref == f"A1:AL{44}"


def test_book__data__is_printed_on_a3_with_number_and_title_on_every_page() -> None:
    sheet = sheet_of(book_of(workbook()), "Data")
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == sheet.PAPERSIZE_A3
    assert sheet.page_setup.scale == 70
    assert sheet.print_title_cols == "$A:$B"
    assert [one.id for one in sheet.col_breaks.brk] == [14, 26]


def test_book__pages__part_no_total_from_its_last_case_and_no_heading_from_its_first() -> None:
    places = overview_places(_made()[1])
    sheet = sheet_of(book_of(workbook()), "Oversigt")
    ends = [one.id for one in sheet.row_breaks.brk]
    parted = {block.heading for block in places.blocks} | {b.rows[-1] for b in places.blocks}
    assert len(ends) == 2
    assert not parted & set(ends)


def test_book__totals__have_no_years_of_their_own_below_the_repeated_header() -> None:
    sheet = sheet_of(book_of(workbook()), "Oversigt")
    assert [
        row[0].row for row in sheet.iter_rows(min_col=3, max_col=3) if row[0].value == "2019"
    ] == [6]


def _values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_book__case_sheet__says_all_of_the_case() -> None:
    sheet = sheet_of(book_of(workbook()), "TMU-09")
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert texts[0] == "TMU-09 Ændret slåning af vejrabatter"
    assert "Center for By, Erhverv og Miljø" in texts
    assert "Serviceniveau" in texts
    assert "10.22 Trafik og infrastruktur" in texts
    assert "Økonomi (1.000 kr.)" in texts
    assert (
        "Af nettodriftsbesparelsen ligger 0,14 mio. kr. årligt inden for servicerammen "
        "og intet uden for den."
    ) in texts
    assert not any("Kontrol" in text for text in texts)


def test_book__long_text__is_shared_out_over_rows_that_show_it_whole() -> None:
    round_ = case_round()
    text = "Forslaget giver bedre service til borgerne og koster mindre i drift. " * 460
    case = replace(cases()[0], texts={"summary": text.strip()})
    made = overview(round_, [case])
    data = overview_workbook(round_, made)
    sheet = sheet_of(book_of(data), case.nr)
    page = case_pages(round_, made)[0]
    rows = [line.row for line in page.lines if line.kind == "text"]
    assert len(rows) > 3
    assert "".join(str(sheet.cell(row, 1).value) for row in rows) == text.strip()
    assert all((sheet.row_dimensions[row].height or 0) <= MAX_ROW_HEIGHT for row in rows)


def test_book__formula_like_text__stays_text() -> None:
    round_ = case_round(
        loans=[{"year": 2019, "amount": Decimal(1), "reason": 'et "lån" & =1+1 ' + "x" * 600}]
    )
    case = replace(
        cases()[0], title="=1+1", texts={"summary": "@SUM(A1)"}, fields={"sub_unit": "+1"}
    )
    invested = made_case("TMU-02", "TMU", {"investment": {2019: Decimal(2000)}})
    made = overview(round_, [case, invested])
    book = read_book(overview_workbook(round_, made))
    assert kinds_of(book) == KINDS
    loan = book.sheets[0].cell(overview_places(made).loans[0], 1)
    assert loan is not None
    assert loan.text == loan_text(made.loans[0], "mio. kr.", 2)


def test_book__two_cases_of_one_number__have_sheets_of_their_own() -> None:
    round_ = case_round()
    twice = [made_case("TMU-01", "TMU", {"saving": {2019: Decimal(nr)}}) for nr in (1, 2)]
    odd = made_case("TMU/1: [x]", "TMU", {})
    made = overview(round_, [*twice, odd])
    names = book_of(overview_workbook(round_, made)).sheetnames
    assert names == ["Oversigt", "Data", "TMU-01", "TMU-01 (2)", "TMU-1- -x-"]


def test_book__no_case__is_still_an_overview() -> None:
    round_ = case_round()
    made = overview(round_, [])
    data = overview_workbook(round_, made)
    assert wrong_figures(data, made) == []
    assert book_of(data).sheetnames == ["Oversigt", "Data"]


def test_book__properties__name_the_municipality_and_no_person() -> None:
    core = read_book(workbook()).core
    assert core["creator"] == "Ballerup Kommune"
    assert core["lastModifiedBy"] == "Ballerup Kommune"
    assert core["language"] == "da-DK"
    assert core["title"] == "Omstillingsforslag til budget 2019 – Oktober 2018"
    assert core["created"].startswith("2018-10-08")


def test_book__written_twice__has_equal_bytes_and_hides_nothing() -> None:
    assert overview_workbook(*_made()) == workbook()
    book = read_book(workbook())
    assert all(sheet.visibility.value == "visible" for sheet in book.sheets)
    assert not any(sheet.hidden_rows or sheet.hidden_columns for sheet in book.sheets)
    assert book.external_links == ()


def test_book__cells__hold_no_error() -> None:
    book = read_book(workbook(left=True))
    assert kinds_of(book) == KINDS


@pytest.mark.libreoffice
@pytest.mark.slow
def test_book__printed__shows_halves_rounded_away_from_zero(tmp_path: Path) -> None:
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(workbook())
    html = convert(path, "html", tmp_path / "html").read_text(encoding="utf-8")
    cells = _SHOWN.findall(html)
    places = {(value, form): shown.strip() for value, form, shown in cells}
    assert places["-6.725", "#.##0,00_0"] == "-6,73"
    assert places["7.115", "#.##0,00_0"] == "7,12"
    assert places["-0.025", "#.##0,000_0"] == "-0,025"
    assert len(cells) > 1000
    for value, form, shown in cells:
        places_shown = len(form.removesuffix("_0").partition(",")[2])
        assert shown.strip() == danish(Decimal(value), places_shown)


def test_book__chart__has_a_series_for_each_committee_and_years_below_the_bars() -> None:
    with zipfile.ZipFile(BytesIO(workbook())) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    names = [block.name for block in _made()[1].blocks]
    assert re.findall(r"<c:tx><c:v>([^<]*)</c:v></c:tx>", chart) == names
    assert chart.count('<c:tickLblPos val="low"/>') == 1
