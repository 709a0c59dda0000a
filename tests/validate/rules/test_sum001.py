"""A sum that shows something else than its formula gives."""

from tests.support.proposals import ECONOMY, amounts, no_amounts, proposal
from tests.support.records import Typed, net_case, net_that_is_right, total_case
from workbook.read.model import CellKind


def test_sum001__typed_over_and_wrong__is_told_with_the_difference() -> None:
    case = net_case().row(cost__2026=10, net__2026=-100, net__2027=net_that_is_right("-250"))
    assert case.findings() == ["SUM001"]
    (found,) = case.sees("SUM001")
    assert found.at == ((0, "net:2026"),)
    assert found.message == (
        "Forslag ISU01 (Service): “Netto” 2026 er -100, men Beløb − Udgift giver -110 (forskel 10)."
    )
    cells = [case.at(0, slot).place.address for slot in ("net:2026", "amount:2026", "cost:2026")]
    assert found.fix == (
        "Ret {0} eller {1} og {2}. Formlen i {0} er væk: kopiér den fra en anden celle.".format(
            *cells
        )
    )
    assert found.finding.expected == "-110"


def test_sum001__blank_and_words__are_told_together() -> None:
    (found,) = net_case().row(net__2026=None, net__2027="ukendt").sees("SUM001")
    assert found.message == (
        "Forslag ISU01 (Service): “Netto” 2026 er tom, men Beløb − Udgift giver -100; "
        "2027 viser “ukendt”, men beløbene giver -250."
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


def test_sum001__years_that_say_the_same__are_told_together() -> None:
    typed = amounts("net", 200, 200, 200, 200)
    case = proposal(**no_amounts(*ECONOMY), **typed, investment_financing=None)
    assert case.findings() == ["SUM001"]
    (found,) = case.sees("SUM001")
    assert found.at == tuple((0, f"net:{year}") for year in range(2026, 2030))
    assert found.message == (
        "Sag TMU-01: “Nettodriftsbesparelse” 2026, 2027, 2028 og 2029 er 200, men "
        "Driftsbesparelse − Driftsudgift (investering) giver ingenting."
    )


def test_sum001__total_of_a_net__is_held_against_what_is_typed() -> None:
    (found,) = proposal(total__2026=1700).sees("SUM001")
    assert found.at == ((0, "total:2026"),)
    assert found.message == (
        "Sag TMU-01: “Samlet nettobesparelse” 2026 er 1.700, men Nettodriftsbesparelse − "
        "Anlægsudgift giver -1.700 (forskel 3.400)."
    )


def test_sum001__total_that_follows_a_wrong_net__is_not_told_again() -> None:
    total = Typed("260", CellKind.NUMBER, "E42-E43")
    (found,) = proposal(net__2028=260, total__2028=total).sees("SUM001")
    assert found.at == ((0, "net:2028"),)


def test_sum001__total_typed_by_hand_beside_a_wrong_net__is_told_too() -> None:
    case = proposal(net__2028=260, total__2028=300)
    assert [found.at for found in case.sees("SUM001")] == [
        ((0, "net:2028"),),
        ((0, "total:2028"),),
    ]


def test_sum001__not_calculated_since_the_saving_was_changed__keeps_its_formula() -> None:
    net = Typed("270", CellKind.NUMBER, "E40-E41")
    total = Typed("270", CellKind.NUMBER, "E42-E43")
    (found,) = proposal(saving__2028=330, net__2028=net, total__2028=total).sees("SUM001")
    assert found.message.endswith("giver 300 (forskel 30).")
    assert "Formlen" not in found.fix


def test_sum001__formula_that_nobody_calculated__is_not_judged() -> None:
    assert proposal(net__2028=Typed("", CellKind.UNCACHED, "E40-E41")).sees("SUM001") == []


def test_sum001__zero_where_nothing_is_typed__says_the_same() -> None:
    assert proposal(net__2026=0).sees("SUM001") == []
