"""What the rules say: short, and never a warning that asks for nothing."""

import re
from pathlib import Path

import pytest

from tests.messages_page import (
    MOST,
    asks,
    bare_length,
    examples,
    is_information,
    messages_page,
    without_values,
)
from tests.support.catalogue import cases_of
from validate.finding import Level
from validate.rule import Rule
from validate.rules import rules

_ALL = [pytest.param(rule, id=f"{rule.code}-{rule.scope.value}") for rule in rules()]
_ASKING = [one for one in _ALL if not is_information(one.values[0])]  # type: ignore[arg-type]
_SOMETIMES_INFORMATION = {"VAL007", "STR007", "STR011"}  # where what they see asks for nothing
_STALE = re.compile(r"\b(fortryd|afsenderen|økonomi hvis|centeret)\b", re.IGNORECASE)


@pytest.mark.parametrize("rule", _ALL)
def test_message__without_its_values__is_short(rule: Rule) -> None:
    assert bare_length(rule) <= MOST
    for message, fix in examples(rule):
        assert len(without_values(f"{message} {fix}")) <= MOST, message


@pytest.mark.parametrize("rule", _ASKING)
def test_message__of_an_error_or_a_warning__asks_for_an_act(rule: Rule) -> None:
    advice = [fix for _, fix in examples(rule)]
    if rule.code in _SOMETIMES_INFORMATION:
        advice = [text for text in advice if asks(text)]
    # What a finding fills in is seen in the examples; a whole advice stands in the rule itself.
    assert asks(rule.fix.da) or advice, "state the advice of a planted fault"
    assert all(asks(text) for text in advice), advice


@pytest.mark.parametrize("code", sorted(_SOMETIMES_INFORMATION))
def test_finding__of_a_rule_that_asks_now_and_then__is_information_where_it_does_not(
    code: str, tmp_path: Path
) -> None:
    found = [
        one
        for number, case in enumerate(cases_of(code))
        for one in case.findings(tmp_path / str(number))
        if one.code == code
    ]
    assert {one.severity for one in found} == {Level.WARNING, Level.INFO}
    assert [one.fix for one in found if asks(one.fix) != (one.severity is Level.WARNING)] == []


@pytest.mark.parametrize("rule", _ALL)
def test_message__advice__can_still_be_followed_and_speaks_to_its_reader(rule: Rule) -> None:
    texts = [f"{rule.message.da} {rule.fix.da}", *(f"{one} {two}" for one, two in examples(rule))]
    if rule.in_copy is not None:
        texts.append(rule.in_copy.fix)
    assert [text for text in texts if _STALE.search(text)] == []


@pytest.mark.parametrize("rule", _ALL)
def test_message__advice__is_at_most_two_sentences_of_its_own(rule: Rule) -> None:
    said = re.sub(r"\{\w+\}|“[^”]*”|\([^)]*\)", "", rule.fix.da)
    assert len(re.findall(r"[.!?](?=\s+[A-ZÆØÅ0-9]|\s*$)", said)) <= 2, rule.fix.da


def test_messages_page__every_rule__stands_in_it_once_for_each_text() -> None:
    found = re.findall(r"^\| ([A-Z]{3}\d{3}) \|", messages_page(), re.MULTILINE)
    texts = dict.fromkeys((rule.code, rule.message, rule.fix) for rule in rules())
    assert found == [code for code, _, _ in texts]
