"""A sum that is right today, and no longer calculated."""

from dataclasses import replace

from templates.field import AmountsField
from tests.support.records import Case, Typed, settings, total_case
from workbook.read.model import CellKind


def _case() -> Case:
    case = Case.of()
    fields = (
        AmountsField(id="cost", label="Udgift {year}", minus=False),
        AmountsField(id="net", label="Netto {year}", formula="amount - cost"),
    )
    added = {field.id: field for field in fields}
    case.template = replace(case.template, fields={**case.template.fields, **added})
    case.config = settings(years=[2026, 2027])
    return case


def _right(raw: str) -> Typed:
    return Typed(raw, CellKind.NUMBER, "E6-F6")


def test_sum005__typed_over_and_right__is_told() -> None:
    case = _case().row(net__2026=-100, net__2027=_right("-250"))
    assert case.findings() == ["SUM005"]
    (found,) = case.sees("SUM005")
    assert found.at == ((0, "net:2026"),)
    assert found.message == (
        "Formlen for “Netto 2026” i forslag ISU01 (Service) er væk, så tallet følger ikke længere "
        "med."
    )


def test_sum005__total_typed_over_and_right__is_told() -> None:
    (found,) = total_case(-100).sees("SUM005")
    assert found.message == (
        "Formlen for “I alt, serviceudgifter”, Beløb 2026, er væk, så tallet følger ikke længere "
        "med."
    )


def test_sum005__calculated__is_in_order() -> None:
    case = _case().row(net__2026=_right("-100"), net__2027=_right("-250"))
    assert case.sees("SUM005") == []
