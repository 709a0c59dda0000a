"""Forms judged by the rules of today and by the rules on records: the same faults."""

from pathlib import Path

import pytest

from samples.ballerup import SAMPLE, load_round_of
from tests.support.catalogue import case_files, cases_of
from tests.support.form_cases import FormCase
from tests.support.forms_as_records import as_records, findings_twice, places
from validate.engine import validate
from validate.inbox import read_inbox

# What stands in a form's cells is judged by other rules than what came back of the form itself.
_OF_THE_FORM = [
    pytest.param(case, id=f"{code}-{case.name.replace(' ', '-')}")
    for folder, code in sorted(case_files())
    if folder == "case_cases" and code.startswith("STR") and code != "STR007"
    for case in cases_of(code, (folder,))
    if isinstance(case, FormCase)
]


@pytest.mark.parametrize("case", _OF_THE_FORM)
def test_form__whatever_is_done_to_it__the_same_faults_at_the_same_cells(
    case: FormCase, tmp_path: Path
) -> None:
    old, new = findings_twice(case, tmp_path)

    assert places(new) == places(old)


@pytest.mark.parametrize("folder", ["indkommet", "rettet"])
def test_forms__real_files__the_same_faults_of_the_forms(folder: str) -> None:
    round_ = load_round_of(SAMPLE)
    inbox = read_inbox([SAMPLE / folder])
    old = validate(round_, inbox).report.findings
    new = validate(as_records(round_), inbox).report.findings

    for family in ("FIL", "STR", "VAL", "ROW", "MRG", "PUB"):
        assert places(one for one in new if one.code.startswith(family)) == places(
            one for one in old if one.code.startswith(family)
        )
    # Of a split that differs the sum's own cell was named, and now the amounts to be corrected.
    assert sorted((one.code, one.sheet, one.file) for one in new) == sorted(
        (one.code, one.sheet, one.file) for one in old
    )
