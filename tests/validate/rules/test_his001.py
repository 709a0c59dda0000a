"""A status that is less far than last time, without a word about it."""

from tests.support.progress import follow_up


def test_his001__from_the_work_back_to_its_plan__is_told_at_the_status() -> None:
    case = follow_up().answered(2, status="Under forberedelse", remark="Intet nyt at bemærke.")
    assert case.codes() == ["HIS001"]
    (found,) = case.sees("HIS001")
    assert found.at == (("2", "status"),)
    assert found.message == (
        "Punkt 2 var “Under udmøntning” sidst og er nu “Under forberedelse”, og “Bemærkning” siger "
        "ikke hvorfor."
    )
    assert found.fix == "Skriv i O7, hvad der er sket, eller ret “Status”."


def test_his001__in_english__says_the_same() -> None:
    case = follow_up().answered(2, status="Under forberedelse")
    (found,) = case.sees("HIS001", "en")
    assert found.message == (
        "Item 2 was “Under udmøntning” last time and is now “Under forberedelse”, and “Bemærkning” "
        "is blank."
    )
    assert found.fix == "Write in O7 what has happened, or correct “Status”."


def test_his001__opened_again_without_a_remark__is_the_only_finding() -> None:
    case = follow_up().before(1, "Afsluttet").answered(1, status="Under udmøntning")
    assert case.codes() == ["HIS001"]
    (found,) = case.sees("HIS001")
    assert found.message == (
        "Punkt 1 var “Afsluttet” sidst og er nu “Under udmøntning”, og “Bemærkning” er tom."
    )


def test_his001__opened_again_with_a_reason__is_in_order() -> None:
    case = follow_up().before(1, "Afsluttet")
    told = case.answered(
        1, status="Under udmøntning", remark="Anlægget på den ene skole er revet ned."
    )
    assert told.codes() == []


def test_his001__paused__is_another_rules() -> None:
    assert follow_up().answered(2, status="Sat i bero").codes() == ["ROW002"]


def test_his001__same_status__is_in_order() -> None:
    case = follow_up().answered(2, status="Under udmøntning", remark="Intet nyt at bemærke.")
    assert case.codes() == []


def test_his001__no_earlier_status__is_in_order() -> None:
    case = follow_up().answered(3, status="Endnu ikke påbegyndt", remark="Status uændret.")
    assert case.codes() == []
