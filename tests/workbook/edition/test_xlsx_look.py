"""How the edition's workbook looks: heading styles, charts that are seen, headers, long texts."""

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import openpyxl
import pytest

from tests.support.follow_up import follow_up_round
from tests.workbook.round.test_combined import returned_files
from workbook.contrast import contrast
from workbook.edition.book.columns import Span, sheet_columns
from workbook.edition.build import document
from workbook.edition.dataset import DeliveredFile, dataset
from workbook.edition.document import (
    Block,
    CellRef,
    Chart,
    ChartSeries,
    Column,
    Document,
    Heading,
    Legend,
    LegendEntry,
    Number,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.face import Face
from workbook.edition.xlsx import edition_workbook
from workbook.write.textfit import has_cut_word


@cache
def _follow_up() -> bytes:
    files = [DeliveredFile(f"{one}.xlsx", "", one, records) for one, records in returned_files()]
    return edition_workbook(document(dataset(follow_up_round(), files)))


def _book(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def _of(*blocks: Block, sheet: str = "Ark") -> Document:
    face = Face("Ishøj Kommune", date(2025, 6, 2))
    sheets = (Sheet(sheet, (Heading("Udgave", 1), *blocks)),)
    return Document("Udgave", "Runde", face, "Juni 2025", "Opfølgning", sheets)


def _table(name: str, header: str, width: float, counts: dict[str, int]) -> Table:
    columns = (Column("label", 40), Column(name, width, is_number=True))
    rows = [Row((Text(label), Number(Decimal(count)))) for label, count in counts.items()]
    head = Row((Text("Afsnit"), Text(header)), "header")
    return Table(name, header, columns, (head, *rows))


def test_headings__are_excels_own_styles() -> None:
    sheet = _book(_follow_up())["Opfølgning"]
    styled = [(cell.value, cell.style) for (cell,) in sheet.iter_rows(max_col=1) if cell.value]
    assert styled[0] == ("Opfølgning på Budgetaftale 2024: Opfølgning", "Heading 1")
    assert ("Sådan læses status", "Heading 2") in styled
    assert {style for _, style in styled} == {"Heading 1", "Heading 2", "Normal"}
    names = _part(_follow_up(), "xl/styles.xml")
    assert '<cellStyle name="Heading 1" xfId="1" builtinId="16"/>' in names


def test_changes__both_tables_share_the_header_that_every_page_repeats() -> None:
    sheet = _book(_follow_up())["Ændringer"]
    first, last = (int(part) for part in sheet.print_title_rows.replace("$", "").split(":"))
    assert first == last
    headers = [cell.value for cell in sheet[first]]
    assert headers == ["Nr.", "Center", "Aftalepunkt", "Før", "Nu", "Retning", "Bemærkning"]
    assert [row[0].value for row in sheet.iter_rows() if row[0].value == "Nr."] == ["Nr."]
    assert sheet.merged_cells.ranges == set()


@pytest.mark.parametrize("colour", ["FFE699", "BDD7EE", "C6E0B4", "F8CBAD", "E7E6E6", ""])
def test_chart__pale_colour__three_to_one_on_white_with_numbers_in_danish(colour: str) -> None:
    table = _table("count", "Punkter", 12, {"A": 40, "B": 1, "C": 0})
    names = tuple(CellRef("count", row, 0) for row in (1, 2, 3))
    numbers = tuple(CellRef("count", row, 1) for row in (1, 2, 3))
    series = (ChartSeries("Punkter", numbers, colour),)
    chart = Chart("columns", "Punkter", "Punkter efter afsnit.", names, series, stacked=True)
    drawn = _part(edition_workbook(_of(table, chart)), "xl/charts/chart1.xml")
    fill = drawn.partition("<c:ser>")[2].partition('srgbClr val="')[2][:6]
    assert contrast(fill, "FFFFFF") >= 3
    assert '<c:numFmt formatCode="[$-406]#,##0;-#,##0;" sourceLinked="0"/>' in drawn
    deleted = '<c:dLbl><c:idx val="{}"/><c:delete val="1"/></c:dLbl>'
    assert [deleted.format(place) in drawn for place in range(3)] == [False, True, True]
    assert '<c:lang val="da-DK"/>' in drawn
    assert "en-US" not in drawn


def test_header__long_word__letters_so_small_that_it_is_not_broken() -> None:
    table = _table("saving", "Nettodriftsbesparelse", 18, {"A": 1})
    sheet = _book(edition_workbook(_of(table)))["Ark"]
    cell = next(row[1] for row in sheet.iter_rows() if row[0].value == "Afsnit")
    assert (cell.font.size, cell.alignment.horizontal) == (10, "right")
    assert has_cut_word("Nettodriftsbesparelse", 18 - 0.3, bold=True, size=11)
    assert not has_cut_word("Nettodriftsbesparelse", 18 - 0.3, bold=True, size=10)


def test_long_text__beside_others__all_stand_at_the_top() -> None:
    head = Row((Text("Nr."), Text("Bemærkning")), "header")
    row = Row((Text("1"), Text("Arbejdet er i gang. " * 20, is_long=True)))
    short = Row((Text("2"), Text("I gang.", is_long=True)))
    columns = (Column("nr", 6), Column("remark", 40))
    sheet = _book(edition_workbook(_of(Table("t", "T", columns, (head, row, short)))))["Ark"]
    vertical = {row[0].value: [cell.alignment.vertical for cell in row] for row in sheet}
    assert vertical["1"] == ["top", "top"]
    assert vertical["2"] == ["center", "center"]


def test_legend__long_value_on_narrow_columns__runs_over_them_unmerged() -> None:
    columns = (Column("nr", 5), Column("centre", 17), Column("title", 60))
    head = Row((Text("Nr."), Text("Center"), Text("Punkt")), "header")
    table = Table("t", "T", columns, (head, Row((Text("1"), Text("CET"), Text("Bænke")))))
    legend = Legend((LegendEntry("Endnu ikke påbegyndt", "Ikke i gang.", "E7E6E6"),))
    sheet = _book(edition_workbook(_of(table, legend)))["Ark"]
    row = next(row for row in sheet if row[0].value == "Endnu ikke påbegyndt")
    assert (row[0].alignment.wrap_text, row[1].value, row[2].value) == (None, None, "Ikke i gang.")
    assert sheet.merged_cells.ranges == set()


def test_legend__meaning_of_several_lines__row_is_high_enough() -> None:
    columns = (Column("nr", 5), Column("centre", 13), Column("title", 40))
    head = Row((Text("Nr."), Text("Center"), Text("Punkt")), "header")
    table = Table("t", "T", columns, (head, Row((Text("1"), Text("CET"), Text("Bænke")))))
    entry = LegendEntry("Endnu ikke påbegyndt", "Centret er ikke gået i gang. " * 4, "E7E6E6")
    sheet = _book(edition_workbook(_of(table, Legend((entry,)))))["Ark"]
    row = next(row for row in sheet if row[0].value == "Endnu ikke påbegyndt")
    assert sheet.row_dimensions[row[0].row].height == 48.75  # three lines
    assert row[2].value == entry.meaning


def test_spans__column_of_another_key_between__none_is_left_empty() -> None:
    wide = (Column("label", 36), Column("round", 16), Column("a", 12), Column("b", 12))
    narrow = (Column("label", 36), Column("a", 12), Column("b", 12))
    tables = [
        Table(str(len(one)), "T", one, (Row(tuple(Text(column.key) for column in one), "header"),))
        for one in (wide, narrow)
    ]
    spans = sheet_columns(Sheet("Ark", tuple(tables))).spans[tables[1].id]
    assert spans == (Span(1, 2), Span(3, 3), Span(4, 4))


def test_table__that_fits_on_a_page__is_not_parted_from_its_header() -> None:
    tables = [
        _table(name, name, 12, {f"{name}{row}": row for row in range(25)}) for name in ("a", "b")
    ]
    blocks = [block for table in tables for block in (Heading(table.caption), table)]
    made = _of(*blocks)
    sheet = _book(edition_workbook(replace(made, sheets=made.sheets)))["Ark"]
    (end,) = (mark.id for mark in sheet.row_breaks.brk)
    values = [row[0].value for row in sheet.iter_rows(min_row=end - 1, max_row=end + 3)]
    assert values == ["a23", "a24", None, "b", "Afsnit"]


def test_shared_header__what_follows_its_tables__stands_below_an_item() -> None:
    columns = (Column("nr", 20), Column("title", 60))
    head = Row((Text("Nr."), Text("Punkt")), "header")
    rows = [Row((Text(str(row)), Text("Bænke"))) for row in range(32)]
    tables = [Table(name, name, columns, (head, *rows)) for name in ("a", "b")]
    legend = Legend(tuple(LegendEntry(f"C{row}", "Center") for row in range(20)))
    blocks: list[Block] = [block for table in tables for block in (Heading(table.id), table)]
    sheet = _book(edition_workbook(_of(*blocks, Heading("Forkortelser"), legend)))["Ark"]
    ends = [0, *(mark.id for mark in sheet.row_breaks.brk), sheet.max_row]
    pages = [
        [sheet.cell(row, 2).value for row in range(start + 1, end + 1)]
        for start, end in pairwise(ends)
    ]
    page = next(page for page in pages if "Center" in page)
    assert page[0] == "Bænke"
    assert sum(one == "Center" for one in page) == 20


def test_columns__text_that_numbers_would_squeeze__has_the_width_that_it_asks_for() -> None:
    texts = (Column("nr", 5), Column("title", 40), Column("said", 60))
    years = (Column("label", 40), *(Column(str(year), 10, is_number=True) for year in range(5)))
    tables = tuple(
        Table(str(number), "T", one, (Row(tuple(Text(column.key) for column in one), "header"),))
        for number, one in enumerate((texts, years))
    )
    found = sheet_columns(Sheet("Ark", tables))
    assert found.widths == (5, 35, 5, 5, 10, 10, 10, 10, 15)
    assert found.spans["0"] == (Span(1, 1), Span(2, 3), Span(4, 9))
    assert found.spans["1"] == (Span(1, 2), Span(3, 4), *(Span(at, at) for at in range(5, 9)))


def _remarks(*texts: str, columns: int = 2) -> Any:
    """The sheet of a table in which each of the texts stands beside its number."""
    grid = (Column("nr", 6), Column("said", 60), Column("amount", 12, is_number=True))
    head = Row(tuple(Text(one.key) for one in grid), "header")
    rows = [
        Row((Text(str(number)), Text(text, is_long=True), Number(Decimal(number))))
        if columns == 2
        else Row((Text(text, 3, is_long=True, bold=((0, 4),)),))
        for number, text in enumerate(texts, start=1)
    ]
    return _book(edition_workbook(_of(Table("0", "T", grid, (head, *rows)))))["Ark"]


_SENTENCES = "\n".join(f"Svar {number}: Der er ikke nyt om sagen. " * 4 for number in range(8))


def test_long_text__beside_a_number__goes_on_in_the_rows_below() -> None:
    sheet = _remarks(_SENTENCES, "Kort.")
    first = next(cell.row for cell in sheet["A"] if cell.value == "1")
    last = next(cell.row for cell in sheet["A"] if cell.value == "2") - 1
    assert last >= first + 2
    shown = [sheet.cell(row, 2).value for row in range(first, last + 1)]
    assert "".join("".join(shown).split()) == "".join(_SENTENCES.split())
    assert [sheet.cell(row, 3).value for row in range(first, last + 1)] == [1] + [None] * (
        last - first
    )
    for column in (1, 2, 3):
        sides = [sheet.cell(row, column).border for row in range(first, last + 1)]
        assert [bool(one.top.style) for one in sides] == [True] + [False] * (last - first)
        assert [bool(one.bottom.style) for one in sides] == [False] * (last - first) + [True]
        assert all(one.left.style and one.right.style for one in sides)
    heights = [sheet.row_dimensions[row].height for row in range(first, last + 1)]
    assert max(heights) <= 6 * 15 + 8


def test_long_text__across_the_table__keeps_its_head_bold_in_the_first_row_alone() -> None:
    data = _remarks(_SENTENCES, columns=1)
    first = next(cell.row for cell in data["A"] if str(cell.value).startswith("Svar 0"))
    assert str(data.cell(first + 1, 1).value).startswith(("Svar", "Der", "er", "nyt", "om"))
    assert f"A{first}:C{first}" in {str(one) for one in data.merged_cells.ranges}
    assert f"A{first + 1}:C{first + 1}" in {str(one) for one in data.merged_cells.ranges}


def test_long_text__of_a_page_and_a_half__leaves_no_page_half_empty() -> None:
    """What was a row that moves as a whole ends a page between its lines."""
    sheet = _remarks(*["Der er nyt. " * 60] * 12)
    heights = [sheet.row_dimensions[row].height or 15 for row in range(1, sheet.max_row + 1)]
    ends = [mark.id for mark in sheet.row_breaks.brk]
    assert ends
    pages = [sum(heights[start:end]) for start, end in pairwise((0, *ends))]
    assert max(pages) - min(pages) <= 2 * (6 * 15 + 8)


def test_long_text__of_20_000_characters__is_whole() -> None:
    text = "Et ord. " * 2_500
    sheet = _remarks(text)
    shown = "".join(cell.value for cell in sheet["B"] if isinstance(cell.value, str))
    assert "".join(text.split()) in "".join(shown.split())


def test_long_text__beside_a_high_short_one__begins_in_a_row_of_its_height() -> None:
    grid = (Column("nr", 20), Column("said", 60))
    amounts = "\n".join(f"0,4 ({year})" for year in range(2024, 2032))
    head = Row((Text("Økonomi"), Text("Svar")), "header")
    long, short = (
        Row((Text(amounts), Text(text, is_long=True))) for text in (_SENTENCES * 2, "Kort.")
    )
    sheet = _book(edition_workbook(_of(Table("0", "T", grid, (head, long, short)))))["Ark"]
    first, second = (cell.row for cell in sheet["A"] if cell.value == amounts)
    assert second > first + 2
    assert all(sheet.cell(row, 1).value is None for row in range(first + 1, second))
    assert sheet.row_dimensions[first].height == 8 * 15
    assert str(sheet.cell(second, 2).value) == "Kort."
