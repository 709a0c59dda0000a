"""Two records with the same title, where titles must differ."""

from dataclasses import replace

from templates.pack import RepeatsPack
from tests.support.records import Case


def _case() -> Case:
    case = Case.of()
    repeats = RepeatsPack(texts=("resume",), same_title_in="kind")
    case.template = replace(case.template, packs=replace(case.template.packs, repeats=repeats))
    return case


def test_mrg007__same_title_of_one_kind__is_told_at_the_later() -> None:
    (found,) = _case().row().row("CTM", nr="TU01", title="færre møder.").sees("MRG007")
    assert found.at == ((1, "title"),)
    assert found.message == (
        "Forslag TU01 (Service) har samme titel som forslag ISU01 (Service) fra CIS: "
        "“færre møder.”."
    )
    assert found.fix == ("Skriv titler, der kan kendes fra hinanden, eller lad forslaget udgå.")


def test_mrg007__same_title_of_another_kind__is_in_order() -> None:
    case = _case().row().row("CTM", nr="TU01", kind="Overførsel")
    assert case.sees("MRG007") == []


def test_mrg007__without_the_binding__sleeps() -> None:
    assert Case.of().row().row(nr="ISU02").sees("MRG007") == []
