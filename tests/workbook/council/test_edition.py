"""The council's workbook as others read it (over 300 lines: one workbook of five sheets)."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from templates.errors import OperatorError
from templates.load import load_template, template_path
from tests.support.libreoffice import convert
from tests.workbook.council.editions import config, facts, ishoj, item, small_merged, small_round
from workbook.council.edition import council_workbook
from workbook.council.items_sheet import economy_lines, spans
from workbook.council.model import Remark
from workbook.council.overview_sheet import shared_note
from workbook.economy import parse_economy
from workbook.merge import MergedRound, merge
from workbook.read.model import CellKind
from workbook.read.open import read_book


def sheet_of(merged: MergedRound, name: str) -> Worksheet:
    sheet = openpyxl.load_workbook(BytesIO(council_workbook(merged)), data_only=True)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def column_of(sheet: Worksheet, column: int) -> list[object]:
    return [sheet.cell(row, column).value for row in range(1, sheet.max_row + 1)]


def numbers_of(sheet: Worksheet, label: str) -> list[object]:
    """The numbers right of the last cell with this label in the first column."""
    row = max(cell.row for cell in sheet["A"] if cell.value == label)
    return [cell.value for cell in sheet[row][1:]]


def test_edition__sheets__stand_overview_first() -> None:
    book = read_book(council_workbook(small_merged()))
    assert [sheet.name for sheet in book.sheets] == [
        *("Overblik", "Opfølgning", "Økonomi", "Ændringer", "Data")
    ]


def test_edition__same_round__gives_the_same_bytes() -> None:
    assert council_workbook(ishoj()) == council_workbook(ishoj())


def test_edition__nothing__is_hidden_noted_or_linked() -> None:
    data = council_workbook(ishoj(without=("CBF",)))
    book = read_book(data)
    assert all(sheet.visibility.value == "visible" for sheet in book.sheets)
    assert not any(sheet.hidden_rows or sheet.hidden_columns for sheet in book.sheets)
    assert book.external_links == ()
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
    assert [name for name in names if "comment" in name or "external" in name] == []


def test_edition__properties__name_the_municipality_and_no_person() -> None:
    core = read_book(council_workbook(small_merged())).core
    assert core["creator"] == "Prøveby Kommune"
    assert core["language"] == "da-DK"
    assert core["title"] == "Opfølgning på Budgetaftale 2024 – August 2024"
    assert core["created"].startswith("2024-07-01")
    assert core["lastModifiedBy"] == "Prøveby Kommune"


def test_edition__cells__hold_no_error_and_no_formula_without_value() -> None:
    book = read_book(council_workbook(ishoj(without=("CBF",))))
    kinds = {cell.kind for sheet in book.sheets for cell in sheet.cells.values()}
    assert kinds == {CellKind.TEXT, CellKind.NUMBER}


def test_items__all_68__stand_in_order_each_above_its_remarks() -> None:
    sheet = sheet_of(ishoj(), "Opfølgning")
    column = column_of(sheet, 1)
    places = [place for place, value in enumerate(column) if isinstance(value, int)]
    assert [column[place] for place in places] == list(range(1, 69))
    assert all(str(column[place + 1]).startswith("Bemærkninger:") for place in places)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (0, ""),
        (
            1,
            (
                "Et punkt, som flere udvalg har ansvar for, tælles med under hvert af dem. "
                "Derfor giver udvalgenes tal tilsammen 1 mere end rækken I alt, "
                "hvor hvert punkt tælles én gang."
            ),
        ),
        (
            4,
            (
                "Et punkt, som flere udvalg har ansvar for, tælles med under hvert af dem. "
                "Derfor giver udvalgenes tal tilsammen 4 mere end rækken I alt, "
                "hvor hvert punkt tælles én gang."
            ),
        ),
    ],
)
def test_overview__shared_items__note_says_how_many_more(more: int, words: str) -> None:
    assert shared_note(more) == words


def test_overview__status_that_no_item_has__is_no_series_of_the_chart() -> None:
    merged = ishoj()
    package = zipfile.ZipFile(BytesIO(council_workbook(merged)))
    chart = package.read("xl/charts/chart1.xml").decode()
    assert chart.count("<c:ser>") == 4
    assert "Endnu ikke" not in chart


def test_items__paper__repeats_the_header_at_a_scale_that_keeps_the_breaks() -> None:
    book = openpyxl.load_workbook(BytesIO(council_workbook(ishoj())))
    sheet = book["Opfølgning"]
    assert sheet.print_title_rows == "$7:$7"
    assert sheet.page_setup.scale == 78
    assert sheet["A7"].value == "Nr."
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage


def test_data__paper__is_a3() -> None:
    book = openpyxl.load_workbook(BytesIO(council_workbook(ishoj())))
    assert book["Data"].page_setup.paperSize == 8


def test_items__sections__have_heading_and_header_and_the_footnote_its_sign() -> None:
    merged = small_merged()
    column = column_of(sheet_of(merged, "Opfølgning"), 1)
    start = column.index("Udvidelser¹:")
    assert column[start + 1 : start + 3] == ["Nr.", 1]
    assert "¹ Se også oversigten." in column
    assert "Andre aftaler:" in column


def test_items__section_without_economy__has_no_economy_column() -> None:
    sheet = sheet_of(small_merged(), "Opfølgning")
    headers = [
        [cell.value for cell in row if cell.value]
        for row in sheet.iter_rows()
        if row[0].value == "Nr."
    ]
    assert headers[0][3] == "Økonomi (i mio. kr.)"
    assert headers[1] == [value for value in headers[0] if value != "Økonomi (i mio. kr.)"]


def test_items__economy__is_printed_as_agreed() -> None:
    sheet = sheet_of(small_merged(), "Opfølgning")
    texts = [sheet.cell(row, 4).value for row in range(1, sheet.max_row + 1)]
    assert "0,4 (2024)\n0,65 (2025-2026)" in texts
    assert "3,0 (start 1. juni 2024)\n-1,0 (2026)\n(Fremrykket)" in texts


def test_items__remarks__have_their_rounds_in_paragraphs() -> None:
    column = column_of(sheet_of(small_merged(), "Opfølgning"), 1)
    assert "Bemærkninger:\nI gang.\nMaj: Intet nyt.\nAugust: Færdig." in column
    assert "Bemærkninger:\nAugust: Arbejdet er begyndt.\nCET: Grunden er klar." in column


def test_items__not_delivered__says_so() -> None:
    sheet = sheet_of(merge(small_round(), []), "Opfølgning")
    assert [value for value in column_of(sheet, 6) if value == "Ikke indsendt"] == [
        "Ikke indsendt"
    ] * 3


def test_items__legend__explains_every_status_and_every_code() -> None:
    column = column_of(sheet_of(ishoj(), "Opfølgning"), 1)
    data = facts()
    for code in [*data["statuses"], *data["centres"], *data["directors"], *data["committees"]]:
        assert column.count(code) == 1


def test_items__text_like_markup_or_formula__stays_text() -> None:
    history = (Remark("Maj", "=1+1"), Remark(None, "<r>fed</r> & “æøå”"))
    merged = merge(small_round(items=(item(1, title="=SUM(A1)", history=history),)), [])
    sheet = sheet_of(merged, "Opfølgning")
    assert "=SUM(A1)" in column_of(sheet, 3)
    assert "Bemærkninger:\nMaj: =1+1\n<r>fed</r> & “æøå”" in column_of(sheet, 1)


def test_economy_lines__bundled_agreement__keep_the_agreed_figures() -> None:
    for fact in facts()["items"]:
        printed = fact["economy_printed"]
        if printed is None:
            continue
        as_agreed = re.sub(r"\s*[–-]\s*(?=2)", "-", printed)
        as_agreed = re.sub(r" i (\d{4})(?: og)?", r" (\1)", as_agreed)
        assert " ".join(economy_lines(parse_economy(printed))) == as_agreed


def test_economy_lines__split_by_frame__has_a_line_for_each_label() -> None:
    economy = parse_economy("Udenfor: 0 (2024) 21 (2025) Indenfor: 4 (2025 – 2026)")
    assert economy_lines(economy) == (
        *("Udenfor:", "0 (2024)", "21 (2025)", "Indenfor:", "4 (2025-2026)"),
    )


def test_spans__without_economy__give_its_room_to_the_title() -> None:
    columns = load_template("opfolgning").council.columns
    found = spans(columns, economy=False)
    assert [(span.column.shows, span.first, span.last) for span in found] == [
        ("nr", 1, 1),
        ("responsible", 2, 2),
        ("title", 3, 4),
        ("committees", 5, 5),
        ("status", 6, 6),
    ]


def test_overview__bundled_agreement__counts_every_item_once() -> None:
    sheet = sheet_of(ishoj(), "Overblik")
    assert numbers_of(sheet, "I alt") == [0, 10, 21, 36, 1, 68]
    assert numbers_of(sheet, "Teknik- og Bygningsudvalget (TBU)")[-1] == 16
    assert numbers_of(sheet, "Center for Ejendom og Teknik (CET)")[-1] == 20


def test_overview__centres_missing__are_named_with_their_items() -> None:
    column = column_of(sheet_of(ishoj(without=("CBF",)), "Overblik"), 1)
    assert (
        "Ikke indsendt: Center for Børn og Forebyggelse (CBF), nr. 13, 29, 30, 31, 32 og 35"
        in column
    )


def test_economy__bundled_agreement__has_the_totals_of_each_year() -> None:
    assert numbers_of(sheet_of(ishoj(), "Økonomi"), "I alt") == [
        *(57, 0.4, 45.353, 87.468, 96.588, 60.793)
    ]


def test_changes_sheet__bundled_agreement__lists_29_items() -> None:
    sheet = sheet_of(ishoj(), "Ændringer")
    assert column_of(sheet, 6).count("Frem") == 29
    assert "Siden sidste opfølgning (Februar 2024): 29 punkter er nået længere." in column_of(
        sheet, 1
    )


def test_changes_sheet__nothing_before__is_one_sentence() -> None:
    merged = merge(small_round(items=(item(1),)), [])
    texts = [value for value in column_of(sheet_of(merged, "Ændringer"), 1) if value]
    assert len(texts) == 3
    assert str(texts[-1]).startswith("Der er ingen tidligere opfølgning")


def test_data__small_edition__has_one_row_for_each_item() -> None:
    sheet = sheet_of(small_merged(), "Data")
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:9] == (
        *("Nr.", "Afsnit", "Centre", "Direktør", "Udvalg", "Aftalepunkt"),
        *("2024\nmio. kr.", "2025\nmio. kr.", "2026\nmio. kr."),
    )
    assert rows[1] == (
        *(1, "Udvidelser", "CKM/CET", "DTK", "TBU/KMU", "Punkt 1", 0.4, 0.65, 0.65, None),
        "Under udmøntning",
        "Under forberedelse",
        "Arbejdet er begyndt.\nCET: Grunden er klar.",
        "CKM.xlsx\nCET.xlsx",
    )
    assert len(rows) == 4
    assert sheet.auto_filter.ref == "A1:N4"
    assert sheet.freeze_panes == "B2"


@pytest.mark.libreoffice
@pytest.mark.slow
def test_edition__recalculated_by_libreoffice__shows_the_same_values(tmp_path: Path) -> None:
    path = tmp_path / "udgave.xlsx"
    path.write_bytes(council_workbook(ishoj(without=("CBF",))))
    converted = convert(path, "xlsx", tmp_path / "beregnet")
    formulas = openpyxl.load_workbook(path)
    ours = openpyxl.load_workbook(path, data_only=True)
    theirs = openpyxl.load_workbook(converted, data_only=True)
    checked = 0
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                value = ours[sheet.title][cell.coordinate].value
                again = theirs[sheet.title][cell.coordinate].value
                assert again == pytest.approx(value, abs=1e-9), f"{sheet.title}!{cell.coordinate}"
                checked += 1
    assert checked > 150


def test_template__legend_of_an_unknown_status__is_refused(tmp_path: Path) -> None:
    text = template_path("opfolgning").read_text(encoding="utf-8")
    path = tmp_path / "template.toml"
    path.write_text(text.replace('"Afsluttet" = ', '"Færdig" = '), encoding="utf-8")
    with pytest.raises(OperatorError) as refused:
        load_template(str(path))
    assert "Færdig is not a status" in str(refused.value.problems)


def test_economy__no_section_has_amounts__is_one_sentence() -> None:
    sections = ({"title": "Udvidelser", "economy": False},)
    merged = merge(small_round(items=(item(1),), config=config(sections=sections)), [])
    assert "Aftalen har ingen beløb." in column_of(sheet_of(merged, "Økonomi"), 1)
