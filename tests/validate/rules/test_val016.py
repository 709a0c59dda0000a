"""A code whose committee is not the one that was chosen."""

from dataclasses import replace

from templates.field import ChoiceField
from tests.support.records import Case


def _case() -> Case:
    case = Case.of()
    chosen = ChoiceField(
        id="chosen", label="Valgt udvalg", list="committees", agrees_with="nr.committee"
    )
    case.template = replace(case.template, fields={**case.template.fields, "chosen": chosen})
    return case


def test_val016__other_committee_chosen__is_told_at_both_cells() -> None:
    (found,) = _case().row(chosen="TU").sees("VAL016")
    assert found.at == ((0, "chosen"), (0, "nr"))
    assert found.message == "Nummeret ISU01 hører til ISU, men “Valgt udvalg” er TU."
    assert found.fix == "Ret nummeret, eller vælg ISU i “Valgt udvalg”."


def test_val016__the_same_committee__is_in_order() -> None:
    assert _case().row(chosen="ISU").sees("VAL016") == []


def test_val016__unreadable_number__is_not_its_own() -> None:
    assert _case().row(nr="5", chosen="TU").sees("VAL016") == []
