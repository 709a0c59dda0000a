"""A closed record without a word about it."""

from tests.support.progress import follow_up


def test_row001__no_remark_in_any_round__is_told_at_the_remark() -> None:
    case = follow_up().answered(2, status="Afsluttet")
    assert case.codes() == ["ROW001"]
    (found,) = case.sees("ROW001")
    assert found.at == (("2", "remark"),)
    assert found.finding.cells == ("O7",)
    assert found.message == (
        "Punkt 2 er “Afsluttet”, men der står intet i “Bemærkning”, hverken nu eller tidligere."
    )
    assert found.fix == "Skriv kort, hvad der kom ud af punktet."


def test_row001__in_english__says_the_same() -> None:
    (found,) = follow_up().answered(2, status="Afsluttet").sees("ROW001", "en")
    assert found.message == (
        "Item 2 is “Afsluttet”, but “Bemærkning” says nothing, neither now nor earlier."
    )
    assert found.fix == "Write what came of the item."


def test_row001__remark_in_an_earlier_round__is_enough() -> None:
    assert follow_up().answered(3, status="Afsluttet").codes() == []


def test_row001__remark_in_this_round__is_enough() -> None:
    case = follow_up().answered(2, status="Afsluttet", remark="Hallerne er færdige.")
    assert case.codes() == []


def test_row001__column_of_remarks_missing__is_another_rules() -> None:
    assert follow_up().answered(2, status="Afsluttet").without("remark").sees("ROW001") == []
