"""A workbook of cases that LibreOffice saved is as good as the one that was sent."""

import shutil
from pathlib import Path

import pytest

from samples.ballerup import SAMPLE
from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.libreoffice import convert
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.centre_book import centre_book
from workbook.naming import workbook_name
from workbook.round.load import load_round
from workbook.round.model import Round

_LARGEST = "Omstillingsforslag 2019-2022 - Budget 2019 - CBEM.xlsx"


def _codes(round_: Round, path: Path) -> list[str]:
    findings = validate(round_, read_inbox([path])).report.findings
    return [finding.code for finding in findings if finding.code != "FIL012"]


@pytest.mark.libreoffice
def test_structure__sent_workbook_saved_by_libreoffice__has_no_finding(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    path = tmp_path / workbook_name(round_.config, "CBM")
    path.write_bytes(centre_book(round_, "CBM", [good_case(), good_case("TMU-02")], 1))
    assert _codes(round_, convert(path, "xlsx", tmp_path / "gemt")) == []


@pytest.mark.libreoffice
def test_structure__sample_saved_by_libreoffice__has_the_same_findings(tmp_path: Path) -> None:
    round_ = load_round(SAMPLE)
    path = tmp_path / _LARGEST
    shutil.copy(round_.received / _LARGEST, path)
    assert _codes(round_, convert(path, "xlsx", tmp_path / "gemt")) == _codes(round_, path)


@pytest.mark.libreoffice
def test_structure__faults_saved_by_libreoffice__are_still_found(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    file = ReturnedFile(centre_book(round_, "CBM", [good_case(), good_case("TMU-02")], blank=0))
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
