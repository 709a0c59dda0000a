"""A text that is no number where an amount belongs."""

import pytest

from tests.support.proposals import proposal
from tests.support.records import Case


@pytest.mark.parametrize("typed", ["Ikke oplyst", "500 årligt", "70.-100.000 kr.", "-"])
def test_val012__words_for_an_amount__are_the_only_finding(typed: str) -> None:
    case = Case.of().row(amount__2029=typed)
    assert case.findings() == ["VAL012"]
    (found,) = case.sees("VAL012")
    assert found.at == ((0, "amount:2029"),)
    assert found.message == f"“{typed}” i “Beløb 2029” er ikke et beløb."
    assert found.fix == (
        "Skriv ét tal, eller lad feltet stå tomt. En forklaring kan stå i “Resume”."
    )


def test_val012__blanks__are_nothing() -> None:
    assert Case.of().row(amount__2029="  ").sees("VAL012") == []


def test_val012__words_in_an_amount__belong_in_the_text_that_the_template_names() -> None:
    case = proposal(saving__2027="500 årligt")
    assert case.findings() == ["VAL012"]
    (found,) = case.sees("VAL012")
    assert found.message == "“500 årligt” i “Driftsbesparelse 2027” er ikke et beløb."
    assert found.fix == (
        "Skriv ét tal, eller lad feltet stå tomt. En forklaring kan stå i “Finansiering”."
    )


def test_val012__hyphen_for_nothing__is_told() -> None:
    assert proposal(saving__2026="-").findings() == ["VAL012"]


def test_val012__blanks_alone__are_nothing() -> None:
    assert proposal(saving__2026=" ").findings() == []
