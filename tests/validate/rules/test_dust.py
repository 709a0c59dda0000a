"""Amounts that a spreadsheet calculated in binary floats: no sum is off, and none is printed so."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.proposals import amounts, line, proposal
from tests.support.records import Typed, net_case, total_case
from workbook.read.model import CellKind

_AMOUNT = st.decimals(0, 10**6, places=2)
_FACTOR = st.decimals(Decimal("0.01"), 2, places=2)
_FRAME = "10.22 Trafik og infrastruktur"


def _stored(number: float, formula: str | None = None) -> Typed:
    """The cell of a number as a program stores it that calculated it."""
    return Typed(repr(number), CellKind.NUMBER, formula)


@settings(max_examples=40, deadline=None)
@given(_AMOUNT, _FACTOR, _AMOUNT)
def test_sum001__net_in_floats__is_the_amounts(
    amount: Decimal, factor: Decimal, cost: Decimal
) -> None:
    product = float(amount) * float(factor)
    case = net_case().row(
        amount__2026=_stored(product),
        cost__2026=_stored(float(cost)),
        net__2026=_stored(product - float(cost), "E6-F6"),
    )
    assert case.at(0, "amount:2026").amount == amount * factor
    assert [found for found in case.sees("SUM001") if (0, "net:2026") in found.at] == []


@pytest.mark.parametrize(
    ("amount", "cost"),
    [(412.00000000000006, 500.0), (1000000.1, 1000000.0), (2009.9999999999998, 0.1)],
)
def test_sum001__what_is_left_of_a_calculation__is_no_difference(
    amount: float, cost: float
) -> None:
    case = net_case().row(
        amount__2026=_stored(amount),
        cost__2026=_stored(cost),
        net__2026=_stored(amount - cost, "E6-F6"),
    )
    assert [found for found in case.sees("SUM001") if (0, "net:2026") in found.at] == []


def test_sum001__a_thousandth_off__is_a_difference() -> None:
    case = net_case().row(
        amount__2026=_stored(1000000.1),
        cost__2026=_stored(1000000.0),
        net__2026=_stored(0.101, "E6-F6"),
    )
    (found,) = [found for found in case.sees("SUM001") if (0, "net:2026") in found.at]
    assert "“Netto” 2026 er 0,101, men Beløb − Udgift giver 0,1 (forskel 0,001)" in found.message


@settings(max_examples=40, deadline=None)
@given(_AMOUNT, _FACTOR, _AMOUNT)
def test_sum003_and_sum004__parts_in_floats__add_up(
    amount: Decimal, factor: Decimal, other: Decimal
) -> None:
    saved = float(amount) * float(factor) + float(other)
    outside = float(other)
    typed = (
        amounts("saving", None, _stored(saved))
        | amounts("expense", None, _stored(0.0))
        | amounts("inside", None, _stored(saved - outside))
        | amounts("outside", None, _stored(outside))
        | line(1, frame=_FRAME, amount_2027=_stored(saved - outside))
        | line(2, frame=_FRAME, amount_2027=_stored(outside))
    )
    case = proposal(**typed)
    assert case.sees("SUM003") == []
    assert case.sees("SUM004") == []


@settings(max_examples=40, deadline=None)
@given(_AMOUNT, _FACTOR)
def test_sum006__year_in_floats__is_the_year_that_was_typed(
    amount: Decimal, factor: Decimal
) -> None:
    product = _stored(float(amount) * float(factor))
    saving = amounts("saving", None, product, amount * factor, product)
    expense = amounts("expense", None, 0, 0, 0)
    assert proposal(**saving, **expense, full_effect_year=2027).sees("SUM006") == []


@pytest.mark.parametrize("raw", ["-100.00000000000001", "-99.99999999999997", "-100"])
def test_sum005__total_in_floats__is_right_and_typed_over(raw: str) -> None:
    case = total_case(Typed(raw, CellKind.NUMBER))
    assert case.findings() == ["SUM005"]
