"""What breaks a schema, rule or no rule: the contract of a merged table."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.validate.contract.files import case_rows
from validate.contract.failures import Failure
from validate.contract.judge import amount_failures


def test_amounts__of_a_year_of_another_round__break_the_schema(tmp_path: Path) -> None:
    round_, table = case_rows(tmp_path)
    wrong = replace(table.years[0], year=1999)
    assert amount_failures(round_, [wrong]) == (Failure("year", 0, "year", "1999"),)


@pytest.mark.parametrize("amount", [0.1, 1, Decimal("Infinity")])
def test_amounts__that_are_no_finite_decimals__break_the_schema(
    tmp_path: Path, amount: Any
) -> None:
    round_, table = case_rows(tmp_path)
    amounts = dict.fromkeys(("investment", "net", "total", "service_difference"), amount)
    found = amount_failures(round_, [replace(table.years[0], amounts=amounts)])
    assert Failure("amount", 0, "investment", str(amount)) in found
