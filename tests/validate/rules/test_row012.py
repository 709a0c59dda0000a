"""A saving that begins after the first year."""

from tests.support.proposals import amounts, no_amounts, proposal


def test_row012__nothing_before_it__is_told_at_its_first_year() -> None:
    case = proposal(**no_amounts("investment"), investment_financing=None)
    assert case.findings() == ["ROW012"]
    (found,) = case.sees("ROW012")
    assert found.at == ((0, "saving:2027"),)
    assert found.message == "Besparelsen i sag TMU-01 begynder først i 2027."
    assert found.fix == "Er det meningen, skal I ikke gøre noget."
    assert found.finding.column == "Driftsbesparelse 2027"


def test_row012__after_an_investment__is_in_order() -> None:
    assert proposal().sees("ROW012") == []


def test_row012__after_an_expense__is_in_order() -> None:
    typed = no_amounts("investment") | amounts("expense", 500, 30, 30, 30)
    assert proposal(**typed, investment_financing=None).sees("ROW012") == []


def test_row012__one_year_alone__is_told_as_that() -> None:
    typed = no_amounts("investment", "inside", "outside") | amounts("saving", None, 300)
    case = proposal(**typed, **no_amounts("expense"), investment_financing=None)
    assert case.findings() == ["ROW013"]
