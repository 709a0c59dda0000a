"""The engine: which severities a round may change, and what no finding repeats."""

from dataclasses import replace
from pathlib import Path
from typing import Never

import pytest

from samples.excel import ReturnedFile
from templates.errors import OperatorError
from tests.support.rounds import centre_workbook, good_answers, inbox, small_round
from validate.engine import validate
from validate.rules import rules
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round

_FIXED = [rule.code for rule in rules() if rule.fixed]


def _milder(round_: Round, code: str) -> Round:
    change = SeverityChange(severity=Level.INFO, reason="Ingen.")
    return replace(round_, config=replace(round_.config, severities={code: change}))


@pytest.mark.parametrize("code", _FIXED)
def test_severity__of_a_fixed_rule__is_refused(code: str, tmp_path: Path) -> None:
    round_ = _milder(small_round(tmp_path), code)
    with pytest.raises(OperatorError) as refusal:
        validate(round_, inbox(tmp_path, {"x.xlsx": b""}))
    assert refusal.value.message == (
        f"runde.toml changes the severity of {code}. {code} cannot be changed: without it answers "
        "would be lost."
    )
    assert refusal.value.hint == f"Take [severities.{code}] out of runde.toml."


def test_severity__of_another_rule__is_changed(tmp_path: Path) -> None:
    found = validate(_milder(small_round(tmp_path), "ROW001"), inbox(tmp_path, {"x.xlsx": b""}))
    assert [finding.code for finding in found.report.findings][:1] == ["FIL001"]


def test_finding__personal_number_in_a_header__is_not_repeated(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    file = ReturnedFile(centre_workbook(round_, "CET", good_answers(round_, "CET")))
    file.set_text("Opfølgning", "P5", "Borger 010203-1234")
    file.set_text("Opfølgning", "P7", "Skolen")
    report = validate(round_, inbox(tmp_path, {"CET.xlsx": file.data})).report
    (finding,) = [one for one in report.findings if one.code == "STR024"]
    assert "Borger 010203-••••" in finding.message
    assert "1234" not in finding.message


def test_validate__without_memory_for_a_file_that_is_read_here__tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_path: Path) -> Never:
        raise MemoryError

    monkeypatch.setattr("validate.examine.read_file", read)
    found = validate(small_round(tmp_path), inbox(tmp_path, {"x.xlsx": b""}))
    assert [finding.code for finding in found.report.findings][:1] == ["FIL015"]
