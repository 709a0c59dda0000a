"""No planted fault of the catalogue makes a corrected copy say what another record was given."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.catalogue import cases_of, codes_with_cases, is_bad
from tests.support.torn import answers
from validate.engine import validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from workbook.naming import copy_name

_CASES = [
    pytest.param(case, id=f"{code}-{case.small_round.name}-{case.name.replace(' ', '-')}")
    for code in codes_with_cases()
    if code.startswith(("STR", "VAL", "SUM"))
    for case in cases_of(code)
    if is_bad(code, case) and case.data is None and case.edit is not None
]


@pytest.mark.parametrize("case", _CASES)
def test_copy__of_a_planted_fault__has_no_answer_of_another_cell(
    case: Case[Any], tmp_path: Path
) -> None:
    round_, asked = case.returned(tmp_path)
    found = validate(round_, asked, "da")
    centre = case.centre or case.small_round.centre
    name = copy_name(round_.config, centre)
    written = {path.name: path for path in return_copies(round_, found, tmp_path / "retur")}
    if not any(one.severity is Level.ERROR for one in found.report.findings) or name not in written:
        return
    sent = tmp_path / "uden fejl.xlsx"
    before = case.sent_by(case.small_round.load(tmp_path / "sendt"))
    sent.write_bytes(case.small_round.workbook(before, centre, case.answers))
    (good,) = validate(round_, read_inbox([sent]), "da").views
    again = validate(round_, read_inbox([written[name]]), "da")
    if any(one.severity is Level.ERROR for one in again.report.findings):
        return
    given = answers(good)
    elsewhere = set(given.values())
    assert {
        at: text
        for at, text in answers(again.views[0]).items()
        if given.get(at) != text and text in elsewhere
    } == {}
