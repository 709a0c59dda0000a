"""What a record saves and costs by year, as a template's pack names it, in forms and in rows."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from templates.field import AmountsField
from templates.pack import SavingPack
from tests.support.proposals import ECONOMY, amounts, no_amounts, on, proposal, proposals
from tests.support.records import Case, net_case
from validate.packs.saving import economy
from validate.packs.years import by_year, filled_years, is_readable

_RULES = ("ROW010", "ROW012", "ROW013", "ROW014", "ROW015", "ROW016", "ROW018")


def _with_pack(case: Case, pack: SavingPack | None) -> Case:
    case.template = replace(case.template, packs=replace(case.template.packs, saving=pack))
    return case


def _late_and_unfinanced() -> Case:
    typed = amounts("investment", None, None, 100, 100)
    return proposal(**typed, investment_financing=None)


def test_economy__net_of_a_form__adds_savings_and_subtracts_expenses() -> None:
    case = proposal(net__2027=-1, expense__2029=None)
    found = economy(case.records()[0], case.round)
    assert found is not None
    assert (found.savings, found.expenses, found.costs) == (
        ("saving",),
        ("expense",),
        ("expense", "investment"),
    )
    assert found.net == {2027: Decimal(270), 2028: Decimal(270), 2029: Decimal(300)}
    assert found.years_with(found.costs) == (2026, 2027, 2028)


def test_economy__amount_that_cannot_be_read__is_left_to_other_rules() -> None:
    case = proposal(expense__2028="ukendt")
    assert economy(case.records()[0], case.round) is None


def test_economy__column_of_a_year_is_gone__is_left_to_other_rules() -> None:
    case = proposal(**no_amounts(*ECONOMY))
    (record,) = case.records()
    left = {name: value for name, value in record.values.items() if name != "saving:2029"}
    assert economy(replace(record, values=left), case.round) is None
    assert not is_readable(replace(record, values=left), case.round, "total")
    assert is_readable(record, case.round, "total")


def test_by_year__sum_of_a_sum__is_calculated_from_what_is_typed() -> None:
    case = proposal(total__2026=5)
    (record,) = case.records()
    assert by_year(record, case.template, "total")[2026] == Decimal(-1700)
    assert filled_years(record, case.template, ["investment", "saving"]) == (
        2026,
        2027,
        2028,
        2029,
    )


def test_rules__without_the_pack__sleep() -> None:
    case = _with_pack(_late_and_unfinanced(), None)
    assert [code for code in _RULES if case.sees(code)] == []


def test_rules__without_an_investment__tell_of_none() -> None:
    case = _with_pack(_late_and_unfinanced(), SavingPack(net="net"))
    assert [code for code in _RULES if case.sees(code)] == ["ROW012"]


def test_rules__with_all_of_the_pack__tell_of_the_investment_too() -> None:
    assert [code for code in _RULES if _late_and_unfinanced().sees(code)] == [
        "ROW012",
        "ROW015",
        "ROW016",
    ]


def _rows(*typed: tuple[int, int]) -> Case:
    """Rows whose net is the amount less the cost, in two years."""
    case = _with_pack(net_case(), SavingPack(net="net"))
    case.calculates = True
    (first, cost), (second, other) = typed
    return case.row(amount__2026=first, cost__2026=cost, amount__2027=second, cost__2027=other)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        (((100, 30), (250, 30)), []),
        (((100, 150), (250, 300)), ["ROW014", "ROW018"]),
        (((100, 0), (0, 0)), ["ROW013"]),
    ],
)
def test_rules__records_in_rows__are_told_like_forms(
    typed: tuple[tuple[int, int], tuple[int, int]], codes: list[str]
) -> None:
    assert _rows(*typed).findings() == codes


def _unreadable() -> Case:
    return proposal(saving__2027="ukendt", **amounts("investment", 1, 1))


def _two() -> Case:
    return on(proposal(), nr="TMU-02", title="Nye bænke", **no_amounts(*ECONOMY))


@pytest.mark.parametrize(
    ("made", "slots"),
    [(_unreadable, []), (_two, [(1, "saving:2026")]), (proposals, [])],
)
def test_rules__of_several_records__tell_of_each_by_itself(
    made: Callable[[], Case], slots: list[tuple[int, str]]
) -> None:
    assert [found.at[0] for code in _RULES for found in made().sees(code)] == slots


def test_rules__net_of_costs_alone__point_at_what_may_be_typed() -> None:
    case = _with_pack(proposal(**no_amounts(*ECONOMY)), SavingPack(net="net"))
    net = AmountsField(id="net", label="Nettoudgift", formula="-expense")
    case.template = replace(case.template, fields={**case.template.fields, net.id: net})
    (found,) = case.sees("ROW010")
    assert found.at == tuple((0, f"expense:{year}") for year in range(2026, 2030))
