"""An amount with more decimals than there is room for."""

from decimal import Decimal

from tests.support.proposals import amounts, no_amounts, proposal
from tests.support.records import Case


def test_val013__fraction_of_a_thousand__asks_for_the_unit() -> None:
    case = Case.of().row(amount__2026=Decimal("-0.5"), amount__2027=Decimal("-0.75"))
    (found,) = case.sees("VAL013")
    assert found.at == ((0, "amount:2026"), (0, "amount:2027"))
    assert found.message == (
        "“Beløb” i forslag ISU01 (Service) har -0,5 og -0,75, men der skrives hele tal i "
        "1.000 kr. Er der ment mio. kr.?"
    )
    assert found.fix == ("Skriv det med hele tal. Som det står, tælles det med uændret.")


def test_val013__zeros_behind_the_point__are_no_decimals() -> None:
    assert Case.of().row(amount__2026=Decimal("-100.00")).sees("VAL013") == []


def test_val013__years_of_a_form__are_one_finding_each_amount_once() -> None:
    typed = amounts("saving", *map(Decimal, ("0.05", "0.1", "0.05", "0.1")))
    case = proposal(**typed, **no_amounts("expense", "inside", "outside"))
    assert case.findings() == ["VAL013"]
    (found,) = case.sees("VAL013")
    assert len(found.at) == len(typed)
    assert found.message == (
        "“Driftsbesparelse” i sag TMU-01 har 0,05 og 0,1, men der skrives hele tal i 1.000 kr. Er "
        "der ment mio. kr.?"
    )
