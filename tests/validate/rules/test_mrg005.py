"""A record that calls itself the same as one with another status."""

from tests.support.progress import follow_up


def test_mrg005__another_status_in_another_file__is_told_at_the_status() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Samme som punkt 5.")
    assert case.codes() == ["MRG005"]
    (found,) = case.sees("MRG005")
    assert found.at == (("1", "status"),)
    assert found.message == (
        "Punkt 1 er “Under udmøntning”, men der står “Samme som punkt 5” i “Bemærkning”, og "
        "punkt 5 er “Afsluttet”."
    )
    assert found.fix == "Ret status, eller skriv, hvad der er anderledes."
    assert found.finding.expected == "Afsluttet"


def test_mrg005__in_english__says_the_same() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Samme som punkt 5.")
    (found,) = case.sees("MRG005", "en")
    assert found.message == (
        "Item 1 is “Under udmøntning”, but “Bemærkning” says “Samme som punkt 5”, and item 5 is "
        "“Afsluttet”."
    )


def test_mrg005__same_status_in_another_spelling__is_the_same() -> None:
    case = follow_up().answered(1, status="Afsluttet.", remark="Samme som punkt 5.")
    assert case.codes() == ["VAL003"]


def test_mrg005__only_pointed_to__may_differ() -> None:
    case = follow_up().answered(
        1, status="Under udmøntning", remark="Vandet renses også, se punkt 5."
    )
    assert case.codes() == []


def test_mrg005__the_other_has_no_status__is_not_compared() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Samme som punkt 5.")
    assert case.answered(5, remark="Åen er renset.").sees("MRG005") == []
