"""A code whose committee is not the one that was chosen."""

from dataclasses import replace

from templates.field import ChoiceField
from tests.support.proposals import line, proposal
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


def test_val016__committee_was_changed__is_told_at_both() -> None:
    case = proposal(committee="Økonomiudvalget")
    assert case.findings() == ["VAL016"]
    (found,) = case.sees("VAL016")
    assert found.at == ((0, "committee"), (0, "nr"))
    assert found.message == "Nummeret TMU-01 hører til TMU, men “Udvalg” er ØKU."


def test_val016__frame_of_another_committee__is_in_order() -> None:
    typed = line(1, frame="60.62 Administration")
    case = proposal(nr="BSU-18", committee="Børne- og Skoleudvalget", **typed)
    assert case.findings() == []
