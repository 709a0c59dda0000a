"""Charts as SVG: every number that has room, in colours that are seen; no text commands."""

import re
from decimal import Decimal
from itertools import product
from xml.etree import ElementTree as ET

import pytest

from tests.support.hostile_edition import HOSTILE
from workbook.contrast import INK, WHITE, contrast, ink_on, lettered
from workbook.edition.chart import chart_of
from workbook.edition.chart_svg import NARROW, WIDE, chart_svg
from workbook.edition.document import Blank, Cell, Column, Number, Row, Table, Text
from workbook.write.styles import CHART_COLOURS

_SVG = "{http://www.w3.org/2000/svg}"
_LISTED = ("E7E6E6", "FFF2CC", "DDEBF7", "E2EFDA", "FCE4D6", "FFFFFF", "000000")
"""Fills of a list's values, and what could not be paler or darker."""


def _table(names: tuple[str, ...], *columns: tuple[int | None, ...]) -> Table:
    header = Row(
        (Text("Udvalg"), *(Text(f"År {place}") for place in range(len(columns)))), "header"
    )
    rows = []
    for place, name in enumerate(names):
        cells: list[Cell] = [Text(name)]
        for column in columns:
            value = column[place]
            cells.append(Blank() if value is None else Number(Decimal(value), 0, "mio. kr."))
        rows.append(Row(tuple(cells)))
    shown = (Column("label", 40), *(Column(f"c{one}", 10, is_number=True) for one in columns))
    return Table("0.0", "Besparelse", shown, (header, *rows))


def _drawn(table: Table, kind: str, *, stacked: bool = False, width: float = WIDE) -> ET.Element:
    assert kind in ("columns", "bars", "lines")
    chart = chart_of(kind, table, stacked=stacked)  # type: ignore[arg-type]
    return ET.fromstring(chart_svg(chart, table.cell, width=width))


def _texts(svg: ET.Element) -> list[str]:
    return [one.text or "" for one in svg.iter(f"{_SVG}text")]


@pytest.mark.parametrize("kind", ["columns", "bars", "lines"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_chart__few_numbers__each_stands_in_it(kind: str, width: float) -> None:
    svg = _drawn(_table(("Teknik", "Kultur"), (12, -7), (1250, None)), kind, width=width)
    assert {"12", "−7", "1.250", "Teknik", "Kultur", "År 0", "År 1"} <= set(_texts(svg))


def test_chart__stacked__has_its_sum() -> None:
    svg = _drawn(_table(("Teknik",), (12,), (30,)), "columns", stacked=True)
    assert {"12", "30", "42"} <= set(_texts(svg))


@pytest.mark.parametrize("kind", ["columns", "bars", "lines"])
@pytest.mark.parametrize("stacked", [False, True])
def test_chart__shapes_and_letters__stay_inside(kind: str, stacked: bool) -> None:
    names = tuple(f"Udvalget for sager nr. {place}" for place in range(12))
    table = _table(names, tuple(range(-6, 6)), tuple(range(12)), (None,) * 12)
    for width in (WIDE, NARROW):
        svg = _drawn(table, kind, stacked=stacked, width=width)
        _, _, wide, high = map(float, svg.attrib["viewBox"].split())
        assert wide == width
        for one in svg.iter(f"{_SVG}rect"):
            x, y, w, h = (float(one.attrib[name]) for name in ("x", "y", "width", "height"))
            assert x >= -0.2
            assert y >= 0
            assert x + w <= wide + 0.2
            assert y + h <= high


def test_chart__says_what_it_shows() -> None:
    svg = _drawn(_table(("Teknik",), (12,)), "bars")
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-label"] == (
        "Liggende søjlediagram. Besparelse (mio. kr.). Teknik: År 0 12."
    )


@pytest.mark.parametrize("kind", ["columns", "bars", "lines"])
def test_chart__no_number__is_a_drawing(kind: str) -> None:
    assert _texts(_drawn(_table(("Teknik",), (None,)), kind)) == ["Teknik"]


def test_chart__hostile_names__are_texts() -> None:
    table = _table((*HOSTILE, "\x00\x1b[31m\u202e\ufffe\udce6"), tuple(range(len(HOSTILE) + 1)))
    chart = chart_of("bars", table)
    text = chart_svg(chart, table.cell)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\ufffe\udce6]", text)
    tags = {one.tag.removeprefix(_SVG) for one in ET.fromstring(text).iter()}
    assert tags == {"svg", "text", "rect"}


def test_chart__twice__same_text() -> None:
    table = _table(("Teknik", "Kultur"), (12, -7))
    chart = chart_of("columns", table)
    assert chart_svg(chart, table.cell) == chart_svg(chart, table.cell)


@pytest.mark.parametrize(
    "colour", [*_LISTED[:-1], *(colour.removeprefix("#") for colour in CHART_COLOURS)]
)
def test_lettered__any_colour__is_seen_on_white_and_read_on(colour: str) -> None:
    found = lettered(colour)
    assert contrast(found, WHITE) >= 3
    assert contrast(ink_on(found), found) >= 4.5


def test_lettered__every_tone__is_seen_on_white_and_read_on() -> None:
    for red, green, blue in product(range(0, 256, 51), repeat=3):
        found = lettered(f"{red:02X}{green:02X}{blue:02X}")
        assert contrast(found, WHITE) >= 3
        assert contrast(ink_on(found), found) >= 4.5


def test_contrast__black_and_white__is_21() -> None:
    assert round(contrast(WHITE, "000000"), 2) == 21
    assert contrast(INK, INK) == 1
