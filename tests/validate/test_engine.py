"""The engine: which severities a round may change."""

from dataclasses import replace
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.rounds import inbox, small_round
from validate.engine import validate
from validate.rules import rules
from workbook.round.config import Level, SeverityChange
from workbook.round.folder import Round

_FIXED = [rule.code for rule in rules() if rule.fixed]


def _milder(round_: Round, code: str) -> Round:
    change = SeverityChange(severity=Level.INFO, reason="Ingen.")
    return replace(round_, config=round_.config.model_copy(update={"severities": {code: change}}))


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
