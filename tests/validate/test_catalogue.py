"""The catalogue: every rule is whole, and every rule is seen to find its fault and nothing else."""

import inspect
import re
import string
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import Case, Expect
from tests.support.catalogue import cases_of, codes_with_cases
from validate.engine import validate
from validate.rule import FILES, Rule, Scope
from validate.rule_page import documentation
from validate.rules import modules, rule_of, rules
from validate.stage import Stage

_HEADINGS = ("What:", "Why:", "Mend:", "Live:")
_STAGES = {
    "FIL": {Stage.FILE},
    "STR": {Stage.IDENTITY, Stage.SHEET},
    "VAL": {Stage.CELL, Stage.ITEM},
    "ROW": {Stage.ITEM},
    "SUM": {Stage.ITEM},
    "HIS": {Stage.ITEM},
    "MRG": {
        Stage.ROUND,
        Stage.ITEM,
    },
    "PUB": {Stage.CELL},
}
_CODES = sorted(modules())
_OF_FILES = {rule.code for rule in rules() if rule.scope in FILES}
_ON_FILES = sorted(_OF_FILES)
_TOGETHER = (Scope.INBOX, Scope.ROUND)
_ACROSS = {rule.code for rule in rules() if rule.scope in _TOGETHER}
_ON_RECORDS = sorted({rule.code for rule in rules()} - _OF_FILES)
_RULE_TESTS = Path(__file__).parent / "rules"

_ALL = [
    pytest.param(code, case, id=f"{code}-{case.small_round.name}-{case.name.replace(' ', '-')}")
    for code in codes_with_cases()
    for case in cases_of(code)
]


def _rule(code: str) -> Rule:
    return rule_of(modules()[code])


@pytest.mark.parametrize("code", _CODES)
def test_rule__file_name__is_code_and_name(code: str) -> None:
    file = Path(str(modules()[code].__file__)).stem
    assert file == f"{code.lower()}_{_rule(code).name.replace('-', '_')}"


@pytest.mark.parametrize("code", _CODES)
def test_rule__docstring__has_its_four_parts_in_order(code: str) -> None:
    page = documentation(modules()[code])
    found = [line.split()[0] for line in page.splitlines() if line.startswith(_HEADINGS)]
    assert found == list(_HEADINGS)


@pytest.mark.parametrize("code", _CODES)
def test_rule__texts__stand_in_both_languages(code: str) -> None:
    rule = _rule(code)
    texts = [rule.message.da, rule.message.en, rule.fix.da, rule.fix.en]
    assert all(text.strip() for text in texts)


@pytest.mark.parametrize("code", _CODES)
def test_rule__since__is_a_version(code: str) -> None:
    assert re.fullmatch(r"\d+\.\d+", _rule(code).since)


@pytest.mark.parametrize("code", _CODES)
def test_rule__stage__is_its_familys_or_the_rounds(code: str) -> None:
    rule = _rule(code)
    assert rule.stage in ({Stage.ROUND} if code in _ACROSS else _STAGES[rule.family])


@pytest.mark.parametrize("code", _CODES)
def test_rule__that_ends_the_reading__is_fixed(code: str) -> None:
    source = inspect.getsource(modules()[code])
    stops = "stops=" in source or "refused(view" in source
    assert _rule(code).fixed or not stops


def test_rules__fixed_without_ending_the_reading__are_these() -> None:
    ending = [code for code in _CODES if "stops" in inspect.getsource(modules()[code])]
    fixed = {code for code in _CODES if _rule(code).fixed and code[:3] != "FIL"}
    kept = {"STR009", "STR019", "STR020", "STR031", "STR032", "STR033", "ROW026", "VAL026"}
    kept |= {"MRG001", "MRG002", "MRG003"}
    assert fixed - set(ending) == kept


def test_rules__names__are_unique() -> None:
    names = [_rule(code).name for code in _CODES]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("code", _ON_FILES)
def test_rule__cases__have_a_bad_and_a_good_one(code: str) -> None:
    found = {any(expect.code == code for expect in case.expect) for case in cases_of(code)}
    assert found == {True, False}


@pytest.mark.parametrize("code", _ON_FILES)
def test_rule__cases__state_a_whole_message(code: str) -> None:
    expects = [expect for case in cases_of(code) for expect in case.expect if expect.code == code]
    assert any(expect.message for expect in expects)


@pytest.mark.parametrize("code", _ON_RECORDS)
def test_rule__on_records__has_tests_that_name_it(code: str) -> None:
    sources = [path.read_text(encoding="utf-8") for path in _RULE_TESTS.glob("test_*.py")]
    assert sum(source.count(f"def test_{code.lower()}__") for source in sources) > 0


@pytest.mark.parametrize(("code", "case"), _ALL)
def test_case__findings__are_those_expected_and_the_same_in_english(
    code: str, case: Case[Any], tmp_path: Path
) -> None:
    round_, files = case.returned(tmp_path)
    found = validate(round_, files).report.findings
    seen = tuple(
        Expect(
            finding.code,
            " ".join(finding.cells),
            finding.message if _asked(case, index).message else "",
            finding.fix if _asked(case, index).fix else "",
            finding.item if _asked(case, index).item else "",
        )
        for index, finding in enumerate(found)
    )
    assert seen == case.expect, [finding.message for finding in found]
    assert code in _CODES
    english = validate(round_, files, "en").report.findings
    assert [finding.code for finding in english] == [finding.code for finding in found]
    for finding in english:
        texts = (finding.message, finding.fix)
        assert not any(name for text in texts for _, name, _, _ in string.Formatter().parse(text))


def _asked(case: Case[Any], index: int) -> Expect:
    return case.expect[index] if index < len(case.expect) else Expect("")
