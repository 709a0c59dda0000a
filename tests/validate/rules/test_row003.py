"""An open record without a remark in this round."""

from tests.support.progress import follow_up


def test_row003__no_remark__is_told_at_the_remark() -> None:
    case = follow_up().answered(1, status="Under udmøntning")
    assert case.codes() == ["ROW003"]
    (found,) = case.sees("ROW003")
    assert found.at == (("1", "remark"),)
    assert found.message == (
        "Punkt 1 er “Under udmøntning”, og der står intet i “Bemærkning” i denne runde."
    )
    assert found.fix == "Skriv, hvad der er sket, eller “Intet nyt at bemærke”."


def test_row003__in_english__says_the_same() -> None:
    (found,) = follow_up().answered(1, status="Under udmøntning").sees("ROW003", "en")
    assert found.message == "Item 1 is “Under udmøntning”, and “Bemærkning” is blank in this round."
    assert found.fix == "Write what has happened, or “Intet nyt at bemærke”."


def test_row003__centre_that_does_not_lead__need_not_remark() -> None:
    assert follow_up().answered(4, "CET").codes() == []


def test_row003__nothing_new__is_a_remark() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Intet nyt at bemærke.")
    assert case.codes() == []


def test_row003__moved_back__is_another_rules() -> None:
    assert follow_up().answered(2, status="Under forberedelse").codes() == ["HIS001"]


def test_row003__status_that_is_none__is_another_rules() -> None:
    assert follow_up().answered(1, status="I gang").sees("ROW003") == []


def test_row003__status_in_another_spelling__counts() -> None:
    case = follow_up().answered(1, status="under  udmøntning.")
    assert [found.at for found in case.sees("ROW003")] == [(("1", "remark"),)]
