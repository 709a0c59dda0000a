"""A year that is none of the round’s."""

from dataclasses import replace

from templates.field import YearField
from tests.support.proposals import proposal
from tests.support.records import Case


def _case(within: tuple[int, int] | None = None) -> Case:
    case = Case.of()
    full = YearField(id="full", label="Fuld virkning", within=within)
    case.template = replace(case.template, fields={**case.template.fields, "full": full})
    return case


def test_val020__year_after_the_last__is_told() -> None:
    case = _case().row(full=2031)
    assert case.findings() == ["VAL020"]
    (found,) = case.sees("VAL020")
    assert found.at == ((0, "full"),)
    assert found.message == (
        "“Fuld virkning” i forslag ISU01 (Service) er 2031, men årene er 2026–2029."
    )


def test_val020__years_of_the_field__come_before_those_of_the_round() -> None:
    assert _case(within=(2026, 2035)).row(full=2031).sees("VAL020") == []
    assert len(_case(within=(2027, 2028)).row(full=2026).sees("VAL020")) == 1


def test_val020__last_year__is_in_order() -> None:
    assert _case().row(full=2029).sees("VAL020") == []


def test_val020__year_of_a_form__is_held_against_the_rounds_years() -> None:
    case = proposal(full_effect_year=2030)
    assert case.findings() == ["VAL020"]
    (found,) = case.sees("VAL020")
    assert found.message == ("“Fuld effekt fra år” i sag TMU-01 er 2030, men årene er 2026–2029.")
    assert [proposal(full_effect_year=year).findings() for year in (2025, 2029, 270)] == [
        ["VAL020"],
        [],
        ["VAL019"],
    ]
