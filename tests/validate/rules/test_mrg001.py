"""A centre that leads records of finance's list and has sent nothing."""

from dataclasses import replace
from pathlib import Path

from templates.read_template import bundled_template
from templates.template import Template
from tests.support.resent import Resent


def _projects() -> Template:
    """The follow-up with another noun."""
    template = bundled_template("opfolgning")
    noun = replace(
        template.record.noun, one="projekt", the="projektet", many="projekter", en=("project",) * 2
    )
    return replace(template, record=replace(template.record, noun=noun))


def test_mrg001__centre_that_leads_several__names_them(tmp_path: Path) -> None:
    case = Resent(tmp_path, whole=True, without=("CSO",))
    assert case.message("MRG001") == (
        "Center for Social Omsorg (CSO) har ikke svaret. Det gælder punkt 6, 7 og 8. Bed centret "
        "sende filen “Opfølgning på budgetaftale 2024 - August 2024 - CSO.xlsx”."
    )
    assert case.message("MRG001", "en").startswith(
        "Center for Social Omsorg (CSO) has not delivered. It is to answer items 6, 7 and 8."
    )


def test_mrg001__templates_noun__is_the_one_that_is_said(tmp_path: Path) -> None:
    case = Resent(tmp_path, whole=True, without=("CSO",), template=_projects())
    assert "Det gælder projekt 6, 7 og 8." in case.message("MRG001")


def test_mrg001__single_file__says_nothing_of_the_others(tmp_path: Path) -> None:
    assert Resent(tmp_path).told() == []
