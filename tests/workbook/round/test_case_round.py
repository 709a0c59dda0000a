"""The settings of a round of cases."""

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


def test_requirement__danish_comma__says_how_to_write_it(tmp_path: Path) -> None:
    assert _refusal(tmp_path, '2029 = "2"', '2029 = "39,4"') == (
        "requirement.2029: write a number with a decimal point, for example 39.4",
    )


def test_requirement__other_year__is_refused(tmp_path: Path) -> None:
    problems = _refusal(tmp_path, '2029 = "2"', "2030 = 2")
    assert "requirement.2030: 2030 is not among the years" in problems


def test_loan__other_year__is_refused(tmp_path: Path) -> None:
    (problem,) = _refusal(tmp_path, "year = 2026\n", "year = 2031\n")
    assert problem == "loans.0.year: 2031 is not among the years"
