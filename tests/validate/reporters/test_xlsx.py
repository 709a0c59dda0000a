"""The workbook links each finding to its file, sheet and cell, and survives hostile texts."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.validate.reporters.small_report import empty_report, small_report
from validate.report import Report
from validate.reporters import xlsx
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
    assert sheet["C2"].value == "Opfølgning #2 <CET>.xlsx"
    assert _link(sheet, "C2") == (target, None)
    assert _link(sheet, "D2") == (target, "'Opfølgning'!A1")
    assert _link(sheet, "E2") == (target, "'Opfølgning'!O6")


def test_links__sheet_with_apostrophe_in_a_subfolder__is_quoted(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    assert sheet["E6"].value == "O6, O7, O8, O9, O10, O11"
    assert _link(sheet, "E6") == ("indkommet\\ny\\CKM.xlsx", "'Bo''s ark'!O6")


def test_links__finding_of_the_round__are_none(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    assert sheet["L5"].value == "MRG001"
    assert [_link(sheet, cell) for cell in ("C5", "D5", "E5")] == [(None, None)] * 3


def test_links__sheet_name_longer_than_excel_has__is_text(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    hostile = replace(report.findings[1], sheet="a" * 40)
    sheet = _findings(replace(report, findings=(hostile,)))
    assert sheet["D2"].value == "a" * 40
    assert _link(sheet, "D2") == (None, None)
    assert _link(sheet, "C2") != (None, None)


def test_links__beyond_what_excel_takes__are_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_MAX_LINKS", 4)
    sheet = _findings(small_report(tmp_path))
    linked = [cell.coordinate for row in sheet["C2:E7"] for cell in row if cell.hyperlink]
    assert linked == ["C2", "D2", "E2", "C3"]
    assert sheet["D3"].value == "Opfølgning"


def test_text__longer_than_a_cell__is_cut(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    long = replace(report.findings[1], value="\N{GRINNING FACE}" * 40_000)
    sheet = _findings(replace(report, findings=(long,)))
    assert sheet["H2"].value == "\N{GRINNING FACE}" * 16_000 + "…"


def test_sheet__findings__has_filter_and_fixed_header(tmp_path: Path) -> None:
    sheet = _findings(small_report(tmp_path))
    assert sheet.auto_filter.ref == "A1:M7"
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet["L"]][1:] == [
        *("VAL002", "VAL002", "FIL001", "MRG001", "VAL003", "ROW001")
    ]


def test_sheet__no_findings__is_the_header_alone(tmp_path: Path) -> None:
    sheet = _findings(empty_report(tmp_path))
    assert sheet.max_row == 1


def test_overview__small_report__counts_every_finding_once(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(render_xlsx(small_report(tmp_path), "da")))
    rows = [[cell.value for cell in row] for row in book["Overblik"]["A5:E8"]]
    assert rows == [
        ["Center for Ejendomme og Teknik (CET)", "Opfølgning #2 <CET>.xlsx: skal rettes", 2, 0, 1],
        ["Center for Klima og Miljø (CKM)", "ny/CKM.xlsx: godkendt", 0, 1, 0],
        ["Center for Social Omsorg (CSO)", "ikke modtaget", 1, 0, 0],
        [
            "Uden center",
            "støj.xlsx: kan ikke læses; indholdet er ikke kontrolleret",
            *(1, 0, 0),
        ],
    ]
    assert book["Overblik"]["B11"].value == "Aftalt & skrevet <den 1. august>."
