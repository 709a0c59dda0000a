"""A number that its cell shows as another one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from templates.field import AmountField, IntegerField, PercentField, TemplateField, Unit
from tests.support.proposals import line, proposal
from tests.support.records import Case, Typed
from workbook.read.model import CellKind

_MIO = '0.0" mio. kr."'


def _number(raw: str, number_format: str) -> Typed:
    return Typed(raw, CellKind.NUMBER, number_format=number_format)


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        (";;;", "Cellen viser ikke noget"),
        ('0;-0;0;"Nej"', "Cellen viser “Nej”"),
        ('@" (udgår)"', "Cellen viser “Service (udgår)”"),
    ],
)
def test_val023__text_shown_as_another__is_told(number_format: str, shown: str) -> None:
    title = Typed("Service", CellKind.TEXT, number_format=number_format)
    (found,) = Case.of().row(title=title).sees("VAL023")
    assert found.at == ((0, "title"),)
    assert found.message == (
        f"{shown}, men det læses som “Service” i “Titel” i forslag ISU01 (Service)."
    )
    assert found.fix == (
        "Mener I det, som cellen viser, så skriv eller vælg det i cellen. Er “Service” "
        "rigtigt, skal I ikke gøre noget."
    )


@pytest.mark.parametrize("number_format", ["@", "General", '"Nej"', "0;-0;0;@", "#,##0;;"])
def test_val023__text_shown_as_it_is__is_in_order(number_format: str) -> None:
    title = Typed("Service", CellKind.TEXT, number_format=number_format)
    assert Case.of().row(title=title).sees("VAL023") == []


def _amount(unit: Unit) -> TemplateField:
    return AmountField(id="extra", label="Ekstra", unit=unit)


_COUNT = IntegerField(id="extra", label="Ekstra")
_PERCENT = PercentField(id="extra", label="Ekstra")


def _case(raw: str, number_format: str, field: TemplateField) -> Case:
    """A proposal with one more field that holds the number."""
    case = Case.of()
    case.template = replace(case.template, fields={**case.template.fields, field.id: field})
    return case.row(extra=_number(raw, number_format))


@pytest.mark.parametrize(
    ("unit", "raw", "code", "meant"),
    [
        ("1.000 kr.", "5", _MIO, "5.000"),
        ("1.000 kr.", "30000", "#,##0,", "30"),
        ("1.000 kr.", "2", '#,##0\\ "kr."', "0,002"),
        ("1.000 kr.", "-2", "0;0", "2"),
        ("1.000 kr.", "5", '0"000"', "5.000"),
        ("1.000 kr.", "5", "0.0\\ \\m\\i\\a", "5.000.000"),
        ("kr.", "500", '0" t.kr."', "500.000"),
        ("kr.", "500", '0" tkr"', "500.000"),
        ("kr.", "5", '0" (i 1.000 kr.)"', "5.000"),
        ("mio. kr.", "5", '0" kr."', "0,000005"),
        ("mio. kr.", "5", "0,", "0,005"),
    ],
)
def test_val023__amount_shown_as_another__is_told_with_what_is_meant(
    unit: Unit, raw: str, code: str, meant: str
) -> None:
    (found,) = _case(raw, code, _amount(unit)).sees("VAL023")
    assert found.fix.startswith(f"Mener I det, som cellen viser, så skriv {meant}. Er ")


@pytest.mark.parametrize("code", ["0%", "[$€-2] #,##0", ";;;", '"Ja"'])
def test_val023__amount_shown_as_none__asks_for_it_anew(code: str) -> None:
    (found,) = _case("2", code, _amount("1.000 kr.")).sees("VAL023")
    assert found.fix.startswith("Mener I noget andet, så skriv tallet om i 1.000 kr. Er 2 t.kr.")


@pytest.mark.parametrize(
    ("unit", "raw", "code"),
    [
        ("1.000 kr.", "5", ""),
        ("1.000 kr.", "5.25", "0"),
        ("1.000 kr.", "-5000", "#,##0_);[Red](#,##0)"),
        ("1.000 kr.", "-5000", "#,##0;[Red]#,##0"),
        ("1.000 kr.", "-5000", '_-* #,##0_-;\\-* #,##0_-;_-* "-"??_-;_-@_-'),
        ("1.000 kr.", "5", '#,##0" t.kr."'),
        ("1.000 kr.", "5000", '0.0," mio. kr."'),
        ("1.000 kr.", "0", _MIO),
        ("1.000 kr.", "5", '0" årligt"'),
        ("kr.", "5", '_-* #,##0.00\\ "kr."_-'),
        ("kr.", "5", "[$kr.-406] #,##0"),
        ("kr.", "5", '#,##0",-"'),
        ("mio. kr.", "5", _MIO),
        ("mio. kr.", "2009.9999999999998", "#,##0.00"),
    ],
)
def test_val023__amount_shown_as_it_is_read__is_in_order(unit: Unit, raw: str, code: str) -> None:
    assert _case(raw, code, _amount(unit)).sees("VAL023") == []


@pytest.mark.parametrize(
    ("raw", "code", "is_told"),
    [
        ("0.25", "0%", False),
        ("0.255", "0%", False),
        ("0.25", "", False),
        ("0.25", "0.00", False),
        ("25", "", True),
        ("25", '0" %"', True),
        ("25", '0" "\\%', True),
        ("25", '0" pct."', True),
        ("0.25", '0" t.kr."', True),
    ],
)
def test_val023__percentage__is_told_where_it_is_not_what_is_shown(
    raw: str, code: str, is_told: bool
) -> None:
    assert bool(_case(raw, code, _PERCENT).sees("VAL023")) is is_told


def test_val023__percentage_without_its_format__says_both() -> None:
    (found,) = _case("25", "", _PERCENT).sees("VAL023")
    assert found.message == (
        "Cellen viser “25”, men det læses som 2.500 % i “Ekstra” i forslag ISU01 (Service)."
    )
    assert found.fix == (
        "Mener I det, som cellen viser, så skriv 25%. Er 2.500 % rigtigt, skal I ikke gøre noget."
    )


@pytest.mark.parametrize(
    ("code", "is_told"), [('0" mio."', True), ("0,", True), ('0" m"', False), ("0%", True)]
)
def test_val023__count__is_told_where_it_is_scaled(code: str, is_told: bool) -> None:
    assert bool(_case("5", code, _COUNT).sees("VAL023")) is is_told


def test_val023__amount_in_a_line__is_told_at_its_cell() -> None:
    case = proposal(
        **line(1, frame="10.22 Trafik og infrastruktur", amount_2027=_number("5", _MIO))
    )
    (found,) = case.sees("VAL023", language="en")
    assert found.at == ((0, "frames:1.frame_amount.2027"),)
    assert found.message == (
        "The cell shows “5,0 mio. kr.”, but that is read as 5 t.kr. in “Bevillingsrammer, der "
        "påvirkes, linje 1: Beløb 2027” of case TMU-01."
    )


def test_val023__years_shown_alike__are_one_finding_and_no_other() -> None:
    cells = {f"amount__{year}": _number("-0.5", _MIO) for year in range(2026, 2030)}
    assert Case.of().row(**cells).findings() == ["VAL023"]


def test_val023__decimals_beside__are_told_as_ever() -> None:
    case = Case.of().row(amount__2026=_number("-0.5", _MIO), amount__2027=Decimal("-0.5"))
    assert [found.at for found in case.sees("VAL013")] == [((0, "amount:2027"),)]
