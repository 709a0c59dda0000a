"""Nothing new, for the second time."""

from dataclasses import replace

from templates.read_template import bundled_template
from tests.support.progress import follow_up

_QUIET = ("Maj", "Status uændret.")


def test_row004__nothing_new_in_two_remarks__is_told_at_the_remark() -> None:
    case = follow_up().remarked(1, _QUIET)
    case = case.answered(1, status="Under udmøntning", remark="Intet nyt at bemærke")
    assert case.codes() == ["ROW004"]
    (found,) = case.sees("ROW004")
    assert found.at == (("1", "remark"),)
    assert found.message == ("Der er intet nyt om punkt 1, og det var der heller ikke sidst (maj).")
    assert found.fix == "I skal ikke gøre noget. Skriv gerne, hvad punktet venter på."


def test_row004__in_english__says_the_same() -> None:
    case = follow_up().remarked(1, ("", "Intet nyt"))
    case = case.answered(1, status="Under udmøntning", remark="Intet nyt")
    (found,) = case.sees("ROW004", "en")
    assert found.message == "There is nothing new on item 1, nor was there last time."
    assert found.fix == ("Nothing needs to be done. It would help to say what the item waits for.")


def test_row004__closed_item__is_in_order() -> None:
    case = follow_up().remarked(1, _QUIET)
    assert case.answered(1, status="Afsluttet", remark="Intet nyt at bemærke").codes() == []


def test_row004__for_the_first_time__is_in_order() -> None:
    assert follow_up().answered(1, status="Under udmøntning", remark="Intet nyt").codes() == []


def test_row004__words_of_the_template__count_as_well() -> None:
    template = bundled_template("opfolgning")
    assert template.packs.progress is not None
    packs = replace(template.packs, progress=replace(template.packs.progress, nothing_new="Stille"))
    case = follow_up(replace(template, packs=packs)).remarked(1, ("Maj", "Stille."))
    assert case.answered(1, status="Under udmøntning", remark="stille").codes() == ["ROW004"]
