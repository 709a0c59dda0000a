"""Amounts typed with a minus where a formula subtracts."""

from dataclasses import replace

from templates.field import AmountsField
from tests.support.records import Case


def _case() -> Case:
    case = Case.of()
    cost = AmountsField(id="cost", label="Udgift {year}", minus=False)
    case.template = replace(case.template, fields={**case.template.fields, "cost": cost})
    return case


def test_val022__two_years_below_0__are_one_finding() -> None:
    case = _case().row(cost__2026=-10, cost__2027=-20, cost__2028=30)
    assert case.findings() == ["VAL022"]
    (found,) = case.sees("VAL022")
    assert found.at == ((0, "cost:2026"), (0, "cost:2027"))
    assert found.message == ("“Udgift” i forslag ISU01 (Service) er skrevet med minus: -10 og -20.")


def test_val022__amount_whose_sign_is_the_centres__is_in_order() -> None:
    assert _case().row(amount__2026=-10).sees("VAL022") == []
