"""A text that is no date."""

from dataclasses import replace
from datetime import date

import pytest

from templates.field import DateField
from tests.support.proposals import proposal
from tests.support.records import Case, Cell


def _case(*, or_quarter: bool = False) -> Case:
    case = Case.of()
    expected = DateField(id="expected", label="Forventet afsluttet", or_quarter=or_quarter)
    case.template = replace(case.template, fields={**case.template.fields, "expected": expected})
    return case


def test_val017__words__are_told() -> None:
    case = _case().row(expected="31. februar 2027")
    assert case.findings() == ["VAL017"]
    (found,) = case.sees("VAL017")
    assert found.at == ((0, "expected"),)
    assert found.message == (
        "“Forventet afsluttet” i forslag ISU01 (Service): “31. februar 2027” er ikke en dato."
    )
    assert found.fix == "Skriv dag, måned og år, for eksempel 27-06-2025."


def test_val017__where_a_quarter_may_stand__it_is_named() -> None:
    (found,) = _case(or_quarter=True).row(expected="til jul").sees("VAL017")
    assert found.fix == ("Skriv dag, måned og år, for eksempel 27-06-2025. 2025K3 er et kvartal.")


def test_val017__date__is_in_order() -> None:
    assert _case().row(expected=date(2027, 2, 28)).sees("VAL017") == []


def test_val017__date_as_text__is_in_order() -> None:
    assert _case().row(expected="28-02-2027").sees("VAL017") == []


def test_val017__year_before_the_round__is_told() -> None:
    case = proposal(date=date(2024, 3, 17))
    assert case.findings() == ["VAL017"]
    (found,) = case.sees("VAL017")
    assert found.at == ((0, "date"),)
    assert found.message == (
        "“Dato” i sag TMU-01: 17. marts 2024 ligger i et tidligere år end det, hvor arket blev "
        "sendt ud (3. marts 2025)."
    )
    assert found.fix == (
        "Skriv dag, måned og år, for eksempel 04-04-2025, eller lad feltet stå tomt."
    )


def test_val017__after_the_deadline__is_told() -> None:
    (found,) = proposal(date=date(2025, 4, 5)).sees("VAL017")
    assert found.message == ("“Dato” i sag TMU-01: 5. april 2025 er efter fristen, 4. april 2025.")


@pytest.mark.parametrize(
    "day", [date(2025, 4, 4), "15. december 2024", date(2026, 1, 1), date(2029, 12, 31)]
)
def test_val017__autumn_before_or_a_plan_for_the_rounds_years__is_in_order(day: Cell) -> None:
    assert proposal(date=day).sees("VAL017") == []


def test_val017__day_behind_all_years__is_told() -> None:
    assert [found.at for found in proposal(date=date(2081, 3, 17)).sees("VAL017")] == [
        ((0, "date"),)
    ]


def test_val017__where_a_quarter_may_stand__any_day_is_a_plan() -> None:
    assert _case(or_quarter=True).row(expected=date(2017, 2, 28)).sees("VAL017") == []
