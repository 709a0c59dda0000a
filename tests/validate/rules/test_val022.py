"""Amounts typed with a minus where a formula subtracts."""

from dataclasses import replace

from templates.field import AmountsField
from tests.support.proposals import amounts, no_amounts, proposal
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


def test_val022__saving_below_0__names_where_an_added_cost_belongs() -> None:
    typed = amounts("saving", None, -300, -300, -300) | no_amounts("expense", "inside", "outside")
    (found,) = proposal(**typed).sees("VAL022")
    assert found.at == tuple((0, f"saving:{year}") for year in (2027, 2028, 2029))
    assert found.message == "“Driftsbesparelse” i sag TMU-01 er skrevet med minus: -300."
    assert found.fix == (
        "Slet minusset; arket trækker selv fra. En merudgift skrives i “Driftsudgift "
        "(investering)”."
    )


def test_val022__expense_below_0__is_told_without_that() -> None:
    (found,) = proposal(**amounts("expense", None, None, -30)).sees("VAL022")
    assert found.fix == "Slet minusset; arket trækker selv fra."


def test_val022__parts_of_a_split__may_be_below_0() -> None:
    typed = amounts("inside", None, 320, 320, 320) | amounts("outside", None, -50, -50, -50)
    assert proposal(**typed).findings() == []
