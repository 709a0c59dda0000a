"""The workbook links each finding to its file, sheet and cell, and survives hostile texts."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.packages import unpack_all
from tests.validate.reporters.small_report import empty_report, small_report
from validate.finding import Level
from validate.report import Report
from validate.reporters import xlsx
from validate.reporters.labels import LEVELS
from validate.reporters.xlsx import render_xlsx


def _findings(report: Report) -> Worksheet:
    book = load_workbook(BytesIO(render_xlsx(report, "da")))
    assert book.sheetnames == ["Overblik", "Fund"]
    sheet: Worksheet = book["Fund"]
    return sheet


def _link(sheet: Worksheet, cell: str) -> tuple[str | None, str | None]:
    link = sheet[cell].hyperlink
    return (link.target, link.location) if link else (None, None)


def test_links__file_with_hash_and_brackets__are_escaped(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    target = "indkommet\\Opfølgning%20%232%20%3CCET%3E.xlsx"
    assert sheet["I2"].value == "Opfølgning #2 <CET>.xlsx"
    assert _link(sheet, "I2") == (target, None)
    assert sheet["C2"].value == "Opfølgning!O6"
    assert _link(sheet, "C2") == (target, "'Opfølgning'!O6")


def test_links__sheet_with_apostrophe_in_a_subfolder__is_quoted(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    assert sheet["C6"].value == "Bo's ark!O6, O7, O8, O9, O10, O11"
    assert _link(sheet, "C6") == ("indkommet\\ny\\CKM.xlsx", "'Bo''s ark'!O6")


def test_links__workbook_beside_the_round__lead_into_it(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    sheet = _findings(replace(report, home=tmp_path))
    assert _link(sheet, "I6")[0] == "runde\\indkommet\\ny\\CKM.xlsx"
    sheet = _findings(replace(report, home=tmp_path / "rapporter"))
    assert _link(sheet, "I6")[0] == "..\\runde\\indkommet\\ny\\CKM.xlsx"


def test_links__finding_of_the_round__are_none(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    assert sheet["J5"].value == "MRG001"
    assert [_link(sheet, cell) for cell in ("C5", "I5")] == [(None, None)] * 2


def test_links__sheet_name_longer_than_excel_has__is_text(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    hostile = replace(report.findings[1], sheet="a" * 40)
    sheet = _findings(replace(report, findings=(hostile,)))
    assert sheet["C2"].value == f"{'a' * 40}!O6"
    assert _link(sheet, "C2") == (None, None)
    assert _link(sheet, "I2") != (None, None)


def test_links__beyond_what_excel_takes__are_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_MAX_LINKS", 3)
    sheet = _findings(small_report(tmp_path))
    linked = [cell.coordinate for row in sheet["C2:I7"] for cell in row if cell.hyperlink]
    assert linked == ["C2", "I2", "C3"]
    assert sheet["I3"].value == "Opfølgning #2 <CET>.xlsx"


def test_text__longer_than_a_cell__is_cut(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    long = replace(report.findings[1], value="\N{GRINNING FACE}" * 40_000)
    sheet = _findings(replace(report, findings=(long,)))
    assert sheet["F2"].value == "\N{GRINNING FACE}" * 16_000 + "…"


def test_sheet__findings__is_a_table_below_a_fixed_header(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    table = sheet.tables["Fund"]
    assert table.ref == table.autoFilter.ref == "A1:J7"
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert [cell.value for cell in sheet[1]] == [
        *("Alvor", "Center", "Sted", "Punkt", "Kolonne", "Der står", "Hvad er galt"),
        *("Sådan rettes det", "Fil", "Regel"),
    ]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet["J"]][1:] == [
        *("VAL002", "VAL002", "FIL001", "MRG001", "VAL003", "ROW001")
    ]


def test_sheet__severities__have_a_colour_each(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    found = {row[0].value: row[0].fill.start_color.rgb for row in sheet.iter_rows(min_row=2)}
    assert found == {
        LEVELS[Level.ERROR].da: "FFFDE4E4",
        LEVELS[Level.WARNING].da: "FFFFEFC7",
        LEVELS[Level.INFO].da: "FFDDEDEF",
    }


def test_sheet__long_texts__wrap_in_rows_that_show_them_whole(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    long = replace(report.findings[1], message="Der står noget andet end på listen. " * 6)
    sheet = _findings(replace(report, findings=(long,)))
    assert sheet["G2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height == 83.25  # five lines and air, in steps of a pixel


def test_sheets__on_paper__are_a4_on_its_side_with_the_header_on_each_page(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(render_xlsx(small_report(tmp_path), "da")))
    found = [(s.page_setup.orientation, s.page_setup.paperSize, s.print_title_rows) for s in book]
    assert found == [("landscape", 9, "$5:$5"), ("landscape", 9, "$1:$1")]
    assert [sheet.page_setup.fitToHeight for sheet in book] == [0, 0]  # as many pages as it takes


def test_sheet__no_findings__says_so(tmp_path: Path) -> None:
    sheet = _findings(empty_report(tmp_path))
    assert sheet.tables["Fund"].ref == "A1:J2"
    assert [cell.value for cell in sheet[2]] == ["Der er ingen fund.", *[None] * 9]


def test_report__opened_in_excel__asks_nothing_when_it_is_closed(tmp_path: Path) -> None:
    package = unpack_all(render_xlsx(small_report(tmp_path), "da"))
    assert "fullCalcOnLoad" not in str(package["xl/workbook.xml"])


def test_overview__small_report__counts_every_finding_once(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(render_xlsx(small_report(tmp_path), "da")))
    sheet = book["Overblik"]
    rows = [[cell.value for cell in row] for row in sheet["A6:F9"]]
    assert rows == [
        [
            "Center for Ejendomme og Teknik (CET)",
            "Opfølgning #2 <CET>.xlsx",
            "skal rettes",
            *(2, 0, 1),
        ],
        ["Center for Klima og Miljø (CKM)", "ny/CKM.xlsx", "godkendt", 0, 1, 0],
        ["Center for Social Omsorg (CSO)", None, "ikke modtaget", 1, 0, 0],
        [
            "Uden center",
            "støj.xlsx",
            "kan ikke læses; indholdet er ikke kontrolleret",
            *(1, 0, 0),
        ],
    ]
    assert sheet["B12"].value == "Aftalt & skrevet <den 1. august>."
    assert _link(sheet, "B7") == ("indkommet\\ny\\CKM.xlsx", None)
