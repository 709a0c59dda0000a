"""The mutation run: as large as it says, told as it is, and a slice of it is run."""

from collections import Counter

import pytest

from tests.mutations.draw import Plant, drawn
from tests.mutations.judge import judged
from tests.mutations.kinds.all import CONTROLS, FAMILIES, FAULTS
from tests.mutations.page import PAGE, told_on
from validate.rules import rules

_PLANTS = tuple(drawn(FAMILIES))
_TOLD = told_on(PAGE.read_text(encoding="utf-8"))
_SLICE = 26


def _slice() -> list[Plant]:
    """Plants spread over all families."""
    return list(_PLANTS[:: len(_PLANTS) // _SLICE])


def test_registry__names__are_unique_and_each_is_planted() -> None:
    names = [kind.name for family in FAMILIES for kind in family.kinds]
    assert len(names) == len(set(names))
    assert set(names) == {plant.kind.name for plant in _PLANTS}


def test_registry__faults__are_900_of_280_kinds_and_stand_in_every_sample() -> None:
    kinds = [kind for family in FAULTS for kind in family.kinds]
    faults = [plant for plant in _PLANTS if not plant.kind.is_harmless]
    assert len(kinds) >= 280
    assert len(faults) >= 900
    counts = Counter(plant.clean.sample for plant in faults)
    assert min(counts.values()) >= 200
    assert len(counts) == 3


def test_registry__controls__find_nothing_by_definition() -> None:
    assert all(kind.is_harmless for kind in CONTROLS.kinds)
    assert len(CONTROLS.kinds) >= 50


def test_registry__rules__exist() -> None:
    known = {rule.code for rule in rules()} | {"OWN001", "OWN002"}
    named = {code for family in FAULTS for kind in family.kinds for code in kind.finds}
    follow = {code for family in FAULTS for kind in family.kinds for code in kind.follows}
    assert named | follow <= known


def test_page__kinds__are_those_that_are_planted() -> None:
    planted = Counter(plant.kind.name for plant in _PLANTS)
    assert {name: told["planted"] for name, told in _TOLD.items()} == planted


def test_plants__drawn_again__are_the_same() -> None:
    assert [one.title for one in drawn(FAMILIES)] == [one.title for one in _PLANTS]


@pytest.mark.slow
@pytest.mark.parametrize("plant", _slice(), ids=lambda plant: plant.kind.name)
def test_plant__of_the_slice__is_found_as_the_page_says(plant: Plant) -> None:
    result = judged(plant)
    assert not result.harmful, result
    assert result.grade in _TOLD[plant.kind.name], result
