"""Faults of all rows together; what each rule says of them stands in the rule's own cases."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.validate.contract.files import answer_rows, case_rows
from validate.contract.failures import ContractFault
from validate.contract.faults import table_faults
from validate.contract.rows import CaseRow, TableRows


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


def test_faults__of_an_item_explained_elsewhere__are_not_told(tmp_path: Path) -> None:
    round_, table = answer_rows(
        tmp_path, lambda file: file.set_text("Opfølgning", "N9", "Afsluttet")
    )
    (claim,) = (row for row in table.answers if row.nr == 4)
    lead = replace(claim, file="b", centre="CKM", role="lead", status="Sat i bero", claimed=None)
    tables = [table, TableRows((lead,))]
    counts = {"fil.xlsx", "b"}
    found = table_faults(round_, tables, accepted=counts)
    assert [(rule.code, fault.centre, fault.item) for rule, fault in found] == [
        ("MRG002", "CET", "4")
    ]
    assert table_faults(round_, tables, accepted=counts, explained={4}) == ()


def test_faults__that_a_rule_of_cells_tells__are_not_told_again(tmp_path: Path) -> None:
    round_, table = answer_rows(tmp_path)
    long = replace(table.answers[0], remark="x" * 1501)
    assert table_faults(round_, [TableRows((long,))], accepted=set()) == ()


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"nr": 99}, "item of nr: 99"),
        ({"role": "third"}, "role of role: third"),
        ({"centre": "XXX"}, "centre of centre: XXX"),
        ({"file": None}, "not_nullable of file: "),
    ],
)
def test_faults__rows_that_no_reader_gives__are_a_bug(
    tmp_path: Path, changes: Mapping[str, object], what: str
) -> None:
    round_, table = answer_rows(tmp_path)
    wrong = replace(table.answers[0], **changes)  # type: ignore[arg-type]
    with pytest.raises(ContractFault, match=what):
        table_faults(round_, [TableRows((wrong,))], accepted=set())


def test_faults__year_of_another_round__is_a_bug(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    wrong = TableRows(years=(replace(table.years[0], year=1999),))
    with pytest.raises(ContractFault, match="year of year: 1999"):
        table_faults(round_, [wrong], accepted=None)


@pytest.mark.parametrize("amount", [0.1, 1, Decimal("Infinity")])
def test_faults__amount_that_is_no_finite_decimal__is_a_bug(tmp_path: Path, amount: Any) -> None:
    round_, table = case_rows(tmp_path)
    amounts = dict.fromkeys(("investment", "net", "total", "service_difference"), amount)
    year = replace(table.years[0], amounts=amounts)
    with pytest.raises(ContractFault, match=f"amount of investment: {amount}"):
        table_faults(round_, [TableRows(years=(year,))], accepted=None)


def test_faults__answers_of_a_file_that_stands_alone__are_held_against_nothing(
    tmp_path: Path,
) -> None:
    round_, table = answer_rows(tmp_path)
    twice = TableRows((table.answers[0], table.answers[0]))
    assert table_faults(round_, [twice], accepted=None) == ()
