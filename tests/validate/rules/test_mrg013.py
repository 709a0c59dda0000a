"""Records of which finance’s list says nothing."""

from tests.support.records import Case
from validate.finding import Level
from workbook.round.model import FinanceEntry


def test_mrg013__numbers_beyond_the_list__are_one_line() -> None:
    case = Case.of().row().row(kind="Overførsel").row(nr="ISU02").row(nr="ISU03")
    case.entries = (FinanceEntry("decision", "ISU02", "Afvist", "beslutninger.csv", 2),)
    (found,) = case.sees("MRG013")
    assert found.finding.severity is Level.INFO
    assert found.message == (
        "“Beslutning” er ikke angivet for “ISU01” og “ISU03”, som derfor får "
        "“Indarbejdes ikke, men sendes i høring”."
    )
    assert found.fix == (
        "Er det rigtigt, skal I ikke gøre noget. Ellers skriv dem i beslutninger.csv."
    )


def test_mrg013__no_list_yet__is_silent() -> None:
    assert Case.of().row().sees("MRG013") == []
