"""The schemas say what template and round say, and the frames are typed."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pandera.errors import SchemaErrors

from tests.support.case_rounds import YEARS, small_case_round
from tests.validate.contract.files import case_rows
from validate.contract.schema import (
    amounts_frame,
    amounts_schema,
    cases_frame,
    cases_schema,
)


def test_cases__schema__names_its_checks_by_their_rules(tmp_path: Path) -> None:
    schema = cases_schema(small_case_round(tmp_path))
    assert [check.name for check in schema.checks] == ["ROW019", "MRG006", "MRG007"]


def test_cases__frame__has_numbers_and_titles_as_they_are_compared(tmp_path: Path) -> None:
    _, table = case_rows(tmp_path)
    (case,) = table.cases
    typed = replace(case, number="TMU-1", title=" Nye  LAMPER. ", committee="")
    (row,) = cases_frame([typed], set()).astype(object).to_dict("records")
    assert (row["number"], row["title"], row["counts"]) == ("TMU-1", "nye lamper", False)


def test_amounts__schema__has_a_column_for_each_row_of_the_form(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    schema = amounts_schema(round_)
    rows = [row.id for row in round_.template.form.rows]
    assert list(schema.columns) == ["file", "sheet", "nr", "year", "unread", *rows, "frames"]
    assert [check.name for check in schema.checks] == [
        "formula of net",
        "formula of total",
        "formula of service_difference",
        "SUM003 of service_difference",
        "SUM004 of frames",
    ]
    (years,) = schema.columns["year"].checks
    assert years.statistics["allowed_values"] == list(YEARS)


def test_amounts__frame__keeps_decimals_exact_and_calculates_formulas(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    amounts = {"saving": Decimal("0.1"), "expense": Decimal("-0.2")}
    frame = amounts_frame(round_, [replace(table.years[0], amounts=amounts)])
    assert frame["net"].tolist() == [Decimal("0.3")]
    assert frame["investment"].tolist() == [None]


def test_amounts__formula_with_an_unread_term__is_blank(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    year = replace(
        table.years[0], amounts={"saving": Decimal(1)}, unread=frozenset(["expense", "frames.1"])
    )
    frame = amounts_frame(round_, [year])
    assert frame["net"].tolist() == [None]
    assert frame["unread"].tolist() == ["expense frames frames.1"]


def test_amounts__of_some_rows_only__states_what_these_can_keep(tmp_path: Path) -> None:
    schema = amounts_schema(small_case_round(tmp_path), only={"net"})
    assert [check.name for check in schema.checks] == []
    assert list(schema.columns)[5:] == ["net"]


def test_amounts__changed_by_an_analyst__break_the_schema(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    outside: Any = [None, Decimal(21), Decimal(20), Decimal(20)]
    frame = amounts_frame(round_, table.years).assign(outside=outside)
    with pytest.raises(SchemaErrors, match="SUM003"):
        amounts_schema(round_).validate(frame, lazy=True)
