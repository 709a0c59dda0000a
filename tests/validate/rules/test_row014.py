"""A year that costs more than it saves."""

from tests.support.proposals import amounts, no_amounts, proposal


def test_row014__first_year__is_told_with_its_amount() -> None:
    case = proposal(**amounts("expense", 600, 30, 30, 30))
    assert case.findings() == ["ROW014"]
    (found,) = case.sees("ROW014")
    assert found.at == ((0, "net:2026"),)
    assert found.message == "“Nettodriftsbesparelse” i sag TMU-01 er negativ i 2026: -600."
    assert found.fix == (
        "Er udgiften større end besparelsen i 2026, er det rigtigt. Ellers ret fortegnet."
    )


def test_row014__several_years__are_one_finding() -> None:
    (found,) = proposal(**amounts("expense", 600, 30, 500, 30)).sees("ROW014")
    assert found.at == ((0, "net:2026"), (0, "net:2028"))
    assert found.message == (
        "“Nettodriftsbesparelse” i sag TMU-01 er negativ i 2026 og 2028: -600 og -200."
    )


def test_row014__sum_typed_over__does_not_count() -> None:
    assert proposal(net__2027=-270).findings() == ["SUM001"]


def test_row014__saving_typed_with_a_minus__is_told_as_that() -> None:
    minus = amounts("saving", None, -300, -300, -300) | no_amounts("expense", "inside", "outside")
    assert proposal(**minus).findings() == ["VAL022"]


def test_row014__negative_total_alone__is_in_order() -> None:
    assert proposal().sees("ROW014") == []
