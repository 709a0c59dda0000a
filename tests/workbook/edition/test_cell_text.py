"""One text for a cell, whatever format shows it."""

from datetime import date
from decimal import Decimal

import pytest

from workbook.edition.cell_text import cell_text
from workbook.edition.document import PERCENT, Blank, Cell, Day, Number, Text

_AMOUNT = "1.000 kr."


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Text("=1+1\n<b>"), "=1+1\n<b>"),
        (Number(Decimal(-18342), 0, _AMOUNT), "−18.342"),
        (Number(Decimal("-6.725"), 2, "mio. kr."), "−6,73"),
        (Number(Decimal(0), 2, "mio. kr."), "0,00"),
        (Number(Decimal("12.5"), 1, PERCENT), "12,5\N{NO-BREAK SPACE}%"),
        (Number(Decimal(0)), "0"),
        (Number(Decimal(2025)), "2025"),
        (Number(Decimal(-1)), "−1"),
        (Day(date(2024, 8, 16)), "16. august 2024"),
        (Blank(), ""),
    ],
)
def test_cell_text__danish__as_it_is_printed(cell: Cell, shown: str) -> None:
    assert cell_text(cell) == shown


def test_cell_text__none_counted__is_a_dash_in_a_column_of_numbers() -> None:
    assert cell_text(Number(Decimal(0)), in_numbers=True) == "–"
    assert cell_text(Number(Decimal(0), 0, _AMOUNT), in_numbers=True) == "0"
    assert cell_text(Number(Decimal(7)), in_numbers=True) == "7"


def test_cell_text__english__points_and_commas_the_other_way() -> None:
    assert cell_text(Number(Decimal("-1250.5"), 2, _AMOUNT), language="en") == "−1,250.50"
    assert cell_text(Day(date(2024, 8, 16)), language="en") == "16 August 2024"
