"""What is read is never written over, whatever is named as the place for what is written."""

import hashlib
import os
import shutil
import sys
from pathlib import Path

import pytest

import cli
from samples.ishoj import SAMPLE
from templates.errors import OperatorError
from tests.support.rounds import centre_workbook, inbox, small_round
from validate.engine import Validation, validate
from validate.inputs import check_output
from validate.returns.copies import return_copies
from workbook.naming import copy_name
from workbook.round.load import load_round
from workbook.round.model import Round


@pytest.fixture
def august(tmp_path: Path) -> Round:
    shutil.copytree(SAMPLE, tmp_path / "runder")
    return load_round(tmp_path / "runder" / "august")


def _returned(round_: Round, folder: Path) -> tuple[Validation, Path]:
    """A workbook that came back with faults, under the name that its copy will have."""
    name = copy_name(round_.config, "CET")
    validation = validate(round_, inbox(folder, {name: centre_workbook(round_, "CET")}))
    return validation, validation.views[0].path


def _all(folder: Path) -> dict[str, str]:
    """The sha256 of every file, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _refused(*arguments: str | Path, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    return err.splitlines()[-2]


@pytest.mark.parametrize("name", ["runde.toml", "aftale.xlsx"])
def test_report__on_a_file_of_the_round__is_refused(
    name: str, august: Round, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _all(august.folder)
    path = august.folder / name
    assert _refused("validate", august.folder, "-o", path, capsys=capsys) == (
        f"budgetrunde: {path} er en af de filer, der læses, og ville gå tabt."
    )
    assert _all(august.folder) == before


def test_report__on_a_returned_file__is_refused(
    august: Round, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "svar.xlsx"
    shutil.copy(next(august.received.glob("*CDS.xlsx")), path)
    before = _all(tmp_path)
    arguments = ("validate", path, "--round", august.folder, "-o", path)
    assert "ville gå tabt" in _refused(*arguments, capsys=capsys)
    assert _all(tmp_path) == before


@pytest.mark.parametrize("command", [("merge",), ("generate",), ("validate", "--return-copies")])
def test_folder__in_the_inbox__is_refused(
    command: tuple[str, ...], august: Round, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _all(august.folder)
    target = august.received / "nyt"
    name, *option = command
    said = _refused(name, august.folder, *(option or ["--out"]), target, capsys=capsys)
    assert said.startswith(f"budgetrunde: {target} er i {august.received}, hvor centrenes")
    assert _all(august.folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="makes links as POSIX does")
@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_output__link_to_a_file_that_is_read__is_refused(link: object, tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    read, linked = tmp_path / "svar.xlsx", tmp_path / "andet.xlsx"
    read.write_bytes(b"svar")
    assert callable(link)
    link(read, linked)
    with pytest.raises(OperatorError, match="would be lost"):
        check_output(linked, round_, [read])
    check_output(tmp_path / "nyt.xlsx", round_, [read])


def test_copies__in_the_folder_that_was_read__leave_the_answers(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    validation, sent = _returned(round_, tmp_path / "svar")
    before = _all(sent.parent)
    with pytest.raises(OperatorError, match="would be lost"):
        return_copies(round_, validation, sent.parent)
    assert _all(sent.parent) == before


def test_copies__changed_by_somebody__are_left(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    validation, _ = _returned(round_, tmp_path / "svar")
    folder = tmp_path / "retur"
    copy, _, mail, *_ = return_copies(round_, validation, folder)
    assert return_copies(round_, validation, folder)[0] == copy  # ours, as it was written: replaced
    whole = copy.read_bytes()
    copy.write_bytes(b"udfyldt af centret")
    with pytest.raises(OperatorError) as refused:
        return_copies(round_, validation, folder)
    assert refused.value.message == f"{copy} is not as budgetrunde wrote it, and would be lost."
    assert copy.read_bytes() == b"udfyldt af centret"
    copy.write_bytes(whole)
    mail.write_bytes(mail.read_bytes().replace(b"=_", b"=-"))
    assert return_copies(round_, validation, folder)[0] == copy  # it says the same again
