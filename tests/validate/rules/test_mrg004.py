"""A remark that points to a record that does not exist."""

from dataclasses import replace

from tests.support.progress import follow_up


def test_mrg004__no_item_of_that_number__is_told_at_the_remark() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Samme som punkt 99.")
    assert case.codes() == ["MRG004"]
    (found,) = case.sees("MRG004")
    assert found.at == (("1", "remark"),)
    assert found.message == (
        "“Bemærkning” i punkt 1 siger “Samme som punkt 99”, men punkt 99 står ikke på listen."
    )
    assert found.fix == ("Ret nummeret. Gælder det et andet papir end listen, så skriv hvilket.")


def test_mrg004__in_english__says_the_same() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Samme som punkt 99.")
    (found,) = case.sees("MRG004", "en")
    assert found.message == (
        "“Bemærkning” of item 1 says “Samme som punkt 99”, but item 99 is not on the list."
    )


def test_mrg004__centre_that_does_not_lead__is_told_too() -> None:
    case = follow_up().answered(4, "CET", remark="Vi hjælper med vandingen, jf. pkt. 12.")
    assert case.codes() == ["MRG004"]
    assert case.sees("MRG004")[0].finding.file == "CET.xlsx"


def test_mrg004__item_of_another_centre__exists() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Se punkt 6.")
    assert case.codes() == []


def test_mrg004__point_of_an_agenda__is_another_paper() -> None:
    case = follow_up().answered(
        1, status="Under udmøntning", remark="Sagen er godkendt, jf. pkt. 14 på dagsordenen."
    )
    assert case.codes() == []


def test_mrg004__keys_that_are_no_numbers__cannot_be_pointed_to() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Samme som punkt 99.")
    records = tuple(replace(record, key=(f"a{record.key[0]}",)) for record in case.round.records)
    lettered = replace(case, round=replace(case.round, records=records))
    assert lettered.sees("MRG004") == []
