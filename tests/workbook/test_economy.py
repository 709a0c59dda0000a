"""The fixture economy_cells.json holds every economy cell of a real agreement, as printed."""

import json
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

import pytest

from workbook.economy import (
    Economy,
    EconomyError,
    Entry,
    Series,
    parse_economy,
    print_economy,
)


class PrintedSeries(TypedDict):
    """One series as the fixture writes it: amounts are text, so that they stay exact."""

    label: str | None
    years: dict[str, str]


class Cell(TypedDict):
    """One cell: the printed text and what it means."""

    printed: str
    series: list[PrintedSeries]


CELLS: list[Cell] = json.loads(
    Path(__file__).with_name("economy_cells.json").read_text(encoding="utf-8")
)
PRINTED = [cell["printed"] for cell in CELLS]


def entry(amount: str, first: int, last: int | None = None, start: str | None = None) -> Entry:
    return Entry(Decimal(amount), first, last or first, start)


def one(*entries: Entry, note: str | None = None) -> Economy:
    return Economy((Series(None, entries),), note)


def refusal(text: str) -> EconomyError:
    with pytest.raises(EconomyError) as caught:
        parse_economy(text)
    return caught.value


def test_fixture__real_agreement__has_all_cells() -> None:
    assert len(CELLS) == 57


@pytest.mark.parametrize("cell", CELLS, ids=PRINTED)
def test_parse__real_cell__gives_the_agreed_years(cell: Cell) -> None:
    found = [(series.label, series.years) for series in parse_economy(cell["printed"]).series]
    assert found == [
        (series["label"], {int(year): Decimal(amount) for year, amount in series["years"].items()})
        for series in cell["series"]
    ]


@pytest.mark.parametrize("text", PRINTED)
def test_print__real_cell__is_read_as_the_same(text: str) -> None:
    economy = parse_economy(text)
    printed = print_economy(economy)
    assert parse_economy(printed) == economy
    assert print_economy(parse_economy(printed)) == printed


@pytest.mark.parametrize(
    ("text", "economy"),
    [
        ("0,5 (2024- \n2027)", one(entry("0.5", 2024, 2027))),
        ("0,2 (2024 -2027)", one(entry("0.2", 2024, 2027))),
        ("0,4(2024)0,65(2025–2027)", one(entry("0.4", 2024), entry("0.65", 2025, 2027))),
        ("\u00a0-1,0\u00a0( 2024\u00a0—\r\n2026 )\n", one(entry("-1.0", 2024, 2026))),
        ("−1 (2024) –2 (2025) —3 (2026)", one(*(entry(f"-{n}", 2023 + n) for n in (1, 2, 3)))),
        ("+0,4 (2024−2025)", one(entry("0.4", 2024, 2025))),
        ("1.250,5 (2024)", one(entry("1250.5", 2024))),
        ("2024 (2024)", one(entry("2024", 2024))),
        ("0,2 i 2023 og 0,2 i 2024", one(entry("0.2", 2023), entry("0.2", 2024))),
        ("0,2 i 2023, -1 i 2024; 3 i 2025-2026", one(
            entry("0.2", 2023), entry("-1", 2024), entry("3", 2025, 2026)
        )),
        ("0,4 (start 1. juni 2024) 1 (2025)", one(
            entry("0.4", 2024, start="start 1. juni 2024"), entry("1", 2025)
        )),
        ("1 (Start  d. 1.6.2024)", one(entry("1", 2024, start="Start d. 1.6.2024"))),
        ("1 (opstart 2. kvartal 2024)", one(entry("1", 2024, start="opstart 2. kvartal 2024"))),
        ("0,25 (2024) (Fremrykket til 2023, jf. BYR 18.12 2023)", one(
            entry("0.25", 2024), note="Fremrykket til 2023, jf. BYR 18.12 2023"
        )),
        ("1 (2024) (a (b)) (c\nd)", one(entry("1", 2024), note="a (b); c d")),
        ("Etape 1: 1 (2024)\nEtape 2: 3 (2024)", Economy((
            Series("Etape 1", (entry("1", 2024),)), Series("Etape 2", (entry("3", 2024),))
        ))),
    ],
)  # fmt: skip
def test_parse__every_spelling__is_read(text: str, economy: Economy) -> None:
    assert parse_economy(text) == economy


def test_parse__any_text__is_kept() -> None:
    assert parse_economy(" 1 (2024)\n").text == " 1 (2024)\n"


def test_years__two_series__are_summed_in_order() -> None:
    economy = parse_economy("Ude: 26,5 (2026) 21 (2025) Inde: 0 (2024) 4 (2025-2026)")
    assert list(economy.years.items()) == [
        (2024, Decimal(0)),
        (2025, Decimal(25)),
        (2026, Decimal("30.5")),
    ]


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("", 0, "The cell is empty"),
        (" \u00a0\n", 0, "The cell is empty"),
        ("0,4", 0, "0,4 has no year. Write it after: 0,4 (2024)"),
        ("0,4 (2024)\n0,5", 11, "0,5 has no year"),
        ("1 250 (2024)", 0, "1 has no year"),
        ("0,4 (2024) 0,5 (2024)", 16, "2024 has two amounts"),
        ("1 (2024-2026) 2 (2026-2027)", 17, "2026 has two amounts"),
        ("1 (start 1. juni 2024) 2 (2024)", 26, "2024 has two amounts"),
        ("0,4 (2027-2024)", 10, "Write the earlier year first: (2024-2027)"),
        ("Ikke oplyst", 0, "“Ikke” is not an amount"),
        ("ca. 0,4 (2024)", 0, "“ca.” is not an amount"),
        ("1 (2024) cirka 3 (2025)", 9, "“cirka” is not an amount"),
        ("0,4mio (2024)", 0, "“0,4mio” is not an amount"),
        ("NaN (2024)", 0, "“NaN” is not an amount"),
        ("1e5 (2024)", 0, "“1e5” is not an amount"),
        ("٣ (2024)", 0, "“٣” is not an amount"),
        ("1,,5 (2024)", 0, "“1,,5” is not an amount"),
        ("0,4 (2024) og", 11, "“og” is not an amount"),
        ("0,4 (2024),", 11, "An amount is missing here"),
        ("1.250 (2024)", 0, "1.250 may mean 1250 or 1,250 mio. kr."),
        ("1 (2024) -1.250 (2025)", 9, "-1.250 may mean -1250 or -1,250 mio. kr."),
        ("0.4 (2024)", 0, "0.4 is not a Danish number. Write 0,4."),
        ("05 (2024)", 0, "05 is not a Danish number"),
        ("500000 (2024)", 0, "looks like kroner. Write it in mio. kr."),
        ("1.250.000 (2024)", 0, "looks like kroner"),
        ("0,1234567 (2024)", 0, "finer than one krone"),
        ("- 1,0 (2024)", 0, "This sign may be a minus or a dash"),
        ("0,5 (2024) – 1,0 (2025)", 11, "This sign may be a minus or a dash"),
        ("0,5 i 2024-0,3 i 2025", 10, "This sign may be a minus or a dash"),
        ("0,4 ()", 5, "The year is missing"),
        ("0,4 (24)", 5, "“24” is not a year"),
        ("0,4 (2024-27)", 10, "“27” is not a year"),
        ("0,4 (20244)", 5, "“20244” is not a year"),
        ("0,4 (1824)", 5, "“1824” is not a year"),
        ("0,4 (２０２４)", 5, "“２０２４” is not a year"),
        ("0,4 (2024, 2025)", 9, "“, 2025” is not a year"),
        ("0,2 i 23", 6, "“23” is not a year"),
        ("0,4 (start 2024)", 5, "“start 2024” is not a year"),
        ("0,4 (start 1. juni 2024 - 2027)", 26, "“2027” is not a year"),
        ("0,4 (Fremrykket til 2023)", 5, "“Fremrykket til 2023” is not a year"),
        ("0,2 i 2023 og 2024", 14, "2024 may be a year or an amount"),
        ("0,2 i 2023 2024 (2025)", 11, "2024 may be a year or an amount"),
        (": 0,4 (2024)", 0, "The label before the colon is missing"),
        ("A: 1 (2024) : 2 (2025)", 12, "The label before the colon is missing"),
        ("A:", 2, "An amount is missing here"),
        ("A: B: 1 (2024)", 3, "An amount must follow here"),
        ("A: 1 (2024) og B: 1 (2024)", 12, "An amount must follow here"),
        ("A: 1 (2024) a : 2 (2025)", 12, "The label “a” stands twice"),
        ("1 (2024) Anlæg: 2 (2024)", 9, "Write a label before the first amount"),
        ("A: 1 (2024) ekstra 0,3 i 2024 B: 1 (2024)", 12, "a number that may be an amount"),
        ("A: 1 (2024) Heraf drift: 0,5 (2024)", 12, "would count the same money twice"),
        ("0,4 (2024", 4, "The parenthesis is not closed"),
        ("0,4 (2024 0,5 (2025)", 4, "The parenthesis is not closed"),
        ("0,4 (2024) (jf. (bilag)", 11, "The parenthesis is not closed"),
        ("0,4 (2024))", 10, "This parenthesis closes none"),
        ("0,4 (2024) (a))", 14, "This parenthesis closes none"),
        ("(Fremrykket) 0,4 (2024)", 0, "An amount is missing here"),
        ("A: (Fremrykket) 1 (2024)", 3, "An amount is missing here"),
        ("0,4 (2024) (a) 0,5 (2025)", 15, "Move the remark in parentheses to the end"),
        ("0,4 (2024) ( )", 11, "The parenthesis is empty"),
        ("0,4 (2024) (2025)", 11, "(2025) has no amount"),
    ],
)
def test_parse__unclear_cell__is_refused_at_the_place(text: str, position: int, words: str) -> None:
    error = refusal(text)
    assert words in error.said.en
    assert (error.position, error.text, str(error)) == (position, text, error.said.en)


def test_pointed__line_breaks__are_blanks_above_the_caret() -> None:
    assert refusal("0,4 (2024)\r\n\t0,5 (24)").pointed() == (
        "0,4 (2024)   0,5 (24)\n                  ^"
    )


def test_pointed__end_of_text__has_the_caret_after_it() -> None:
    assert refusal("A:").pointed() == "A:\n  ^"


@pytest.mark.parametrize(
    ("economy", "text"),
    [
        (one(entry("0.4", 2024), entry("0.65", 2025, 2027)), "0,4 (2024) 0,65 (2025-2027)"),
        (one(entry("0.550", 2024)), "0,550 (2024)"),
        (one(entry("-0.0", 2024)), "0,0 (2024)"),
        (one(entry("1E+1", 2024)), "10 (2024)"),
        (one(entry("1250.5", 2024)), "1250,5 (2024)"),
        (one(entry("-1", 2024), note="jf. a"), "-1 (2024) (jf. a)"),
        (one(entry("1", 2024, start="start 1. juni 2024")), "1 (start 1. juni 2024)"),
        (
            Economy((Series("A", (entry("1", 2024),)), Series("B", (entry("2", 2024),))), "c"),
            "A: 1 (2024) B: 2 (2024) (c)",
        ),
    ],
)
def test_print__economy__is_canonical(economy: Economy, text: str) -> None:
    assert print_economy(economy) == text


@pytest.mark.parametrize(
    "economy",
    [
        Economy(()),
        Economy((Series(None, ()),)),
        Economy((Series("A:B", (entry("1", 2024),)),)),
        Economy((Series(None, (entry("1", 2024),)), Series(None, (entry("2", 2025),)))),
        one(entry("1", 2025, 2024)),
        one(entry("1", 2024, 2025, "start 1. juni 2024")),
        one(entry("NaN", 2024)),
        one(entry("1", 2024), note=" a"),
        one(entry("1", 2024), note="2025"),
        one(entry("1", 2024), note=""),
    ],
)
def test_print__what_the_text_cannot_say__is_refused(economy: Economy) -> None:
    with pytest.raises(ValueError, match=r"would (not be read again|be read as something else)"):
        print_economy(economy)
