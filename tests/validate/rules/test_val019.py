"""A year’s cell that holds something else than one year."""

from dataclasses import replace
from decimal import Decimal

from templates.field import YearField
from tests.support.records import Case, Typed
from workbook.read.model import CellKind


def _case() -> Case:
    case = Case.of()
    full = YearField(id="full", label="Fuld virkning")
    case.template = replace(case.template, fields={**case.template.fields, "full": full})
    return case


def test_val019__two_years__are_both_named() -> None:
    case = _case().row(full="2026/2027")
    assert case.findings() == ["VAL019"]
    (found,) = case.sees("VAL019")
    assert found.at == ((0, "full"),)
    assert found.message == (
        "“2026/2027” i “Fuld virkning” er ikke ét årstal. Der står både 2026 og 2027."
    )
    assert found.fix == (
        "Skriv kun ét årstal med fire cifre, for eksempel 2026, eller lad feltet stå tomt."
    )


def test_val019__one_year_in_words__is_proposed() -> None:
    (found,) = _case().row(full="fra år 2028").sees("VAL019")
    assert found.finding.expected == "2028"


def test_val019__year__is_in_order() -> None:
    assert _case().row(full=2028).sees("VAL019") == []


def test_val019__fraction__is_shown_as_excel_shows_it() -> None:
    (found,) = _case().row(full=Decimal("2027.5")).sees("VAL019")
    assert found.message == "“2027,5” i “Fuld virkning” er ikke ét årstal."


def test_val019__year_that_a_dates_format_made_a_date__is_proposed_with_an_apostrophe() -> None:
    (found,) = _case().row(full=Typed("2027", CellKind.DATE)).sees("VAL019")
    assert found.message == (
        "Excel har lavet årstallet 2027 i “Fuld virkning” om til en dato, 19. juli 1905."
    )
    assert found.fix == (
        "Slet datoen, og skriv årstallet med en apostrof foran: '2027. Så laver Excel det ikke om."
    )


def test_val019__workbook_that_counts_from_1904__proposes_the_year_that_it_shows() -> None:
    case = _case().row(full=Typed("44926", CellKind.DATE))
    case.counts_from_1904 = True
    (found,) = case.sees("VAL019")
    assert found.message == (
        "“Fuld virkning” er datoen 1. januar 2027, ikke et årstal. Mente I 2027?"
    )
