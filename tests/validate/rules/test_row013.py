"""A saving in one year only."""

from tests.support.proposals import amounts, no_amounts, proposal


def test_row013__one_year_of_four__is_told() -> None:
    typed = amounts("saving", 200) | amounts("inside", 200) | no_amounts("expense", "outside")
    case = proposal(**typed)
    assert case.findings() == ["ROW013"]
    (found,) = case.sees("ROW013")
    assert found.at == ((0, "saving:2026"),)
    assert found.message == "Sag TMU-01 sparer kun noget i 2026."
    assert found.fix == "Er det meningen, skal I ikke gøre noget."


def test_row013__zeros_beside_it__count_as_none() -> None:
    typed = amounts("saving", 200, 0, 0, 0) | no_amounts("expense", "inside", "outside")
    assert [found.at for found in proposal(**typed).sees("ROW013")] == [((0, "saving:2026"),)]


def test_row013__three_years__are_in_order() -> None:
    assert proposal().sees("ROW013") == []
