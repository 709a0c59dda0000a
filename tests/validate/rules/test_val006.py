"""A date or a truth value where something else should be."""

from datetime import date

from tests.support.proposals import proposal
from tests.support.records import Case, Typed
from workbook.read.model import CellKind


def test_val006__date_in_an_amount__is_the_only_finding() -> None:
    case = Case.of().row(amount__2026=date(2026, 8, 1))
    assert case.findings() == ["VAL006"]
    (found,) = case.sees("VAL006")
    assert found.at == ((0, "amount:2026"),)
    assert found.message == (
        "Excel har lavet det om til datoen 1. august 2026. Det er ikke et beløb i “Beløb 2026”."
    )
    assert found.fix == "Skriv beløbet igen som et tal."


def test_val006__truth_value_in_a_choice__is_told() -> None:
    (found,) = Case.of().row(type=Typed("1", CellKind.BOOLEAN)).sees("VAL006")
    assert found.message == (
        "Excel har lavet teksten om til værdien SAND. Det er ikke et valg fra listen i “Type”."
    )


def test_val006__number_in_an_amount__is_in_order() -> None:
    assert Case.of().row(amount__2026=46235).sees("VAL006") == []


def test_val006__date_for_an_amount__is_told_with_its_day() -> None:
    case = proposal(saving__2027=date(2025, 3, 17))
    assert case.findings() == ["VAL006"]
    (found,) = case.sees("VAL006")
    assert found.message == (
        "Excel har lavet det om til datoen 17. marts 2025. Det er ikke et beløb i "
        "“Driftsbesparelse 2027”."
    )
    assert found.fix == "Skriv beløbet igen som et tal."


def test_val006__truth_value_for_a_year__is_told_alone() -> None:
    assert proposal(full_effect_year=Typed("1", CellKind.BOOLEAN)).findings() == ["VAL006"]


def test_val006__truth_value_for_a_tick__is_one() -> None:
    assert proposal(kinds__Serviceniveau=Typed("1", CellKind.BOOLEAN)).findings() == []


def test_val006__workbook_that_counts_from_1904__names_the_day_that_it_shows() -> None:
    case = proposal(saving__2027=Typed("44271", CellKind.DATE))
    case.counts_from_1904 = True
    (found,) = case.sees("VAL006")
    assert "om til datoen 17. marts 2025." in found.message
