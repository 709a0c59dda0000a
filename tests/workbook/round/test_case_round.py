"""The settings of a round of cases."""

from decimal import Decimal
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.case_rounds import small_case_round
from workbook.round.load import load_round


def _refusal(folder: Path, old: str, new: str) -> tuple[str, ...]:
    """The problems where a line of the small round's settings is another."""
    round_ = small_case_round(folder)
    path = round_.folder / "runde.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(OperatorError) as caught:
        load_round(round_.folder)
    return tuple(problem.split(": ", 1)[1] for problem in caught.value.problems)


def test_requirement__year_missing__is_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path, '2029 = "2"\n', "") == (
        "requirement: 2029 is missing; name every year, or none",
    )


@pytest.mark.parametrize("amount", ["39400", "-39.4"])
def test_requirement__not_in_millions__is_refused(tmp_path: Path, amount: str) -> None:
    (problem,) = _refusal(tmp_path, '2029 = "2"', f"2029 = {amount}")
    assert problem.startswith(f"requirement.2029: {amount} is no amount in mio. kr.")


def test_requirement__danish_comma__is_taken(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    path = round_.folder / "runde.toml"
    text = path.read_text(encoding="utf-8").replace('2029 = "2"', '2029 = "39,4"', 1)
    path.write_text(text, encoding="utf-8")
    assert load_round(round_.folder).config.requirement["2029"] == Decimal("39.4")


def test_requirement__other_year__is_refused(tmp_path: Path) -> None:
    problems = _refusal(tmp_path, '2029 = "2"', "2030 = 2")
    assert "requirement.2030: 2030 is not among the years 2026, 2027, 2028, 2029" in problems


def test_loan__other_year__is_refused(tmp_path: Path) -> None:
    (problem,) = _refusal(tmp_path, "year = 2026\n", "year = 2031\n")
    assert problem == "loans.0.year: 2031 is not among the years 2026, 2027, 2028, 2029"
