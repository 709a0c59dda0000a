"""Raised and lowered figures that stand right behind a number."""

import pytest

from tests.support.records import Case
from validate.rules.val025_figure_raised import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Det koster 1²⁾ mio. kr.", "1²⁾"),
        ("10⁶ kr.", "10⁶"),
        ("2024¹", "2024¹"),
        ("1.250,5²", "1.250,5²"),
        ("x₂ er 10₂", "10₂"),
        ("1⁽²⁾ mio.", "1⁽²⁾"),
    ],
)
def test_val025__figure_behind_a_number__is_found_with_it(text: str, found: str) -> None:
    assert figures(text) == found


@pytest.mark.parametrize("text", ["200 m²", "CO₂", "H₂O", "se note ²", "5⁾", "²⁾ kr.", "1 ²", ""])
def test_val025__figure_behind_a_letter_or_a_blank__is_none(text: str) -> None:
    assert figures(text) is None


def test_val025__text_of_a_row__is_told_at_its_cell() -> None:
    (found,) = Case.of().row(resume="Det koster 1²⁾ mio. kr.").sees("VAL025")
    assert found.at == ((0, "resume"),)
    assert found.message == (
        "“1²⁾” i “Resume” i forslag ISU01 (Service) har et hævet eller sænket tal lige efter et "
        "andet."
    )


def test_val025__amount__is_left_to_the_rule_on_amounts() -> None:
    case = Case.of().row(amount__2026="100²")
    assert case.sees("VAL025") == []
    assert len(case.sees("VAL012")) == 1
