"""A code that is not made as its pattern says."""

import pytest

from tests.support.proposals import proposal
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


def test_val015__bare_number__is_read_with_the_committee_of_the_form() -> None:
    case = proposal(nr=7)
    assert case.findings() == ["VAL015"]
    (found,) = case.sees("VAL015")
    assert found.message == "“7” i “Nr.” er ikke et nummer. Mente I TMU-07?"
    assert found.fix == ("Skriv det som TMU-07: udvalgets kode (TMU, BSU eller ØKU) og et nummer.")
    assert found.finding.expected == "TMU-07"


def test_val015__words__propose_nothing() -> None:
    (found,) = proposal(nr="ved ikke").sees("VAL015")
    assert found.message == "“ved ikke” i “Nr.” er ikke et nummer."


def test_val015__letter_behind_the_number__is_in_order() -> None:
    assert proposal(nr="TMU-04A").findings() == []
