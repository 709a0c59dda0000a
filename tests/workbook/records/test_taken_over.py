"""A field of several cells is taken over whole by the other rows of a number."""

from dataclasses import replace
from decimal import Decimal

from templates.read_template import bundled_template
from tests.support.records import Case


def _case() -> Case:
    """A round in which the amounts of all years stand once for the rows of a number."""
    template = bundled_template("prioritering")
    amount = replace(template.fields["amount"], inherits="nr")
    return Case.of(replace(template, fields={**template.fields, "amount": amount}))


def _amounts(case: Case, record: int) -> dict[int, Decimal]:
    return {
        value.slot.year or 0: value.amount
        for value in case.records()[record].of_field("amount")
        if value.amount is not None
    }


def test_taken_over__row_without_any_of_the_cells__has_all_of_the_first_rows() -> None:
    case = _case().row(kind="Service", amount__2026=-1, amount__2027=None, amount__2028=-3)
    case.row(kind="Overførsel", **{f"amount__{year}": None for year in range(2026, 2030)})
    assert _amounts(case, 1) == _amounts(case, 0)
    assert case.at(1, "amount:2026").inherited
    assert not case.at(0, "amount:2026").inherited


def test_taken_over__row_with_one_of_the_cells__keeps_its_own_alone() -> None:
    case = _case().row(kind="Service", amount__2026=-1, amount__2027=-2)
    others = dict.fromkeys(f"amount__{year}" for year in (2026, 2028, 2029))
    case.row(kind="Overførsel", amount__2027=-5, **others)
    assert _amounts(case, 1) == {2027: Decimal(-5)}
