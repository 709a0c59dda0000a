"""A paused record that does not say why."""

from dataclasses import replace

from templates.read_template import bundled_template
from tests.support.progress import follow_up


def test_row002__no_remark_in_this_round__is_told_at_the_remark() -> None:
    case = follow_up().answered(1, status="Sat i bero")
    assert case.codes() == ["ROW002"]
    (found,) = case.sees("ROW002")
    assert found.at == (("1", "remark"),)
    assert found.message == (
        "Punkt 1 er “Sat i bero”, men der står intet i “Bemærkning”, der siger hvorfor."
    )
    assert found.fix == "Skriv, hvorfor arbejdet ligger stille."


def test_row002__in_english__says_the_same() -> None:
    (found,) = follow_up().answered(1, status="Sat i bero").sees("ROW002", "en")
    assert found.message == "Item 1 is “Sat i bero”, but nothing in “Bemærkning” says why."


def test_row002__a_reason__is_enough() -> None:
    assert follow_up().answered(1, status="Sat i bero", remark="Udbuddet er gået om.").codes() == []


def test_row002__another_centres_paused_item__need_not_be_remarked_on() -> None:
    assert follow_up().answered(9, "CET", status="Sat i bero").sees("ROW002") == []


def test_row002__list_without_a_paused_value__sleeps() -> None:
    template = bundled_template("opfolgning")
    status = template.lists["status"]
    values = tuple(
        replace(one, phase="open") if one.phase == "paused" else one for one in status.values
    )
    lists = {**template.lists, "status": replace(status, values=values)}
    case = follow_up(replace(template, lists=lists)).answered(1, status="Sat i bero")
    assert case.codes() == ["ROW003"]
