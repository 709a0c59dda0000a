"""A workbook of cases that LibreOffice saved is as good as the one that was sent."""

import shutil
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.case_sample import case_sample
from tests.support.libreoffice import convert
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.case.returned import read_cases
from workbook.naming import workbook_name
from workbook.read.open import read_book
from workbook.round.cases import CaseRound
from workbook.write.case_workbook import case_workbook

_LARGEST = "Omstillingsforslag 2019-2022 - Budget 2019 - CBEM.xlsx"


def _codes(round_: CaseRound, path: Path) -> list[str]:
    findings = validate(round_, read_inbox([path])).report.findings
    return [finding.code for finding in findings if finding.code != "FIL012"]


@pytest.mark.libreoffice
def test_structure__sent_workbook_saved_by_libreoffice__has_no_finding(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    path = tmp_path / workbook_name(round_.config, "CBM")
    path.write_bytes(case_workbook(round_, "CBM", [good_case(), good_case("TMU-02")], 1))
    assert _codes(round_, convert(path, "xlsx", tmp_path / "gemt")) == []


@pytest.mark.libreoffice
def test_structure__sample_saved_by_libreoffice__has_the_same_findings(tmp_path: Path) -> None:
    round_ = case_sample()
    path = tmp_path / _LARGEST
    shutil.copy(round_.received / _LARGEST, path)
    assert _codes(round_, convert(path, "xlsx", tmp_path / "gemt")) == _codes(round_, path)


@pytest.mark.libreoffice
def test_structure__faults_saved_by_libreoffice__are_still_found(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case(), good_case("TMU-02")]))
    file.set_number("Sag 1", "C39", 2020)
    file.paste_over("Sag 1", "C5", [["Teknik- og Miljøudvalget"]])
    file.merge("Sag 1", "B33:B34")
    file.hide_row("Sag 1", 40)
    file.set_sheet_state("Sag 2", "hidden")
    file.set_number("Oversigt", "E8", 5)
    path = tmp_path / workbook_name(round_.config, "CBM")
    path.write_bytes(file.data)
    found = _codes(round_, convert(path, "xlsx", tmp_path / "gemt"))
    assert sorted(found) == ["STR013", "STR040", "STR041", "STR050", "STR051", "STR052"]


def test_returned__column_inserted_beside_the_keys__reads_the_same(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case()]))
    (before,) = read_cases(round_, read_book(file.data))
    file.insert_column("Sag 1", "B")
    (after,) = read_cases(round_, read_book(file.data))
    assert [cell.text for cell in after.answers()] == [cell.text for cell in before.answers()]
    assert list(after.strays()) == []


def test_returned__years_exchanged_in_every_heading__reads_by_place(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case()]))
    (before,) = read_cases(round_, read_book(file.data))
    rows = [before.rows[row.key] for row in before.layout.rows if "years" in row.key]
    for row in rows:
        file.set_number("Sag 1", f"C{row}", 2027)
        file.set_number("Sag 1", f"D{row}", 2026)
    (after,) = read_cases(round_, read_book(file.data))
    assert [cell.text for cell in after.answers()] == [cell.text for cell in before.answers()]
    assert len(rows) == 3


def test_returned__last_year_overtyped__keeps_its_column(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    file = ReturnedFile(case_workbook(round_, "CBM", [good_case()]))
    file.insert_column("Sag 1", "D")
    (moved,) = read_cases(round_, read_book(file.data))
    for row in moved.layout.rows:
        if row.kind in {"years", "frames_header"}:
            file.set_text("Sag 1", f"G{moved.rows[row.key]}", "senere")
    (case,) = read_cases(round_, read_book(file.data))
    assert case.lost_years == ()
    assert case.amount("saving", 2029).address == "G40"
    assert case.amount("saving", 2029).text == "300"
