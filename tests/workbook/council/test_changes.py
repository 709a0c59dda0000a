"""What is new since the edition before."""

import pytest

from tests.workbook.council.editions import (
    BEGUN,
    DONE,
    PAUSED,
    PREPARED,
    UNDER_WAY,
    deliver,
    ishoj,
    item,
    small_merged,
    small_round,
)
from workbook.council.changes import Changes, Direction, changes
from workbook.council.model import Council, CouncilItem, CouncilSection, Remark
from workbook.merge import merge


def edition(*items: tuple[int, str | None, tuple[Remark, ...]]) -> Council:
    """An earlier edition with these numbers, statuses and remarks."""
    found = tuple(
        CouncilItem(nr, f"Punkt {nr}", ("CET",), None, ("TBU",), (), None, status, remarks)
        for nr, status, remarks in items
    )
    return Council("opfolgning", "Maj 2024", (CouncilSection("Udvidelser", found),))


def of_one(before: str | None, after: str | None, previous: Council | None = None) -> Changes:
    """The changes of a round whose only item went from one status to another."""
    round_ = small_round(items=(item(1, previous_status=before),), previous=previous)
    found = changes(merge(round_, [deliver(round_, "CET", nr_1=(after, None))]))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        (BEGUN, PREPARED, Direction.FORWARD),
        (PREPARED, DONE, Direction.FORWARD),
        (DONE, UNDER_WAY, Direction.BACKWARD),
        (UNDER_WAY, PAUSED, Direction.SET_ASIDE),
        (PAUSED, BEGUN, Direction.TAKEN_UP),
        ("I gang", DONE, Direction.SIDEWAYS),
    ],
)
def test_changes__status__goes_by_rank(before: str, after: str, direction: Direction) -> None:
    found = of_one(before, after).statuses
    assert [(one.before, one.after, one.direction) for one in found] == [(before, after, direction)]


def test_changes__same_status_spelt_with_a_full_stop__is_no_change() -> None:
    assert of_one("Afsluttet.", DONE).statuses == ()


def test_changes__item_not_delivered__is_no_change() -> None:
    assert of_one(UNDER_WAY, None).statuses == ()


def test_changes__nothing_known_before__is_none() -> None:
    assert changes(merge(small_round(items=(item(1),)), [])) is None


def test_changes__without_an_edition_before__compare_with_the_agreement_list() -> None:
    found = changes(small_merged())
    assert found is not None
    assert found.base is None
    assert [(one.item.nr, one.direction) for one in found.statuses] == [
        (1, Direction.FORWARD),
        (2, Direction.FORWARD),
        (5, Direction.SET_ASIDE),
    ]
    assert [one.text for one in found.statuses[1].remarks] == ["Færdig."]


def test_changes__item_that_the_edition_before_lacks__is_new() -> None:
    found = of_one(None, DONE, edition((7, DONE, ())))
    assert [one.nr for one in found.added] == [1]
    assert found.gone == ((7, "Punkt 7"),)
    assert found.base == "Maj 2024"


def test_changes__same_text_in_a_new_round__is_a_new_remark() -> None:
    old = (Remark("Maj", "Intet nyt."),)
    round_ = small_round(
        items=(item(1, previous_status=UNDER_WAY, history=old),),
        previous=edition((1, UNDER_WAY, old)),
    )
    found = changes(merge(round_, [deliver(round_, "CET", nr_1=(UNDER_WAY, "Intet nyt."))]))
    assert found is not None
    assert [one.remarks for one in found.remarks] == [(Remark("August", "Intet nyt."),)]


def test_changes__heading_put_right__is_no_new_remark() -> None:
    round_ = small_round(
        items=(item(1, previous_status=DONE, history=(Remark(None, "Ansat."),)),),
        previous=edition((1, DONE, (Remark("Februar", "Ansat."),))),
    )
    found = changes(merge(round_, [deliver(round_, "CET", nr_1=(DONE, None))]))
    assert found is not None
    assert found.remarks == ()


def test_changes__bundled_agreement__are_28_forward_and_item_61() -> None:
    found = changes(ishoj())
    assert found is not None
    forward = [one.item.nr for one in found.statuses if one.direction is Direction.FORWARD]
    assert [nr for nr in forward if nr != 61] == [
        *(4, 5, 8, 10, 11, 12, 13, 14, 19, 22, 25, 26, 33, 34, 35, 36, 37, 38, 45, 53),
        *(56, 57, 58, 59, 62, 63, 64, 65),
    ]
    assert len(forward) == len(found.statuses) == 29
    assert (found.added, found.gone) == ((), ())
