"""Which rules forbid a round's merging, so that what is merged keeps them."""

from dataclasses import replace
from pathlib import Path

from tests.support.case_rounds import small_case_round
from validate.contract.merged import binding
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round


def _milder(round_: Round, *codes: str) -> Round:
    change = SeverityChange(severity=Level.WARNING, reason="Aftalt.")
    config = replace(round_.config, severities=dict.fromkeys(codes, change))
    return replace(round_, config=config)


def test_binding__catalogue__has_errors_and_no_warnings(tmp_path: Path) -> None:
    codes = binding(small_case_round(tmp_path))
    assert {"SUM003", "MRG006", "ROW019"} <= codes
    assert not {"ROW014", "MRG007", "VAL004"} & codes


def test_binding__rule_made_milder__is_out(tmp_path: Path) -> None:
    codes = binding(_milder(small_case_round(tmp_path), "SUM003"))
    assert "SUM003" not in codes
    assert "SUM004" in codes


def test_binding__unread_amounts_allowed__leaves_no_sum(tmp_path: Path) -> None:
    codes = binding(_milder(small_case_round(tmp_path), "VAL012"))
    assert not {code for code in codes if code.startswith("SUM")}


def test_binding__unread_cells_allowed__promise_no_answer_from_a_list(tmp_path: Path) -> None:
    codes = binding(_milder(small_case_round(tmp_path), "VAL005"))
    assert not {"VAL001", "VAL002"} & codes
    assert {"VAL001", "VAL002"} <= binding(_milder(small_case_round(tmp_path), "ROW019"))


def test_binding__unread_amounts_allowed__leaves_no_net_to_judge(tmp_path: Path) -> None:
    round_ = _milder(small_case_round(tmp_path), "VAL012")
    change = SeverityChange(severity=Level.ERROR, reason="Intet år må koste.")
    severities = {**round_.config.severities, "ROW014": change}
    config = replace(round_.config, severities=severities)
    assert "ROW014" not in binding(replace(round_, config=config))


def test_binding__warning_made_an_error__is_in(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    change = SeverityChange(severity=Level.ERROR, reason="Titler skal kendes fra hinanden.")
    config = replace(round_.config, severities={"MRG007": change})
    assert "MRG007" in binding(replace(round_, config=config))
