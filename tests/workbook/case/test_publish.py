"""The three files of an overview, all or none."""

import hashlib
import json
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.workbook.case.ballerup import case_round, cases
from workbook.case.publish import publish

NAME = "Omstillingsforslag til budget 2019 - Oktober 2018.xlsx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round's folder with settings and decisions."""
    (tmp_path / "runde.toml").write_bytes(b"title = 1\n")
    (tmp_path / "beslutninger.csv").write_bytes(b"Nr.;Beslutning\r\n")
    return tmp_path


def test_publish__writes__workbook_council_and_trace(folder: Path) -> None:
    out = folder / "samlet"
    written = publish(case_round(folder=folder), cases(), out)
    assert written == [out / NAME, out / "council.json", out / "sporing.json"]
    assert sorted(path.name for path in out.iterdir()) == sorted(path.name for path in written)


def test_publish__trace__names_the_offices_own_files(folder: Path) -> None:
    publish(case_round(folder=folder), cases(), folder / "samlet")
    trace = json.loads((folder / "samlet" / "sporing.json").read_text(encoding="utf-8"))
    assert trace["settings"] == {
        "file": "runde.toml",
        "sha256": hashlib.sha256(b"title = 1\n").hexdigest(),
    }
    assert trace["decisions"] == {
        "file": "beslutninger.csv",
        "sha256": hashlib.sha256(b"Nr.;Beslutning\r\n").hexdigest(),
    }


def test_publish__twice__writes_equal_bytes(folder: Path) -> None:
    first = publish(case_round(folder=folder), cases(), folder / "a")
    second = publish(case_round(folder=folder), cases()[::-1], folder / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_publish__one_file_cannot_be_written__writes_none(folder: Path) -> None:
    out = folder / "samlet"
    (out / "sporing.json").mkdir(parents=True)
    with pytest.raises(OperatorError, match="nothing was written"):
        publish(case_round(folder=folder), cases(), out)
    assert [path.name for path in out.iterdir()] == ["sporing.json"]


def test_publish__settings_missing__is_the_operators_problem(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="cannot be read"):
        publish(case_round(folder=tmp_path), cases(), tmp_path / "samlet")
    assert not (tmp_path / "samlet").exists()
