"""The sentence about servicerammen, as the form writes it."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.case_rounds import YEARS, by_year, small_case_round
from workbook.round.cases import CaseRound
from workbook.write.case_sentence import sentence_text


@pytest.fixture
def round_(tmp_path: Path) -> CaseRound:
    return small_case_round(tmp_path)


@pytest.mark.parametrize(
    ("inside", "outside", "sentence"),
    [
        (
            by_year(50, 50, 50, 50),
            {},
            (
                "Af nettodriftsbesparelsen ligger 0,05 mio. kr. årligt inden for servicerammen "
                "og intet uden for den."
            ),
        ),
        (
            by_year(None, 270, 300),
            by_year(1700),
            (
                "Af nettodriftsbesparelsen ligger 0,27 mio. kr. i 2027 og 0,30 mio. kr. i 2028 "
                "inden for servicerammen og 1,70 mio. kr. i 2026 uden for den."
            ),
        ),
        (
            by_year(25, -5, 0, 12_345_678),
            by_year(0, 0, 0, 0),
            (
                "Af nettodriftsbesparelsen ligger 0,025 mio. kr. i 2026, -0,005 mio. kr. i 2027 "
                "og 12345,678 mio. kr. i 2029 inden for servicerammen og intet uden for den."
            ),
        ),
        ({}, {}, ""),
    ],
)
def test_sentence__amounts__are_named_in_millions_with_comma(
    round_: CaseRound,
    inside: dict[int, Decimal],
    outside: dict[int, Decimal],
    sentence: str,
) -> None:
    grid = next(grid for grid in round_.template.form.grids if grid.sentence)
    amounts = {"inside": inside, "outside": outside}
    assert sentence_text(round_.template, grid, amounts, YEARS) == sentence


def test_sentence__overview_in_another_unit__keeps_the_forms_own(round_: CaseRound) -> None:
    grid = next(grid for grid in round_.template.form.grids if grid.sentence)
    overview = round_.template.overview.model_copy(update={"divisor": 500})
    template = round_.template.model_copy(update={"overview": overview})
    amounts = {"inside": by_year(50, 50, 50, 50)}
    assert sentence_text(template, grid, amounts, YEARS).startswith(
        "Af nettodriftsbesparelsen ligger 50 1.000 kr. årligt inden for"
    )
