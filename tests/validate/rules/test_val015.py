"""A code that is not made as its pattern says."""

import pytest

from tests.support.records import Case


def test_val015__no_number__is_the_only_finding() -> None:
    case = Case.of().row(nr="ISU")
    assert case.findings() == ["VAL015"]
    (found,) = case.sees("VAL015")
    assert found.at == ((0, "nr"),)
    assert found.message == "“ISU” i “Nr.” er ikke et nummer."
    assert found.fix == "Skriv det som ISU05: udvalgets kode (ISU, TU eller ØU) og et nummer."


def test_val015__unknown_committee__names_the_nearest() -> None:
    (found,) = Case.of().row(nr="ISX05").sees("VAL015")
    assert found.message == (
        "“ISX05” i “Nr.” er ikke et nummer. Intet udvalg har koden ISX. Mente I ISU05?"
    )
    assert found.finding.expected == "ISU05"


@pytest.mark.parametrize("nr", ["ISU02", "TU04a", "ØU10"])
def test_val015__printed_numbers__are_in_order(nr: str) -> None:
    assert Case.of().row(nr=nr).sees("VAL015") == []
