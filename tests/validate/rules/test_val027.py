"""An amount that is the number of a date near the round."""

from dataclasses import replace

import pytest

from templates.field import AmountField, Unit
from tests.support.records import Case

_SERIAL = 45789  # 12-05-2025, seven weeks before the deadline


def _told(*typed: int | None) -> list[tuple[tuple[int, str], ...]]:
    years = dict(zip(range(2026, 2030), typed, strict=True))
    case = Case.of().row(**{f"amount__{year}": amount for year, amount in years.items()})
    return [found.at for found in case.sees("VAL027")]


@pytest.mark.parametrize(
    ("typed", "is_told"),
    [
        ((_SERIAL, 250, 250, 250), True),
        ((_SERIAL, None, None, None), True),
        ((_SERIAL, 0, 0, 0), True),
        ((45700, -250, None, None), True),
        ((45700, None, None, None), False),
        ((_SERIAL, 40000, 40000, 40000), False),
        ((_SERIAL, _SERIAL, _SERIAL, _SERIAL), False),
        ((-_SERIAL, 250, 250, 250), False),
        ((41000, 250, 250, 250), False),
        ((50001, 250, 250, 250), False),
    ],
)
def test_val027__number_of_a_day__is_told_where_it_stands_apart(
    typed: tuple[int | None, ...], is_told: bool
) -> None:
    assert _told(*typed) == ([((0, "amount:2026"),)] if is_told else [])


@pytest.mark.parametrize(("unit", "is_told"), [("1.000 kr.", True), ("kr.", False)])
def test_val027__alone_in_kroner__is_an_amount(unit: Unit, is_told: bool) -> None:
    case = Case.of()
    extra = AmountField(id="extra", label="Ekstra", unit=unit)
    case.template = replace(case.template, fields={**case.template.fields, "extra": extra})
    years = {f"amount__{year}": None for year in range(2026, 2030)}
    assert bool(case.row(extra=_SERIAL, **years).sees("VAL027")) is is_told


@pytest.mark.parametrize(("given", "is_told"), [(45_040, False), (1_200, True)])
def test_val027__beside_a_given_amount_of_its_size__is_an_amount(given: int, is_told: bool) -> None:
    case = Case.of()
    budget = AmountField(id="budget", label="Budget", by="list")
    case.template = replace(case.template, fields={**case.template.fields, "budget": budget})
    years = {f"amount__{year}": None for year in range(2027, 2030)}
    case = case.row(amount__2026=_SERIAL, budget=given, **years)
    assert bool(case.sees("VAL027")) is is_told


def test_val027__day_among_amounts__is_the_one_finding() -> None:
    case = Case.of().row(amount__2026=_SERIAL, amount__2027=20, amount__2028=20, amount__2029=20)
    assert case.sees("VAL014") == []
    (found,) = case.sees("VAL027", language="en")
    assert found.message == (
        "“Beløb 2026” of proposal ISU01 (Service) is 45.789. That is far from the other amounts, "
        "and the number behind the date 2025-05-12."
    )
