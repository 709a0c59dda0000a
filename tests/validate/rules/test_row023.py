"""A total where the amount of one year is asked for."""

from dataclasses import replace

import pytest

from templates.field import AmountField
from tests.support.ideas import ideas_case
from tests.support.proposals import amounts, no_amounts, proposal
from tests.support.records import Case, Cell


def _saving(*typed: int | None, **cells: Cell) -> Case:
    years = amounts("saving", *typed) | amounts("inside", *typed)
    return proposal(**years, **no_amounts("expense", "outside"), **cells)


def test_row023__four_times_the_others__is_told_with_what_they_are() -> None:
    case = _saving(270, 270, 270, 1080)
    assert case.findings() == ["ROW023"]
    (found,) = case.sees("ROW023")
    assert found.at == ((0, "saving:2029"),)
    assert found.message == (
        "“Driftsbesparelse 2029” i sag TMU-01 er 1.080, men 270 i hvert af årene 2026, 2027 og "
        "2028. Det ligner en sum af flere år."
    )
    assert found.fix == (
        "Skriv kun beløbet for det ene år. Er det rigtigt, så bekræft det med en sætning i "
        "“Finansiering”."
    )


def test_row023__exact_sum_of_years_that_differ__is_told_as_that() -> None:
    (found,) = _saving(600, 100, 200, 300).sees("ROW023")
    assert found.at == ((0, "saving:2026"),)
    assert found.message == (
        "“Driftsbesparelse 2026” i sag TMU-01 er 600, og det er netop 2027, 2028 og 2029 lagt "
        "sammen. Det ligner en sum af flere år."
    )


@pytest.mark.parametrize(
    ("typed", "slot"),
    [
        ((810, 270, 270, 270), "saving:2026"),
        ((1100, 270, 270, 270), "saving:2026"),
        ((100, 200, 550, 250), "saving:2028"),
    ],
)
def test_row023__first_rounded_or_in_the_midst__is_told(typed: tuple[int, ...], slot: str) -> None:
    assert [found.at for found in _saving(*typed).sees("ROW023")] == [((0, slot),)]


@pytest.mark.parametrize(
    "typed",
    [
        (100, 200, 300, 600),
        (100, 400, 400, 400),
        (550, 1050, 1280, 1280),
        (100, 100, 100, 200),
        (None, 500, 500, 1000),
        (350, 100, 100, 100),
        (590, 100, 200, 300),
        (300, 100, 300, 100),
    ],
)
def test_row023__phasing_in_and_what_is_no_sum__is_in_order(typed: tuple[int | None, ...]) -> None:
    assert _saving(*typed).sees("ROW023") == []


def test_row023__year_of_the_full_effect__is_meant_so() -> None:
    assert _saving(100, 100, 100, 400, full_effect_year=2029).sees("ROW023") == []


def test_row023__large_cost_before_small_ones__is_in_order() -> None:
    typed = amounts("saving", 900, 900, 900, 900) | amounts("expense", 300, 100, 100, 100)
    assert proposal(**typed, **no_amounts("inside", "outside")).sees("ROW023") == []


def _with_one_amount(case: Case) -> Case:
    packs, fields = case.template.packs, case.template.fields
    assert packs.yearly is not None
    one = AmountField(id="effect", label="Årlig effekt")
    case.template = replace(
        case.template,
        fields={**fields, one.id: one},
        packs=replace(packs, yearly=replace(packs.yearly, amount=one.id)),
    )
    return case


def test_row023__years_added_as_the_amount_of_one__are_told_there() -> None:
    case = _with_one_amount(_saving(None, 270, 270, 270, effect=810))
    (found,) = case.sees("ROW023")
    assert found.at == ((0, "effect"),)
    assert found.message == (
        "“Årlig effekt” i sag TMU-01 er 810, men “Driftsbesparelse” er 270 i hvert af årene 2027, "
        "2028 og 2029. Det ligner en sum af flere år."
    )


def test_row023__amount_of_one_of_the_years__is_in_order() -> None:
    assert _with_one_amount(_saving(None, 270, 270, 270, effect=270)).sees("ROW023") == []


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("Den varige besparelse er 0,4 mio. kr.", 1600),
        ("Gevinsten er 3,6 mio. kr. årligt.", 10800),
        ("Besparelsen er 62.919 kr. om året.", 252),
        ("Reduktionen er 200.000 kr. i 2024 og 470.000 kr. i årene efter.", 1610),
    ],
)
def test_row023__effect_that_is_several_times_what_the_text_says__is_told(
    said: str, effect: int
) -> None:
    case = ideas_case().row(description=said, effect=effect)
    assert [found.at for found in case.sees("ROW023")] == [((0, "effect"),)]


def test_row023__effect_beside_its_text__quotes_the_amount() -> None:
    case = ideas_case().row(description="Der spares 0,5 mio. kr. årligt.", effect=2000)
    (found,) = case.sees("ROW023")
    assert found.message == (
        "“Årlig effekt ved fuld indfasning” i idé “Fælles vagtplan” er 2.000, men “Beskrivelse” "
        "nævner “0,5 mio. kr.”. Det ligner en sum af flere år."
    )


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("Besparelsen er 0,4 mio. kr. årligt.", 400),
        ("Der er afsat 6 mio. kr. årligt.", 24000),
        ("Besparelsen er 0,4 mio. kr. årligt, i alt 1,6 mio. kr. over fire år.", 1600),
        ("Besparelsen er 0,4 mio. kr. årligt.", 800),
    ],
)
def test_row023__effect_of_one_year_or_named_by_the_text_itself__is_none(
    said: str, effect: int
) -> None:
    assert ideas_case().row(description=said, effect=effect).sees("ROW023") == []
