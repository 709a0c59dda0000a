"""The workbooks of a round that gathers cases as files, and a new round of that kind."""

from datetime import date
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.case_rounds import small_case_round
from workbook.generate import generate
from workbook.layouts import layout_of, read_returned
from workbook.manifest import read_manifest
from workbook.read.open import open_book
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.start.folder import scaffold

NAME = "Omstillingsforslag til budget 2026 - Marts 2025 - {}.xlsx"


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    return small_case_round(tmp_path)


def _forms(round_: Round, path: Path) -> int:
    """How many forms the workbook has; none of them may be filled."""
    found = read_returned(round_, open_book(path), layout_of(round_, "CBM"), path.name)
    assert found is not None
    assert found.records == ()
    return len(found.forms)


def test_generate__cases__gives_each_centre_three_empty_forms(round_: Round) -> None:
    done = generate(round_)
    assert [file.file for file in done.files] == [NAME.format(c) for c in ("CBM", "CSK", "CØP")]
    assert done.skipped == ()
    for file in done.files:
        assert _forms(round_, done.folder / file.file) == 3


def test_generate__number_of_cases__is_as_asked_for(round_: Round) -> None:
    done = generate(round_, ["CSK"], blank=7)
    (file,) = done.files
    assert _forms(round_, done.folder / file.file) == 7


@pytest.mark.parametrize("cases", [0, -1, 51])
def test_generate__impossible_number_of_cases__is_refused(round_: Round, cases: int) -> None:
    with pytest.raises(OperatorError, match=f"cannot have {cases} blank forms"):
        generate(round_, blank=cases)
    assert not round_.sent.exists()


def test_generate__manifest_of_cases__names_no_items(round_: Round) -> None:
    done = generate(round_)
    manifest = read_manifest(done.manifest)
    assert manifest is not None
    assert [(file.centre, file.items) for file in manifest.files] == [
        ("CBM", ()),
        ("CSK", ()),
        ("CØP", ()),
    ]
    assert {file.centre: file.items_hash for file in manifest.files} == {
        code: round_.items_hash(code) for code in ("CBM", "CSK", "CØP")
    }


def test_generate__cases_twice__gives_the_same_bytes(round_: Round, tmp_path: Path) -> None:
    first, second = generate(round_), generate(round_, out=tmp_path / "igen")
    assert first.files == second.files


def test_scaffold__omstilling__runs_as_it_is(tmp_path: Path) -> None:
    home = tmp_path / "ny"
    written = scaffold(home, "omstilling", date(2026, 3, 2))
    assert [path.name for path in written] == ["runde.toml", "beslutninger.csv", "indkommet"]
    round_ = load_round(home)
    assert round_.config.years == (2027, 2028, 2029, 2030)
    assert list(round_.config.requirement) == ["2027", "2028", "2029", "2030"]
    assert [file.centre for file in generate(round_).files] == ["CBU", "CET"]
