"""A number that two centres use."""

from tests.support.records import Case


def test_mrg006__number_in_two_centres__is_told_to_both() -> None:
    case = Case.of().row().row("CTM", nr="isu 01", kind="Overførsel")
    first, second = case.sees("MRG006")
    assert first.at == ((0, "nr"),)
    assert first.message == "Nummeret ISU01 bruges også af CTM (CTM.xlsx, Forslag!A7)."
    assert second.at == ((1, "nr"),)
    assert second.message == "Nummeret isu 01 bruges også af CIS (CIS.xlsx, Forslag!A6)."
    assert first.fix == (
        "Bliv enige om, hvem der beholder nummeret. Den anden tager det næste ledige."
    )


def test_mrg006__number_twice_in_one_file__is_found_in_that_file() -> None:
    assert Case.of().row().row().sees("MRG006") == []


def test_mrg006__record_without_a_number__is_nobody_elses() -> None:
    assert Case.of().row(nr=None).row("CTM", nr=None).sees("MRG006") == []
