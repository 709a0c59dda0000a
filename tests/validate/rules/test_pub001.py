"""A personal number in what is published."""

from dataclasses import replace

from templates.pack import PublishPack
from tests.support.proposals import line, proposal
from tests.support.records import Case


def test_pub001__personal_number__is_told_masked() -> None:
    (found,) = Case.of().row(resume="Borger 010203-1234 flytter.").sees("PUB001")
    assert found.at == ((0, "resume"),)
    assert found.message == "I “Resume” i forslag ISU01 (Service) står CPR-nummer 010203-••••."
    assert found.fix == "Skriv teksten uden CPR-nummer; den bliver offentlig."


def test_pub001__ten_digits_in_an_amount__are_an_amount() -> None:
    assert Case.of().row(amount__2026=102031234).sees("PUB001") == []


def test_pub001__field_that_is_not_published__is_spared() -> None:
    case = Case.of()
    packs = replace(case.template.packs, publish=PublishPack(spared=("resume",)))
    case.template = replace(case.template, packs=packs)
    assert case.row(resume="Borger 010203-1234 flytter.").sees("PUB001") == []


def test_pub001__account_in_a_line__is_no_person() -> None:
    assert proposal(**line(1, account="0102031234")).findings() == []


def test_pub001__title_of_a_form__is_told() -> None:
    assert proposal(title="Bolig til 010203-1234").findings() == ["PUB001"]
