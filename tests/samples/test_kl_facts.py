"""The bundled cards are complete, and add up to what was printed."""

import tomllib
from collections import Counter
from decimal import Decimal

from samples.ideas import SAMPLE, load_facts
from workbook.round.load import load_round

FACTS = load_facts()
CARDS = FACTS.cards
IDEAS = [card for card in CARDS if card.repeats is None]


def _effect(cards: list[str]) -> Decimal:
    known = [one for one in cards if one != "Ikke oplyst"]
    return sum((Decimal(one.replace(",", ".")) for one in known), Decimal())


def test_cards__333_from_40_senders__are_270_ideas() -> None:
    assert (len(CARDS), len({card.sender for card in CARDS}), len(IDEAS)) == (333, 40, 270)


def test_cards__41_ideas__are_repeated_two_to_eight_times() -> None:
    times = Counter(card.repeats for card in CARDS if card.repeats is not None)
    assert len(times) == 41
    assert Counter(count + 1 for count in times.values()) == {2: 29, 3: 10, 8: 2}


def test_cards__each_repeat__is_equal_in_every_field_to_the_first() -> None:
    for card in CARDS:
        if card.repeats is not None:
            first = CARDS[card.repeats]
            assert first.repeats is None
            names = ("sender", "title", "areas", "types", "effect", "full_year", "cost")
            assert [getattr(card, name) for name in names] == [
                getattr(first, name) for name in names
            ]
            assert (card.is_adopted, card.said) == (first.is_adopted, first.said)


def test_cards__effects__are_542758_of_ideas_and_693822_of_cards() -> None:
    assert _effect([card.effect for card in IDEAS]) == Decimal("542758.37")
    assert _effect([card.effect for card in CARDS]) == Decimal("693822.37")
    assert Decimal(FACTS.totals["effect_of_ideas"]) == Decimal("542758.37")
    assert Decimal(FACTS.totals["effect_of_cards"]) == Decimal("693822.37")


def test_cards__sums_by_area__are_those_of_the_facts() -> None:
    for area, total in FACTS.totals["areas"].items():
        of_area = [card.effect for card in IDEAS if area in card.areas]
        assert (len(of_area), _effect(of_area)) == (total["ideas"], Decimal(total["effect"]))


def test_cards__cells_with_words__are_140_unknown_and_38_others() -> None:
    words = [
        text
        for card in CARDS
        for text in (card.effect, card.full_year, card.cost)
        if not text.replace(",", "").isdigit()
    ]
    assert Counter(words)["Ikke oplyst"] == 140
    assert sum(card.cost == "Ikke oplyst" for card in CARDS) == 126
    assert len(words) - 140 == 38
    assert set(words) == set(FACTS.splits)


def test_cards__texts_that_say_what_one_year_gives__stand_in_21() -> None:
    assert sum(bool(card.said) for card in CARDS) == 21


def test_senders__in_any_spelling__are_the_forty_of_the_round() -> None:
    settings = tomllib.loads((SAMPLE / "runde.toml").read_text(encoding="utf-8"))
    assert len(settings["centres"]) == 40
    by_sender = FACTS.by_sender(load_round(SAMPLE))
    assert (len(by_sender), len(by_sender["DRAGØR"])) == (40, 5)
    assert {card.sender for card in by_sender["DRAGØR"]} == {"Dragør  Kommune"}  # as printed
