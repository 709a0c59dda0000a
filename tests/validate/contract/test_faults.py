"""Faults of all rows together; what each rule says of them stands in the rule's own cases."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.validate.contract.files import case_rows
from validate.contract import faults
from validate.contract.failures import ContractFault
from validate.contract.faults import table_faults
from validate.contract.rows import Broken, CaseRow, TableRows


def _of_file(table: TableRows, file: str, **changes: Any) -> TableRows:
    """The one case of a file once more, as another file has it."""
    case: CaseRow = replace(table.cases[0], file=file, **changes)
    return TableRows(cases=(case,), years=tuple(replace(year, case=case) for year in table.years))


def _codes(round_: object, tables: list[TableRows], accepted: set[str] | None) -> list[str]:
    found = table_faults(round_, tables, accepted=accepted)  # type: ignore[arg-type]
    return [f"{rule.code} {fault.file}" for rule, fault in found]


def test_faults__without_rows__are_none(tmp_path: Path) -> None:
    round_, _ = case_rows(tmp_path)
    assert table_faults(round_, [TableRows(), TableRows()], accepted=set()) == ()


def test_faults__of_good_files__are_none(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    other = _of_file(table, "b.xlsx", number="TMU-02", nr="TMU-02", title="Andet")
    assert _codes(round_, [table, other], {"fil.xlsx", "b.xlsx"}) == []


def test_faults__across_files__are_in_the_order_of_codes_and_files(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    tables = [_of_file(table, name) for name in ("b.xlsx", "a.xlsx")]
    # One number for both: MRG007 leaves the equal titles to MRG006.
    assert _codes(round_, tables, {"a.xlsx", "b.xlsx"}) == ["MRG006 b.xlsx", "MRG006 a.xlsx"]


def test_faults__across_single_files__are_not_told(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    assert _codes(round_, [_of_file(table, name) for name in ("a", "b")], None) == []


def test_faults__across_files_that_do_not_count__are_not_told(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    assert _codes(round_, [_of_file(table, name) for name in ("a", "b")], {"a"}) == []


def test_faults__within_a_file_that_does_not_count__are_told(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    case = table.cases[0]
    years = [replace(year, amounts={**year.amounts, "inside": Decimal(1)}) for year in table.years]
    twice = TableRows((), (case, replace(case, sheet="Sag 2")), tuple(years))
    assert _codes(round_, [twice], None) == ["ROW019 fil.xlsx", "SUM003 fil.xlsx"]


def test_faults__of_a_sum_that_no_rule_words__are_a_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_, table = case_rows(tmp_path)
    row = Broken(table.years[0], "net")
    monkeypatch.setattr(faults, "broken_years", lambda *_: {"VAL002": [row]})
    with pytest.raises(ContractFault, match="VAL002 cannot word Broken"):
        table_faults(round_, [table], accepted=None)
