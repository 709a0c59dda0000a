"""A text that is no date."""

from dataclasses import replace
from datetime import date

from templates.field import DateField
from tests.support.records import Case


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
