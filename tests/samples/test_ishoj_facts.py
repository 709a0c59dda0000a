"""The bundled real round is complete, exact and fit to be shown."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "ishoj-2024"
FACTS: dict[str, Any] = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
REMARKS: dict[str, Any] = json.loads((SAMPLE / "remarks.json").read_text(encoding="utf-8"))
ITEMS: dict[int, dict[str, Any]] = {item["nr"]: item for item in FACTS["items"]}
AUGUST: dict[str, dict[str, str]] = REMARKS["august_udgave"]
FEBRUARY: dict[str, str] = REMARKS["februar_udgave"]
TEXTS = [text for texts in AUGUST.values() for text in texts.values()] + list(FEBRUARY.values())
TWO_STATUSES = 61


def status_of(nr: int, edition: str) -> str:
    printed: str = ITEMS[nr][f"status_{edition}_printed"]
    return printed.removesuffix(".")


def amounts_of(nr: int) -> dict[tuple[str | None, str], Decimal]:
    """The item's amounts in mio. kr. by label and year; a year without an amount is absent."""
    return {
        (series["label"], year): Decimal(amount)
        for series in ITEMS[nr]["economy_series"] or []
        for year, amount in series["years"].items()
    }


def test_items__numbers__run_from_1_to_68() -> None:
    assert [item["nr"] for item in FACTS["items"]] == list(range(1, 69))


def test_sections__ranges__cover_the_items_named_after_them() -> None:
    ranges = {
        nr: section["title"]
        for section in FACTS["sections"]
        for nr in range(section["first_nr"], section["last_nr"] + 1)
    }
    assert ranges == {nr: item["section"] for nr, item in ITEMS.items()}


def test_sections__sizes__are_as_printed() -> None:
    sizes = [section["last_nr"] - section["first_nr"] + 1 for section in FACTS["sections"]]
    assert sizes == [11, 3, 10, 31, 11, 2]


def test_economy__items_with_amounts__are_57() -> None:
    assert sum(item["economy_series"] is not None for item in ITEMS.values()) == 57


def test_economy__items_without_amounts__stand_in_the_section_without_the_column() -> None:
    without = {nr for nr, item in ITEMS.items() if item["economy_series"] is None}
    assert without == set(range(56, 67))
    assert [s["title"] for s in FACTS["sections"] if not s["has_okonomi_column"]] == [
        "Andre aftaler indgået i forbindelse med budgetaftalen"
    ]


def test_economy__amounts__are_plain_decimals_as_text() -> None:
    amounts = [
        amount
        for item in ITEMS.values()
        for series in item["economy_series"] or []
        for amount in series["years"].values()
    ]
    assert [a for a in amounts if not re.fullmatch(r"-?\d+(\.\d+)?", a)] == []


@pytest.mark.parametrize("nr", [nr for nr, item in ITEMS.items() if item["economy_printed"]])
def test_economy__amounts__are_those_printed(nr: int) -> None:
    printed = re.sub(r"\([^)]*\)|\bi 20\d\d\b", " ", ITEMS[nr]["economy_printed"])
    numbers = re.findall(r"-?\d+(?:,\d+)?", printed)
    assert {Decimal(n.replace(",", ".")) for n in numbers} == set(amounts_of(nr).values())


@pytest.mark.parametrize(
    ("nr", "expected"),
    [
        (3, {(None, "2024"): "0.4", (None, "2025"): "0.65", (None, "2027"): "0.65"}),
        (12, {(None, "2024"): "0.4", (None, "2027"): "-1"}),
        (16, {("Udenfor anlægsramme", "2026"): "26.5", ("Indenfor anlægsramme", "2026"): "4"}),
        (67, {(None, "2023"): "0.2", (None, "2024"): "0.2"}),
    ],
)
def test_economy__year__has_its_own_amount(
    nr: int, expected: dict[tuple[str | None, str], str]
) -> None:
    amounts = amounts_of(nr)
    assert {key: amounts[key] for key in expected} == {k: Decimal(v) for k, v in expected.items()}


def test_economy__year_without_amount__is_absent_and_not_zero() -> None:
    assert (None, "2026") not in amounts_of(18)
    assert amounts_of(45)[None, "2024"] == Decimal(0)


def test_people__codes__are_known() -> None:
    centres = {
        code
        for item in ITEMS.values()
        for code in [*item["centres_february"], *item["centres_august"]]
    }
    assert centres == set(FACTS["centres"])
    assert {item["director"] for item in ITEMS.values()} == set(FACTS["directors"])
    assert {c for item in ITEMS.values() for c in item["committees"]} == set(FACTS["committees"])


def test_people__items_with_two_centres__are_17_and_24() -> None:
    shared = {
        nr: item["centres_august"] for nr, item in ITEMS.items() if len(item["centres_august"]) > 1
    }
    assert shared == {17: ["CKM", "CET"], 24: ["CET", "CKM"]}
    assert all(len(item["centres_february"]) == 1 for item in ITEMS.values())


def test_status__february__counts_as_printed() -> None:
    assert Counter(status_of(nr, "february") for nr in ITEMS) == {
        "Endnu ikke påbegyndt": 6,
        "Under forberedelse": 21,
        "Under udmøntning": 25,
        "Afsluttet": 15,
        "Sat i bero": 1,
    }


def test_status__august__counts_as_printed() -> None:
    assert Counter(status_of(nr, "august") for nr in ITEMS if nr != TWO_STATUSES) == {
        "Under forberedelse": 10,
        "Under udmøntning": 21,
        "Afsluttet": 35,
        "Sat i bero": 1,
    }


def test_status__item_61__keeps_the_two_statuses_printed() -> None:
    assert ITEMS[TWO_STATUSES]["status_august_printed"] == "Under udmøntning. /Afsluttet."


def test_status__without_trailing_stop__is_one_of_the_five() -> None:
    found = {
        status_of(nr, edition)
        for nr in ITEMS
        for edition in ("february", "august")
        if (nr, edition) != (TWO_STATUSES, "august")
    }
    assert found == set(FACTS["statuses"])


def test_remarks__headings__are_those_of_the_august_edition() -> None:
    printed = {
        str(nr): [heading or "" for heading in item["remark_headings_in_august_edition"]]
        for nr, item in ITEMS.items()
    }
    assert {nr: list(texts) for nr, texts in AUGUST.items()} == printed


def test_remarks__count__is_exact() -> None:
    assert sum(len(texts) for texts in AUGUST.values()) == 125
    assert len(FEBRUARY) == 40


def test_remarks__february__is_carried_over_word_for_word() -> None:
    carried = {nr: texts["Februar"] for nr, texts in AUGUST.items() if "Februar" in texts}
    assert {nr: FEBRUARY.get(nr) for nr in carried} == carried


@pytest.mark.parametrize("nr", ["3", "8", "10", "38"])
def test_remarks__february_without_heading__is_carried_over_word_for_word(nr: str) -> None:
    assert AUGUST[nr][""] == FEBRUARY[nr]


def test_remarks__length__is_1_to_700_characters_without_outer_blanks() -> None:
    assert [text for text in TEXTS if not 1 <= len(text) <= 700 or text != text.strip()] == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"\S@\S",  # e-mail
        r"(\d[ .-]?){8}",  # telephone, and the ten digits of a CPR number
        r"^(Februar|Maj|August|November)( \d{4})?:",  # a heading typed into the text
    ],
)
def test_remarks__unfit_pattern__occurs_nowhere(pattern: str) -> None:
    assert [text for text in TEXTS if re.search(pattern, text)] == []


def test_remarks__closed_items_that_end_in_the_future__are_item_38_alone() -> None:
    future = re.compile(r"\b(forventes|planlægges|vil blive|ventes)\b", re.IGNORECASE)
    closed = [nr for nr in ITEMS if status_of(nr, "august") == "Afsluttet" and AUGUST[str(nr)]]
    assert [nr for nr in closed if future.search(list(AUGUST[str(nr)].values())[-1])] == [38]


def test_remarks__item_set_aside__says_why() -> None:
    assert "fordi" in FEBRUARY["16"]


def test_remarks__stock_phrases__stand_as_printed() -> None:
    assert AUGUST["66"]["August"] == "Samme som punkt 5."
    nothing_new = {
        (nr, heading)
        for nr, texts in AUGUST.items()
        for heading, text in texts.items()
        if text == "Intet nyt at bemærke."
    }
    assert len(nothing_new) == 17
