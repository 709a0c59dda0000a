"""A line of finance’s list on a number that no file has."""

from tests.support.records import Case
from workbook.round.model import FinanceEntry


def test_mrg010__unknown_number__is_told_with_the_nearest() -> None:
    case = Case.of().row()
    case.entries = (FinanceEntry("decision", "ISU11", "Afvist", "beslutninger.csv", 2),)
    (found,) = case.sees("MRG010")
    assert found.message == (
        "beslutninger.csv, række 2: “Afvist” gælder ISU11, som ingen fil har. "
        "Den nærmeste er ISU01."
    )
    assert found.fix == "Ret nummeret dér, eller slet linjen."


def test_mrg010__number_that_a_malformed_one_means__is_told_at_its_cell() -> None:
    case = Case.of().row(nr="ISUO3")
    case.entries = (FinanceEntry("decision", "ISU03", "Afvist", "beslutninger.csv", 2),)
    assert case.findings() == ["VAL015"]


def test_mrg010__number_in_another_spelling__is_known() -> None:
    case = Case.of().row()
    case.entries = (FinanceEntry("decision", "isu 1", "Afvist", "beslutninger.csv", 2),)
    assert case.sees("MRG010") == []


def test_mrg010__number_of_a_case_is_blank__may_be_its() -> None:
    case = Case.of().row(nr="")
    case.entries = (FinanceEntry("decision", "ISU03", "Afvist", "beslutninger.csv", 2),)
    assert case.sees("MRG010") == []
