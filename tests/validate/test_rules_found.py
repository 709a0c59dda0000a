"""The table of what the rules find: current, true where nothing was done, and able to fail."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bench import rules as bench
from tests.support.cases import Case
from tests.support.catalogue import cases_of, is_bad
from validate.rules import rules


def test_rules_found_page__every_rule__has_a_row() -> None:
    rows = re.findall(r"^\| ([A-Z]{3}\d{3}) \|", bench.rules_found_page(), re.MULTILINE)
    assert rows == [rule.code for rule in rules()]


@pytest.mark.parametrize("case", bench.UNTOUCHED, ids=lambda case: case.small_round.name)
def test_untouched__whole_round__is_silent(case: Case[Any], tmp_path: Path) -> None:
    assert case.findings(tmp_path) == ()


def test_bench__rules_that_find_all__prints_them_and_exits_0(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bench.main(["VAL001", "SUM003"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["code", "SUM003", "VAL001", "Every"]
    planted = sum(is_bad("SUM003", case) for case in cases_of("SUM003"))
    assert f" {planted} of {planted} " in lines[1]


def test_bench__fault_that_is_not_found__exits_1_and_names_the_rule(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tuple(
        replace(case, expect=tuple(replace(one, cells="A1") for one in case.expect))
        for case in cases_of("PUB001")
    )
    monkeypatch.setattr(bench, "cases_of", lambda _code: elsewhere)
    assert bench.main(["PUB001"]) == 1
    assert capsys.readouterr().out.endswith("off: PUB001\n")


def test_score__rule_without_a_case_or_not_silent__is_off() -> None:
    whole = bench.Score("VAL001", "required-blank", 2, 2, 1, 1)
    assert not whole.is_off
    assert replace(whole, planted=0, found=0).is_off
    assert replace(whole, silent=False).is_off
    assert replace(whole, quiet=0).is_off
