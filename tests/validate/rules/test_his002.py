"""A list with other earlier remarks than the edition before."""

from dataclasses import replace

from tests.support.progress import FollowUp, follow_up
from workbook.records.remark import Remark
from workbook.round.previous import PreviousEdition, PreviousRecord


def _after(*remarked: tuple[int, str], heading: str = "Februar") -> FollowUp:
    """The round after an edition with these remarks."""
    records = tuple(
        PreviousRecord(
            (str(nr),), str(nr), "Et punkt", {}, {"earlier_remarks": (Remark(heading, text),)}
        )
        for nr, text in remarked
    )
    edition = PreviousEdition("Februar 2024", records)
    case = follow_up()
    return replace(case, round=replace(case.round, previous=edition))


def test_his002__two_remarks_were_changed__are_told_together() -> None:
    case = _after((1, "Udbuddet er sendt ud."), (3, "Linjeføring vælges."), (4, "Plan er lagt."))
    (found,) = case.sees("HIS002")
    assert found.message == (
        "Listen siger noget andet i “Tidligere bemærkninger” til punkt 1 og 3 end udgaven "
        "februar 2024."
    )
    assert found.fix == (
        "Er det en rettelse, er alt i orden. Ellers slet “Tidligere bemærkninger” ud for punktet i "
        "listen; så hentes teksten fra udgaven."
    )


def test_his002__one_item_in_english__says_the_same() -> None:
    (found,) = _after((1, "I udbud.")).sees("HIS002", "en")
    assert found.message == (
        "The list says something else in “Tidligere bemærkninger” of item 1 than the edition "
        "Februar 2024."
    )


def test_his002__same_words_and_items_without_any__are_in_order() -> None:
    assert _after((1, "Udbud. "), (99, "Udgået.")).sees("HIS002") == []


def test_his002__heading_that_the_list_leaves_out__is_in_order() -> None:
    assert _after((1, "Et møde er holdt."), heading="November 2023").sees("HIS002") == []


def test_his002__no_edition_before__is_in_order() -> None:
    assert follow_up().sees("HIS002") == []
