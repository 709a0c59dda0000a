"""The published overview of the bundled real cases says what they say, but for its one error."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from tests.support.ballerup_facts import CASES, FACTS, PUBLISHED, YEARS, row_of


def as_printed(thousands: Decimal, pattern: str | None) -> Decimal:
    """The amount in mio. kr., rounded half away from zero to the decimals of `pattern`."""
    return (thousands / 1000).quantize(Decimal(pattern or "0.00"), rounding=ROUND_HALF_UP)


def overview_amounts_that_differ(row: dict[str, Any]) -> list[str]:
    """The columns of the published row that do not say what the case says."""
    net = dict(zip(YEARS, row_of(row["nr"], "nettodriftsbesparelse"), strict=True))
    differ = [
        year for year in YEARS if as_printed(-net[year], row[year]) != Decimal(row[year] or 0)
    ]
    investment = sum(row_of(row["nr"], "anlaegsudgift"), Decimal(0))
    if as_printed(investment, row["anlaeg"]) != Decimal(row["anlaeg"] or 0):
        differ.append("anlaeg")
    return differ


def test_overview__rows__are_the_cases_in_order() -> None:
    assert [row["nr"] for row in PUBLISHED["rows"]] == list(CASES)


def test_overview__amounts__differ_from_the_cases_in_one_row_only() -> None:
    differ = {
        row["nr"]: columns
        for row in PUBLISHED["rows"]
        if (columns := overview_amounts_that_differ(row))
    }
    assert differ == {"TMU-04": YEARS}


def test_overview__wrong_row__is_as_printed() -> None:
    row = next(row for row in PUBLISHED["rows"] if row["nr"] == "TMU-04")
    assert [row[year] for year in YEARS] == ["0.01", "0.50", "0.50", "0.50"]


def test_overview__three_decimals__stand_in_one_row_only() -> None:
    fine = [
        row["nr"]
        for row in PUBLISHED["rows"]
        if any(re.search(r"\.\d{3}$", row[year] or "") for year in YEARS)
    ]
    assert fine == ["ØKU-11"]


@pytest.mark.parametrize("committee", list(FACTS["committees"]))
def test_overview__committee_totals__are_the_rounded_sums_of_the_rows(committee: str) -> None:
    rows = [row for row in PUBLISHED["rows"] if CASES[row["nr"]]["committee"] == committee]
    sums = {
        year: str(as_printed(sum(Decimal(row[year] or 0) for row in rows) * Decimal(1000), None))
        for year in YEARS
    }
    assert sums == PUBLISHED["committees"][committee]


def test_overview__grand_total__is_the_rounded_sum_of_the_rows() -> None:
    sums = {
        year: sum((Decimal(row[year] or 0) for row in PUBLISHED["rows"]), Decimal(0))
        for year in YEARS
    }
    assert {year: str(as_printed(s * 1000, None)) for year, s in sums.items()} == PUBLISHED["total"]
    assert PUBLISHED["total"] == PUBLISHED["total_by_committee"]
    remainder = {
        year: str(as_printed((s + Decimal(FACTS["requirement"][year])) * 1000, None))
        for year, s in sums.items()
    }
    assert remainder == PUBLISHED["remainder"]


def test_requirement__and_loan_note__are_as_printed() -> None:
    assert FACTS["requirement"] == {
        "2019": "39.40",
        "2020": "36.10",
        "2021": "35.50",
        "2022": "35.50",
    }
    assert FACTS["loan_note"] == {"investment_2019": "13.45", "loan": "10.00"}
