"""A proposal with neither a saving nor a cost."""

from tests.support.proposals import ECONOMY, amounts, no_amounts, proposal


def test_row010__no_amount__is_told_at_the_savings() -> None:
    case = proposal(**no_amounts(*ECONOMY))
    assert case.findings() == ["ROW010"]
    (found,) = case.sees("ROW010")
    assert found.at == tuple((0, f"saving:{year}") for year in range(2026, 2030))
    assert found.message == "Sag TMU-01 har hverken en besparelse eller en udgift i noget år."
    assert found.fix == "Skriv beløbene, eller skriv 0, hvis sagen ikke flytter penge."


def test_row010__a_zero__says_that_no_money_is_moved() -> None:
    typed = no_amounts(*ECONOMY) | amounts("saving", 0, 0, 0, 0)
    assert proposal(**typed, investment_financing=None).findings() == []


def test_row010__money_only_moved__is_in_order() -> None:
    same = [50, 50, 50, 50]
    moved = amounts("saving", *same) | amounts("expense", *same) | no_amounts("inside", "outside")
    assert proposal(**moved).findings() == []


def test_row010__sum_typed_in_their_place__is_told_as_that() -> None:
    typed = no_amounts(*ECONOMY) | amounts("net", 200) | amounts("total", 200)
    case = proposal(**typed, investment_financing=None)
    assert case.findings() == ["SUM001"]


def test_row010__amount_that_cannot_be_read__is_told_as_that() -> None:
    typed = no_amounts(*ECONOMY) | amounts("saving", "ukendt")
    assert proposal(**typed).sees("ROW010") == []
