"""An amount that looks a thousand times too large or too small."""

from dataclasses import replace
from decimal import Decimal

from templates.pack import MagnitudePack
from tests.support.proposals import amounts, no_amounts, proposal
from tests.support.records import Case


def test_val014__one_year_in_kroner__is_told() -> None:
    case = Case.of().row(amount__2026=-250000)
    assert case.findings() == ["VAL014"]
    (found,) = case.sees("VAL014")
    assert found.at == ((0, "amount:2026"),)
    assert found.message == (
        "“Beløb” i forslag ISU01 (Service) har -250.000 (i 1.000 kr.), som er mindst 1.000 gange "
        "større eller mindre end de andre år."
    )
    assert found.fix == (
        "Er beløbet skrevet i en anden enhed, så ret det til 1.000 kr. Er det rigtigt, så bekræft "
        "det med en sætning i “Resume”."
    )


def test_val014__all_years_in_kroner__are_one_finding() -> None:
    amounts = {f"amount__{year}": -250000 for year in range(2026, 2030)}
    (found,) = Case.of().row(**amounts).sees("VAL014")
    assert len(found.at) == 4
    assert found.message.endswith(
        "som ligner kroner, for alle beløb er hele tusinder på mindst 10.000."
    )


def test_val014__one_year_to_the_krone__is_told() -> None:
    (found,) = Case.of().row(amount__2026=-249600).sees("VAL014")
    assert found.at == ((0, "amount:2026"),)


def test_val014__largest_number_of_a_cell__is_told_and_not_rounded() -> None:
    (found,) = Case.of().row(amount__2026=Decimal("-1.7E+308")).sees("VAL014")
    assert found.at == ((0, "amount:2026"),)


def test_val014__nine_hundred_times__is_in_order() -> None:
    assert Case.of().row(amount__2026=-225000).sees("VAL014") == []


def test_val014__without_its_pack__sleeps() -> None:
    case = Case.of().row(amount__2026=-250000)
    case.template = replace(case.template, packs=replace(case.template.packs, magnitude=None))
    assert case.sees("VAL014") == []


def test_val014__more_than_the_round_is_to_save__is_told() -> None:
    most = MagnitudePack(most={"amount": "requirement"})
    requirement = {str(year): "0.2" for year in range(2026, 2030)}
    case = Case.of(requirement=requirement).row()
    case.template = replace(
        case.template,
        packs=replace(case.template.packs, magnitude=most),
        edition=replace(case.template.edition, unit="mio. kr."),
    )
    (found,) = case.sees("VAL014")
    assert [slot for _, slot in found.at] == ["amount:2027", "amount:2028", "amount:2029"]
    assert "-250 (i 1.000 kr.), som er mere, end hele runden skal spare" in found.message


def test_val014__what_a_limited_sum_is_made_of__is_limited_and_the_rest_ten_times() -> None:
    typed = amounts("saving", None, 21000, 2000, 2000) | amounts("inside", None, 21000, 2000, 2000)
    case = proposal(**typed, **no_amounts("expense", "outside"))
    (found,) = case.sees("VAL014")
    assert found.at == ((0, "saving:2027"), (0, "inside:2027"))
    assert found.message == (
        "“Driftsbesparelse” og “Inden for servicerammen” i sag TMU-01 har 21.000 (i 1.000 kr.), "
        "som er mere, end hele runden skal spare."
    )
    assert found.fix.endswith("så bekræft det med en sætning i “Finansiering”.")


def test_val014__investment_of_five_times_the_requirement__is_in_order() -> None:
    assert proposal(**amounts("investment", 10000)).sees("VAL014") == []


def test_val014__round_without_a_requirement__has_no_limit() -> None:
    typed = amounts("saving", *[25500] * 4) | amounts("inside", *[25500] * 4)
    case = proposal(**typed, **no_amounts("expense", "outside", "investment"))
    case.config = replace(case.config, requirement={})
    assert case.sees("VAL014") == []


def test_val014__investment_in_another_unit_than_the_rest__is_told() -> None:
    typed = amounts("saving", None, 1500, 1500, 1500) | amounts("inside", None, 1500, 1500, 1500)
    case = proposal(**typed, **no_amounts("expense", "outside"), **amounts("investment", 1))
    (found,) = case.sees("VAL014")
    assert found.at == ((0, "investment:2026"),)
    assert "gange større eller mindre end de andre beløb" in found.message
