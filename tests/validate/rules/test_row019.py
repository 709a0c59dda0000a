"""A record whose key stands twice in one file."""

from dataclasses import replace

from templates.pack import RepeatsPack
from tests.support.proposals import on, proposal
from tests.support.records import Case


def test_row019__number_twice_with_one_kind__is_one_finding_at_the_later() -> None:
    case = Case.of().row().row(nr="isu 1", title=None, resume=None)
    assert [code for code in case.findings() if code != "VAL003"] == ["ROW019"]
    (found,) = case.sees("ROW019")
    assert found.at == ((1, "nr"), (1, "kind"))
    assert found.message == "Forslag ISU01 (Service) står to gange: også i A6."
    assert found.fix == (
        "Ret “Nr.” og “Udgiftsart” i den ene, eller slet den, hvis det er en kopi."
    )


def test_row019__number_with_both_kinds__is_in_order() -> None:
    assert Case.of().row().row(kind="Overførsel").sees("ROW019") == []


def test_row019__half_a_key_twice__is_told_as_incomplete() -> None:
    case = Case.of().row(kind=None).row(kind=None)
    assert case.findings() == ["VAL001", "VAL001"]


def test_row019__equal_in_every_field__is_a_repeat_where_such_count_as_one() -> None:
    case = Case.of().row().row()
    repeats = RepeatsPack(texts=("resume",), merge=True)
    case.template = replace(case.template, packs=replace(case.template.packs, repeats=repeats))
    assert case.sees("ROW019") == []
    assert len(case.row(type="Besparelse").sees("ROW019")) == 1


def test_row019__form_copied_with_its_number__names_the_other_sheet() -> None:
    case = on(proposal(), title="Nye bænke", summary="Bænkene er rådne.", financing="Færre varer.")
    assert case.findings() == ["ROW019"]
    (found,) = case.sees("ROW019")
    assert found.at == ((1, "nr"),)
    assert found.message == "Sag TMU-01 står to gange: også i Sag 1!A6."
    assert found.finding.sheet == "Sag 2"
