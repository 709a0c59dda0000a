"""The demo of the cards: every word in a cell of numbers is found, and each idea counts once."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from samples import demo
from samples.ideas import Card, load_facts
from tests.support.ooxml import largest, schema_errors
from validate.assemble import assemble
from validate.engine import Validation, validate
from validate.finding import Finding, Level
from validate.inbox import read_inbox
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.layout import RowsLayout, rows_layout

FACTS = load_facts()
CELLS = {"effect": "effect", "full_year": "full_year", "cost": "one_off"}
"""The slot in which each figure of a card stands."""


@dataclass(frozen=True)
class Shown:
    """What the demo did.

    Attributes:
        first, second: what was found in what came back, and after the reminder.
        lines: said to the operator.
    """

    folder: Path
    round: Round
    first: Validation
    second: Validation
    lines: str

    @property
    def council(self) -> Any:
        """The edition as council.json has it."""
        return json.loads((self.folder / "samlet" / "council.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The whole job, once, but for the formats of the edition that no test here looks at.

    The same edition as a Word file, a PDF and a web page is looked at where these are tested.
    """
    folder = tmp_path_factory.mktemp("demo")
    lines: list[str] = []
    found: list[Validation] = []

    def recorded(round_: Round) -> Validation:
        found.append(validate(round_, read_inbox([round_.received]), jobs=2))
        return found[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "_validate", recorded)
        patch.setattr(demo, "assemble", partial(assemble, formats=("xlsx", "json")))
        demo.run_demo(folder, lines.append, "kl-2024")
    copy = folder / "kl-2024"
    first, second = found
    return Shown(copy, load_round(copy), first, second, "\n".join(lines))


def _places(shown: Shown) -> Iterator[tuple[str, Card, RowsLayout, int]]:
    """Each card with its sender and row."""
    for centre, cards in FACTS.by_sender(shown.round).items():
        layout = rows_layout(shown.round, centre)
        for row, card in enumerate(cards, start=layout.first_row):
            yield centre, card, layout, row


def _of(validation: Validation, code: str) -> list[Finding]:
    return [one for one in validation.report.findings if one.code == code]


def _cells(findings: list[Finding]) -> set[tuple[str, str]]:
    """Sender and address of every cell that is told."""
    return {(one.centre, cell) for one in findings for cell in one.cells}


def _wanted(shown: Shown) -> Iterator[tuple[str, str, str]]:
    """What is to be told of the cells: code, sender and address."""
    for centre, card, layout, row in _places(shown):
        for name, slot in CELLS.items():
            if getattr(card, name) in FACTS.splits:
                code = "VAL019" if slot == "full_year" else "VAL012"
                yield code, centre, layout.at(row, slot)
        if card.effect == "189,37":
            yield "VAL013", centre, layout.at(row, "effect")
        for number, one in enumerate(card.types, start=1):
            if one.startswith("Digitalisering") and one != "Digitalisering/Automatisering":
                yield "VAL003", centre, layout.at(row, f"types:{number}")


@pytest.mark.slow
def test_first_return__every_cell_with_words__is_found_and_nothing_in_clean_ones(
    shown: Shown,
) -> None:
    told = {
        (one.code, one.centre, cell)
        for one in shown.first.report.findings
        if one.code.startswith("VAL")
        for cell in one.cells
    }
    wanted = set(_wanted(shown))
    assert told == wanted
    assert Counter(code for code, _, _ in wanted) == {
        "VAL012": 168, "VAL019": 10, "VAL003": 17, "VAL013": 1
    }  # fmt: skip


@pytest.mark.slow
def test_first_return__effect_of_several_years__is_found_in_the_21_cards_that_say_so(
    shown: Shown,
) -> None:
    wanted = {
        (centre, layout.at(row, "effect"))
        for centre, card, layout, row in _places(shown)
        if card.said
    }
    assert len(wanted) == 21
    assert _cells(_of(shown.first, "ROW023")) == wanted


@pytest.mark.slow
def test_first_return__41_ideas__are_repeats_and_no_title_stands_twice(shown: Shown) -> None:
    places = {
        id(card): (centre, layout.at(row, "title")) for centre, card, layout, row in _places(shown)
    }
    firsts = [card for card in FACTS.cards if card.repeats is None]
    found = _of(shown.first, "ROW027")
    again = [card for card in FACTS.cards if card.repeats is not None]
    wanted = {places[id(card)] for card in again} | {
        places[id(FACTS.cards[card.repeats or 0])] for card in again
    }
    assert (len(firsts), len(found), len(wanted)) == (270, 41, 104)
    assert _cells(found) == wanted
    assert _of(shown.first, "ROW019") == []


@pytest.mark.slow
def test_returns__senders_with_one_answer_for_all_costs__are_told_once(shown: Shown) -> None:
    zeros = {"AALBORG", "GREVE", "SLAGELSE", "STRUER"}
    blank = {"BALLERUP", "DRAGØR", "FAVRSKOV", "GLADSAXE", "GLOSTRUP", "VEJEN"}
    first, second = (
        [one.centre for one in _of(validation, "ROW028")]
        for validation in (shown.first, shown.second)
    )
    assert (sorted(first), sorted(second)) == (sorted(zeros), sorted(zeros | blank))


@pytest.mark.slow
def test_first_return__nothing_else_is_told(shown: Shown) -> None:
    codes = {one.code for one in shown.first.report.findings}
    assert codes == {"VAL003", "VAL012", "VAL013", "VAL019", "ROW023", "ROW027", "ROW028"}


@pytest.mark.slow
def test_second_return__nothing_stands_in_the_way(shown: Shown) -> None:
    assert shown.second.report.count(Level.ERROR) == 0
    assert "validate again: 0 errors" in shown.lines


@pytest.mark.slow
def test_edition__totals__are_the_printed_ones(shown: Shown) -> None:
    council = shown.council
    assert len(council["records"]) == 270
    totals = {(each["caption"], each["label"]): each["amounts"] for each in council["totals"]}
    effect = "Årlig effekt ved fuld indfasning"
    grand = totals["Efter fagområde", "I alt, hver idé én gang"]
    assert Decimal(grand[effect]) == Decimal("542758.37")
    assert totals["Antal idéer efter fagområde", "I alt, hver idé én gang"]["I alt"] == "270"
    (table,) = (
        block
        for section in council["sections"]
        for block in section["blocks"]
        if block["kind"] == "table" and block["caption"] == "Efter fagområde"
    )
    sums = {row["cells"][0]["text"]: row["cells"][2]["value"] for row in table["rows"][1:-1]}
    assert sums == {area: each["effect"] for area, each in FACTS.totals["areas"].items()}


@pytest.mark.slow
def test_edition__cards__stand_under_each_area_as_often_as_printed(shown: Shown) -> None:
    cards = {
        section["name"]: sum(block["kind"] == "table" for block in section["blocks"])
        for section in shown.council["sections"]
    }
    short = {"Udsatte voksne & borgere med handicap": "Udsatte voksne & handicap"}
    wanted = {short.get(area, area): each["ideas"] for area, each in FACTS.totals["areas"].items()}
    assert {name: cards[name] for name in wanted} == wanted


@pytest.mark.slow
def test_files_written__open_xml_validator__has_no_error(shown: Shown) -> None:
    written = [
        path for folder in (shown.round.sent, shown.round.merged) for path in largest(folder)
    ]
    assert {path.parent.name for path in written} == {"udsendt", "samlet"}
    assert schema_errors(written) == []
