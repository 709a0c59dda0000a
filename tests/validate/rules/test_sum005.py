"""A sum that is right today, and no longer calculated."""

from tests.support.proposals import proposal
from tests.support.records import net_case, net_that_is_right, total_case


def test_sum005__typed_over_and_right__is_told() -> None:
    case = net_case().row(net__2026=-100, net__2027=net_that_is_right("-250"))
    assert case.findings() == ["SUM005"]
    (found,) = case.sees("SUM005")
    assert found.at == ((0, "net:2026"),)
    assert found.message == (
        "Formlen for “Netto 2026” i forslag ISU01 (Service) er væk, så tallet følger ikke længere "
        "med."
    )


def test_sum005__total_typed_over_and_right__is_told() -> None:
    (found,) = total_case(-100).sees("SUM005")
    assert found.message == (
        "Formlen for “I alt, serviceudgifter”, Beløb 2026, er væk, så tallet følger ikke længere "
        "med."
    )


def test_sum005__calculated__is_in_order() -> None:
    case = net_case().row(net__2026=net_that_is_right("-100"), net__2027=net_that_is_right("-250"))
    assert case.sees("SUM005") == []


def test_sum005__difference_typed_over__is_told_whatever_it_shows() -> None:
    case = proposal(service_difference__2027=7)
    assert case.findings() == ["SUM005"]
    (found,) = case.sees("SUM005")
    assert found.at == ((0, "service_difference:2027"),)


def test_sum005__two_years__are_one_finding() -> None:
    (found,) = proposal(net__2028=270, net__2029=270).sees("SUM005")
    assert found.at == ((0, "net:2028"), (0, "net:2029"))
    assert found.message == (
        "Formlen for “Nettodriftsbesparelse” i sag TMU-01 er væk, så tallet følger ikke længere "
        "med."
    )
