"""A field that must name the file's own centre, and names another."""

from dataclasses import replace

from templates.field import ChoiceField
from tests.support.proposals import proposal
from tests.support.records import Case


def _case() -> Case:
    case = Case.of()
    proposer = ChoiceField(
        id="proposer", label="Forslagsstiller", list="centres", agrees_with="owner"
    )
    case.template = replace(case.template, fields={**case.template.fields, "proposer": proposer})
    return case


def test_val018__another_centre__is_told_at_its_cell() -> None:
    case = _case().row("CIS", proposer="CTM")
    assert case.findings() == ["VAL018"]
    (found,) = case.sees("VAL018")
    assert found.at == ((0, "proposer"),)
    assert found.message == (
        "“Forslagsstiller” i forslag ISU01 (Service) er CTM, men filen er fra Center for Idræt og "
        "Sundhed."
    )
    assert found.fix == "Vælg Center for Idræt og Sundhed i “Forslagsstiller”."


def test_val018__in_english__says_the_same() -> None:
    (found,) = _case().row("CIS", proposer="CTM").sees("VAL018", language="en")
    assert found.message == (
        "“Forslagsstiller” of proposal ISU01 (Service) is CTM, but the file is from Center for "
        "Idræt og Sundhed."
    )
    assert found.fix == "Choose Center for Idræt og Sundhed in “Forslagsstiller”."


def test_val018__own_centre_by_code_or_name__is_in_order() -> None:
    case = _case().row("CTM", proposer="CTM")
    case.row("CTM", nr="TU02", proposer="Center for Teknik og Miljø")
    assert case.sees("VAL018") == []


def test_val018__text_that_is_no_centre__is_another_rules() -> None:
    case = _case().row("CIS", proposer="Skolerne")
    assert case.findings() == ["VAL002"]


def test_val018__field_that_agrees_with_nothing__may_name_any_centre() -> None:
    case = _case()
    proposer = replace(case.template.fields["proposer"], agrees_with="")
    case.template = replace(case.template, fields={**case.template.fields, "proposer": proposer})
    assert case.row("CIS", proposer="CTM").sees("VAL018") == []


def test_val018__form_of_another_centre__is_told() -> None:
    case = proposal(centre="Center for Skole og Kultur")
    assert case.findings() == ["VAL018"]
    (found,) = case.sees("VAL018")
    assert found.message == (
        "“Forslagsstiller” i sag TMU-01 er Center for Skole og Kultur, men filen er fra Center for "
        "By og Miljø."
    )


def test_val018__another_centre_takes_part__is_in_order() -> None:
    assert proposal(second_proposer="Center for Skole og Kultur").findings() == []
