"""The cards of `samples/kl-2024` as their senders type them, and what was printed of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from workbook.records.value import Content, Contents
from workbook.round.model import Round

SAMPLE: Final = Path(__file__).parent / "kl-2024"
_OTHER: Final = "Andet: "


@dataclass(frozen=True)
class Card:
    """One printed card.

    Attributes:
        sender: as printed.
        effect, full_year, cost: what stands in the card's cell, a number or words.
        said: a sentence on what the effect is in one year; "" where the text names none.
        repeats: place among the cards of the first that is the same idea; None of a first one.
    """

    sender: str
    title: str
    areas: tuple[str, ...]
    types: tuple[str, ...]
    effect: str
    full_year: str
    cost: str
    is_adopted: bool
    said: str
    repeats: int | None

    @property
    def description(self) -> str:
        """A short text of our own: the catalogue's words stay in the catalogue."""
        return f"Fra kommunens budgetmateriale. {self.said}".strip()

    def typed(self, round_: Round) -> dict[str, Content]:
        """The row as the sender types it: words where a number is asked, too."""
        row: dict[str, Content] = {
            "title": self.title,
            "description": self.description,
            "adopted": "Ja" if self.is_adopted else "Nej",
            "effect": _typed(self.effect),
            "full_year": _typed(self.full_year),
            "one_off": _typed(self.cost),
        }
        for area in self.areas:
            value = round_.listed("area", area)
            row[f"areas:{value}"] = value
        listed = [one for one in self.types if not one.startswith(_OTHER)]
        row |= {f"types:{number}": one for number, one in enumerate(listed, start=1)}
        others = [one.removeprefix(_OTHER) for one in self.types if one.startswith(_OTHER)]
        return row | ({"other_type": ", ".join(others)} if others else {})

    def corrected(self, round_: Round, splits: Mapping[str, Contents]) -> dict[str, Content]:
        """The row after a reminder: what was typed in words shared out over the right fields."""
        row = self.typed(round_)
        for field in ("effect", "full_year", "one_off"):
            words = row[field]
            if isinstance(words, str):
                del row[field]
                row |= splits[words]
        return row


@dataclass(frozen=True)
class Facts:
    """The cards in the order of print, and their printed totals.

    Attributes:
        splits: by what was typed in words, where its parts belong, by the id of the slot.
        totals: as the facts have them.
    """

    cards: Sequence[Card]
    splits: Mapping[str, Contents]
    totals: Mapping[str, Any]

    def by_sender(self, round_: Round) -> dict[str, list[Card]]:
        """The cards of each centre of the round, by its code; a sender's name in any spelling."""
        found: dict[str, list[Card]] = {centre.code: [] for centre in round_.config.centres}
        for card in self.cards:
            found[round_.listed("centres", card.sender) or card.sender].append(card)
        return found


def load_facts() -> Facts:
    """The committed cards and what belongs where of the words in them."""
    facts = _read("facts.json")
    splits = {words: dict(_contents(parts)) for words, parts in _read("splits.json").items()}
    return Facts(tuple(map(_card, facts["cards"])), splits, facts["totals"])


def _card(fact: Mapping[str, Any]) -> Card:
    return Card(
        sender=fact["sender"],
        title=fact["title"],
        areas=tuple(fact["areas"]),
        types=tuple(fact["types"]),
        effect=fact["effect"],
        full_year=fact["full_year"],
        cost=fact["cost"],
        is_adopted=fact["adopted"],
        said=fact.get("said", ""),
        repeats=fact.get("repeats"),
    )


def _contents(parts: Mapping[str, Any]) -> Iterator[tuple[str, Content]]:
    for slot, part in parts.items():
        yield slot, part if isinstance(part, str) else Decimal(str(part))


def _typed(words: str) -> Content:
    """A number where the text is one in a Danish Excel, as in a cell of numbers; else the text."""
    try:
        return Decimal(words.replace(",", "."))
    except InvalidOperation:
        return words


def _read(name: str) -> Any:
    return json.loads((SAMPLE / name).read_text(encoding="utf-8"))
