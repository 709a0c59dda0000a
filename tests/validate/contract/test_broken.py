"""Plain functions find in files what the schemas find in tables, row for row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.validate.contract.files import case_rows
from validate.contract import once
from validate.contract.broken import broken_cases, broken_years
from validate.contract.failures import Failure
from validate.contract.judge import amount_failures, case_failures
from validate.contract.rows import Broken, CaseRow, Row, YearRow
from validate.rules import rules

_FILES = st.sampled_from(["a.xlsx", "b.xlsx"])
_ACCEPTED = st.sets(_FILES)
_AMOUNTS = st.integers(-2, 2).map(Decimal)
_FEW = settings(max_examples=25, deadline=None)  # each makes frames, which takes long


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """A row of each table with its round."""
    cases, table = case_rows(tmp_path_factory.mktemp("sager"))
    return SimpleNamespace(cases=cases, case=table.cases[0])


def _decimals(amounts: Mapping[str, int]) -> Mapping[str, Decimal]:
    return {key: Decimal(amount) for key, amount in amounts.items()}


def _of_rules(failures: Sequence[Failure]) -> Mapping[str, list[tuple[int, str]]]:
    """Row and column of what breaks a rule's check of rows or amounts."""
    codes = {rule.code for rule in rules() if not rule.has_check}
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one in failures:
        if one.check in codes:
            found[one.check].append((one.row, one.column))
    return found


def _places(
    rows: Sequence[Row], broken: Mapping[str, Sequence[Broken[Row]]]
) -> Mapping[str, list[tuple[int, str]]]:
    places = {id(row): index for index, row in enumerate(rows)}
    return {
        code: [(places[id(one.row)], one.column) for one in found] for code, found in broken.items()
    }


@_FEW
@given(st.data())
def test_cases__of_any_files__break_what_their_schema_says(
    some: SimpleNamespace, data: st.DataObject
) -> None:
    round_ = some.cases
    row: CaseRow = some.case

    def case(file: str, number: str, title: str, committee: str) -> CaseRow:
        return replace(row, file=file, number=number, title=title, committee=committee)

    one = st.builds(
        case,
        _FILES,
        st.sampled_from(["", "TMU-1", "tmu-01", "TMU-2"]),
        st.sampled_from(["", "Lamper", "lamper."]),
        st.sampled_from(["", row.committee]),
    )
    rows, accepted = data.draw(st.lists(one, min_size=1, max_size=6)), data.draw(_ACCEPTED)
    found = broken_cases(rows, accepted)
    assert _places(rows, found) == _of_rules(case_failures(round_, rows, accepted))


@_FEW
@given(st.data())
def test_amounts__of_any_year__break_what_their_schema_says(
    some: SimpleNamespace, data: st.DataObject
) -> None:
    round_ = some.cases
    typed = ["saving", "expense", "investment", "inside", "outside", "frames.0", "frames.1"]
    keys = st.sampled_from(typed)
    one = st.builds(
        lambda year, amounts, unread: YearRow(
            some.case, year, amounts, frozenset(unread) - amounts.keys()
        ),
        st.sampled_from(round_.config.years),
        st.dictionaries(keys, _AMOUNTS),
        st.sets(keys, max_size=2),
    )
    rows = data.draw(st.lists(one, min_size=1, max_size=6))
    found = broken_years(round_, rows)
    assert _places(rows, found) == _of_rules(amount_failures(round_, rows))


def test_checks__of_rows__are_those_of_the_rules_that_word_rows(tmp_path: Path) -> None:
    worded = {rule.code for rule in rules() if rule.word_answers or rule.word_cases}
    assert worded == {*once.OF_ANSWERS, *once.OF_CASES}
    round_, table = case_rows(tmp_path)
    amounts = {"saving": -1, "inside": 1, "outside": 1, "frames.0": 1}
    found = broken_years(round_, [replace(table.years[0], amounts=_decimals(amounts))])
    assert set(found) == {rule.code for rule in rules() if rule.word_years}
