"""Every reason for which a file is not read has one rule with its own words."""

from pathlib import Path

import pytest

from tests.support.rounds import small_round
from validate.rule import Rule, Seen
from validate.rules import rules
from validate.run import sees_in_opened
from validate.view import OpenedFile
from validate.words import sentence
from workbook.read.refusal import Refusal, Refused


def _sees(folder: Path, reason: Refusal) -> list[tuple[Rule, Seen]]:
    refused = Refused(reason, "xl/worksheets/sheet1.xml", 300, 200, "XFD1048576")
    view = OpenedFile(small_round(folder), folder / "CET.xlsx", "CET.xlsx", refused=refused)
    return [
        (rule, seen)
        for rule in rules()
        if rule.family in ("FIL", "STR")
        for seen in sees_in_opened(rule, view)
    ]


@pytest.mark.parametrize("reason", list(Refusal))
def test_refusal__reason__is_found_by_one_rule_that_ends_the_reading(
    reason: Refusal, tmp_path: Path
) -> None:
    found = _sees(tmp_path, reason)
    assert [(rule.family, seen.stops) for rule, seen in found] == [("FIL", True)]


@pytest.mark.parametrize("reason", list(Refusal))
@pytest.mark.parametrize("language", ["da", "en"])
def test_refusal__texts__name_no_reason_and_no_part(
    reason: Refusal, language: str, tmp_path: Path
) -> None:
    rule, seen = _sees(tmp_path, reason)[0]
    said = "".join(
        sentence(text, seen, None, "da" if language == "da" else "en")
        for text in (rule.message, rule.fix)
    )
    assert ("-" in reason.value and reason.value in said) is False
    assert "sheet1" not in said
