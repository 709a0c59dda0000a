"""A sum that must be a certain amount."""

from dataclasses import replace

from templates.field import AmountsField
from tests.support.records import Case


def _case() -> Case:
    case = Case.of(years=[2026, 2027])
    fields = (
        AmountsField(id="inside", label="Inden for rammen {year}"),
        AmountsField(id="rest", label="Rest {year}", formula="inside - amount", must_be=0),
    )
    added = {field.id: field for field in fields}
    case.template = replace(case.template, fields={**case.template.fields, **added})
    return case


def test_sum003__parts_that_differ__are_told_by_year() -> None:
    (found,) = _case().row(inside__2026=-90, inside__2027=-250).sees("SUM003")
    assert found.at == ((0, "inside:2026"), (0, "amount:2026"))
    assert found.message == (
        "Forslag ISU01 (Service): 2026 Inden for rammen − Beløb = -90 − -100 = 10."
    )
    assert found.fix == "Ret beløbene, så “Rest” bliver 0."


def test_sum003__parts_that_agree__are_in_order() -> None:
    assert _case().row(inside__2026=-100, inside__2027=-250).sees("SUM003") == []
