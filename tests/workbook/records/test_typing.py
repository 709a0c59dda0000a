"""Cells read by the type of their field."""

from datetime import date
from decimal import Decimal

import pytest

from templates.field import (
    ChoiceField,
    DateField,
    IntegerField,
    LineField,
    LinesField,
    PercentField,
    TemplateField,
    TextField,
    TicksField,
    YearField,
)
from workbook.read.model import Cell, CellKind
from workbook.records.slot import Slot
from workbook.records.typing import CellReader, likely_numbers
from workbook.records.value import Content, Place, Reading, Value

LISTS = {"kind": {"service": "Service"}}
READER = CellReader(lambda name, text: LISTS[name].get(text.casefold().rstrip(".")))
PLACE = Place("CBU.xlsx", "Forslag", 6, 1)


def read(field: TemplateField, raw: str, kind: CellKind = CellKind.TEXT, part: str = "") -> Value:
    return READER.read(Slot(field, part), Cell(6, 1, kind, raw), PLACE)


TEXT = TextField(id="a", label="A")
CHOICE = ChoiceField(id="a", label="A", list="kind")
FREE = ChoiceField(id="a", label="A", list="kind", free=True)
EXTRA = ChoiceField(id="a", label="A", list="kind", extra=("Andet",))
DATE = DateField(id="a", label="A")
QUARTER = DateField(id="a", label="A", or_quarter=True)


@pytest.mark.parametrize(
    ("field", "raw", "kind", "content"),
    [
        (TEXT, " To\r\nlinjer ", CellKind.TEXT, "To\nlinjer"),
        (TEXT, "12", CellKind.NUMBER, "12"),
        (CHOICE, "service.", CellKind.TEXT, "Service"),
        (FREE, "Noget andet", CellKind.TEXT, "Noget andet"),
        (EXTRA, "Andet", CellKind.TEXT, "Andet"),
        (EXTRA, "andet.", CellKind.TEXT, "Andet"),
        (DATE, "45519", CellKind.DATE, date(2024, 8, 15)),
        (DATE, "16-08-2024", CellKind.TEXT, date(2024, 8, 16)),
        (QUARTER, "2027k3", CellKind.TEXT, "2027K3"),
        (QUARTER, "3. kvartal 2027", CellKind.TEXT, "2027K3"),
        (YearField(id="a", label="A"), "2027", CellKind.NUMBER, Decimal(2027)),
        (IntegerField(id="a", label="A"), "12", CellKind.NUMBER, Decimal(12)),
        (PercentField(id="a", label="A"), "0.25", CellKind.NUMBER, Decimal(25)),
    ],
)
def test_cell__of_its_type__is_read(
    field: TemplateField, raw: str, kind: CellKind, content: Content
) -> None:
    value = read(field, raw, kind)
    assert (value.content, value.reading, value.raw) == (content, Reading.READ, raw)


@pytest.mark.parametrize(
    ("field", "raw", "kind"),
    [
        (TEXT, "#REF!", CellKind.ERROR),
        (TEXT, "1", CellKind.BOOLEAN),
        (TEXT, "", CellKind.UNCACHED),
        (CHOICE, "Servicc", CellKind.TEXT),
        (DATE, "i foråret", CellKind.TEXT),
        (DATE, "2027K3", CellKind.TEXT),
        (IntegerField(id="a", label="A"), "12", CellKind.TEXT),
        (IntegerField(id="a", label="A"), "45519", CellKind.DATE),
    ],
)
def test_cell__of_another_type__is_unreadable(
    field: TemplateField, raw: str, kind: CellKind
) -> None:
    value = read(field, raw, kind)
    assert (value.content, value.reading, value.raw) == (None, Reading.UNREADABLE, raw)


@pytest.mark.parametrize("raw", ["", "  ", "\u200b\n"])
def test_cell__blanks_alone__is_blank(raw: str) -> None:
    value = read(TEXT, raw)
    assert (value.reading, value.raw, value.kind) == (Reading.BLANK, "", None)


@pytest.mark.parametrize(
    ("raw", "content", "reading"),
    [
        ("X", "Drift", Reading.READ),
        ("ja", "Drift", Reading.READ),
        ("nej", None, Reading.BLANK),
        ("måske", None, Reading.UNREADABLE),
    ],
)
def test_cell__tick__is_the_value_ticked(raw: str, content: str | None, reading: Reading) -> None:
    value = read(TicksField(id="a", label="{value}", list="kind"), raw, part="Drift")
    assert (value.content, value.reading) == (content, reading)


@pytest.mark.parametrize("raw", ["NaN", "x", "1e309", "ja"])
def test_cell__number_that_is_none_for_a_tick__ticks_nothing(raw: str) -> None:
    ticks = TicksField(id="a", label="{value}", list="kind")
    value = read(ticks, raw, CellKind.NUMBER, part="Drift")
    assert (value.content, value.reading) == (None, Reading.UNREADABLE)


LINES = LinesField(
    id="a",
    label="A",
    lines=2,
    fields=(
        LineField(id="kind", label="Art", type="choice", list="kind", extra=("Flere",)),
        LineField(id="amount", label="Beløb", type="amounts"),
        LineField(id="one", label="Ét beløb", type="amount"),
        LineField(id="count", label="Antal", type="integer"),
        LineField(id="year", label="Fra", type="year"),
        LineField(id="day", label="Dato", type="date"),
        LineField(id="note", label="Kontonr.", type="text"),
    ),
)


@pytest.mark.parametrize(
    ("part", "raw", "kind", "content"),
    [
        ("1.kind", "service.", CellKind.TEXT, "Service"),
        ("2.kind", "FLERE", CellKind.TEXT, "Flere"),
        ("1.kind", "Andet", CellKind.TEXT, None),
        ("1.amount.2026", "-12.5", CellKind.NUMBER, Decimal("-12.5")),
        ("1.amount.2026", "12", CellKind.TEXT, None),
        ("1.one", "7", CellKind.NUMBER, Decimal(7)),
        ("1.count", "3", CellKind.NUMBER, Decimal(3)),
        ("1.year", "2027", CellKind.NUMBER, Decimal(2027)),
        ("1.year", "snart", CellKind.TEXT, None),
        ("1.day", "45519", CellKind.DATE, date(2024, 8, 15)),
        ("1.note", "012345", CellKind.TEXT, "012345"),
        ("1.note", "12345", CellKind.NUMBER, "12345"),
    ],
)
def test_cell__of_a_line__is_read_by_the_lines_own_type(
    part: str, raw: str, kind: CellKind, content: Content
) -> None:
    value = read(LINES, raw, kind, part)
    reading = Reading.READ if content is not None else Reading.UNREADABLE
    assert (value.content, value.reading) == (content, reading)


def test_slot__of_a_line__is_an_amount_where_its_column_is() -> None:
    parts = ("1.kind", "1.amount.2026", "1.one", "1.count")
    assert [Slot(LINES, part).is_amount for part in parts] == [False, True, True, False]


def test_likely_numbers__number_typed_as_text__are_what_we_would_read() -> None:
    integer = IntegerField(id="a", label="A")
    assert likely_numbers(read(integer, "1.250,5")) == (Decimal("1250.5"),)
    assert likely_numbers(read(integer, "1.250")) == (Decimal(1250), Decimal("1.250"))
    assert likely_numbers(read(integer, "ved ikke")) == ()
    assert likely_numbers(read(TEXT, "12")) == ()


@pytest.mark.parametrize(
    ("raw", "content", "reading"), [("1", "Drift", Reading.READ), ("0", None, Reading.BLANK)]
)
def test_cell__truth_value_for_a_tick__is_a_tick_or_none(
    raw: str, content: str | None, reading: Reading
) -> None:
    ticks = TicksField(id="a", label="{value}", list="kind")
    value = read(ticks, raw, CellKind.BOOLEAN, part="Drift")
    assert (value.content, value.reading) == (content, reading)
