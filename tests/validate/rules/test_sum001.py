"""A sum that shows something else than its formula gives."""

from tests.support.records import Typed, net_case, net_that_is_right, total_case
from workbook.read.model import CellKind


def test_sum001__typed_over_and_wrong__is_told_with_the_difference() -> None:
    case = net_case().row(cost__2026=10, net__2026=-100, net__2027=net_that_is_right("-250"))
    assert case.findings() == ["SUM001"]
    (found,) = case.sees("SUM001")
    assert found.at == ((0, "net:2026"),)
    assert found.message == (
        "Forslag ISU01 (Service): “Netto 2026” er -100, men Beløb − Udgift giver -110 (forskel 10)."
    )


def test_sum001__blank_and_words__are_told_together() -> None:
    (found,) = net_case().row(net__2026=None, net__2027="ukendt").sees("SUM001")
    assert found.message == (
        "Forslag ISU01 (Service): “Netto 2026” er tom, men Beløb − Udgift giver -100; "
        "“Netto 2027” er ukendt, men Beløb − Udgift giver -250."
    )


def test_sum001__amount_that_cannot_be_read__is_told_first() -> None:
    case = net_case().row(cost__2026="ukendt", net__2026=-100, net__2027=net_that_is_right("-250"))
    assert case.findings() == ["VAL012"]


def test_sum001__nothing_typed__leaves_the_sum_blank() -> None:
    case = net_case().row(amount__2026=None, net__2027=net_that_is_right("-250"))
    assert case.sees("SUM001") == []


def test_sum001__total_typed_over__is_held_against_its_rows() -> None:
    (found,) = total_case(-90).sees("SUM001")
    assert found.message == (
        "“I alt, serviceudgifter”, Beløb 2026, er -90, men rækkerne giver -100."
    )
    assert found.finding.expected == "-100"


def test_sum001__total_that_is_calculated__is_in_order() -> None:
    assert total_case(Typed("-90", CellKind.NUMBER, "SUM(E6:E6)")).sees("SUM001") == []
