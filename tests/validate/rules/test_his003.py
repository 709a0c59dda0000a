"""A centre whose remarks are all those of last time."""

from tests.support.progress import FollowUp, follow_up

_SAME = {1: "Udbud.", 2: "hal 1  er færdig", 3: "Linjeføring er valgt."}
_STATUS = {1: "Under udmøntning", 2: "Under udmøntning", 3: "Under forberedelse"}


def _answered(case: FollowUp, **other: str) -> FollowUp:
    for nr, remark in _SAME.items():
        case = case.answered(nr, status=_STATUS[nr], remark=other.get(f"nr{nr}", remark))
    return case


def _remarked() -> FollowUp:
    return follow_up().remarked(2, ("Februar", "Hal 1 er færdig."))


def test_his003__three_remarks__are_told_at_all_of_them() -> None:
    case = _answered(_remarked())
    assert case.codes() == ["HIS003"]
    (found,) = case.sees("HIS003")
    assert found.at == (("1", "remark"), ("2", "remark"), ("3", "remark"))
    assert found.finding.cells == ("O6", "O7", "O8")
    assert found.message == "“Bemærkning” er ord for ord som sidst i alle 3 punkter."
    assert found.fix == "Skriv, hvad der er sket siden sidst, eller “Intet nyt at bemærke”."


def test_his003__in_english__says_the_same() -> None:
    (found,) = _answered(_remarked()).sees("HIS003", "en")
    assert found.message == "“Bemærkning” is word for word that of last time in all 3 items."
    assert found.fix == "Write what has happened since, or “Intet nyt at bemærke”."


def test_his003__one_remark_is_new__is_in_order() -> None:
    assert _answered(_remarked(), nr3="Høringen er slut.").codes() == []


def test_his003__two_remarks_and_a_blank__is_in_order() -> None:
    assert _answered(_remarked(), nr2="").codes() == ["ROW003"]


def test_his003__nothing_new_on_any_item__is_another_rules() -> None:
    case = follow_up()
    for nr in _SAME:
        case = case.remarked(nr, ("Februar", "Intet nyt at bemærke."))
    quiet = _answered(case, nr1="Intet nyt", nr2="Intet nyt", nr3="Intet nyt")
    assert quiet.codes() == ["ROW004", "ROW004", "ROW004"]


def test_his003__remarks_of_any_earlier_round__are_told_as_that() -> None:
    case = _answered(_remarked())
    case = case.remarked(1, ("Februar", "Udbud."), ("Juni", "Arbejdet er i gang."))
    (found,) = case.sees("HIS003")
    assert found.message == (
        "“Bemærkning” er ord for ord som i en tidligere runde i alle 3 punkter."
    )
    (english,) = case.sees("HIS003", "en")
    assert english.message == (
        "“Bemærkning” is word for word that of an earlier round in all 3 items."
    )
