"""The office's own checks: judged in Python exactly as a spreadsheet program calculates them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import product
from pathlib import Path
from random import Random

import pytest

from templates.check import Condition, OwnCheck
from templates.field import DateField
from templates.read_template import bundled_template
from templates.template import Template
from templates.value_list import ListValue, ValueList
from tests.support.libreoffice import convert
from tests.support.records import Case, Cell, Typed
from workbook.address import a1
from workbook.expression.cell_test import Compares
from workbook.expression.own_check import count, counted, holds, mark
from workbook.read.model import CellKind
from workbook.read.open import open_book
from workbook.records.value import Value
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.styles import BODY


def _template() -> Template:
    """Prioriteringsforslag with a date, and a type that is spelled in another way, too."""
    found = bundled_template("prioritering")
    more = DateField(id="expected", label="Forventet", or_quarter=True)
    types = ValueList(
        label="Type",
        values=(
            *found.lists["type"].values[:3],
            ListValue(value="Merudgift", spelled=("Mer-udgift",), phase="closed"),
        ),
    )
    return replace(
        found,
        fields={**found.fields, "expected": more},
        lists={**found.lists, "type": types},
    )


TEMPLATE = _template()
SLOTS = (
    "nr",
    "kind",
    "title",
    "type",
    "expected",
    *(f"amount:{year}" for year in range(2026, 2030)),
)


def check(*when: Condition, field: str = "title") -> OwnCheck:
    return OwnCheck(
        code="OWN009", field=field, severity="warning", when=when, says="", fix="", live=""
    )


CHECKS = (
    *TEMPLATE.checks,
    check(Condition(field="title", blank=True)),
    check(Condition(field="amount", blank=True)),
    check(Condition(field="amount", blank=False)),
    check(Condition(field="type", values=("Besparelse",))),
    check(Condition(field="type", values=("Merudgift", "Merindtægt"))),
    check(Condition(field="type", list_phase="closed")),
    check(Condition(field="type", list_phase="paused")),
    check(Condition(field="title", longer_than=6)),
    check(Condition(field="title", contains="møde ?*~")),
    check(Condition(field="title", contains="B  o")),
    check(Condition(field="amount", years="any", above=Decimal(0))),
    check(Condition(field="amount", years="every", below=Decimal("0.5"))),
    check(Condition(field="amount", above=Decimal("-0.1"))),
    check(Condition(field="amount", years="any", equals=Decimal("0.1"))),
    check(Condition(field="amount", years="every", equals=Decimal(0))),
    check(Condition(field="expected", before="2027-05-01")),
    check(Condition(field="expected", after="2027-05-01")),
    check(Condition(field="expected", after="2027-06-30")),
    check(Condition(field="expected", after="2027K2")),
    check(
        Condition(field="title", differs_within="nr"),
        Condition(field="type", values=("Besparelse",)),
    ),
    check(Condition(field="type", differs_within="nr")),
)
_ERROR = Typed("#REF!", CellKind.ERROR)
_CELLS: dict[str, tuple[Cell, ...]] = {
    "nr": ("ISU01", "isu01 ", "ISU02", "TU03", "", None),
    "kind": ("Service", "Overførsel"),
    "title": (
        None,
        "",
        " ",
        "\u00a0\n",
        "Bo",
        "b o",
        "B\u00a0 O.",
        "Nyt",
        "Et MØDE ?*~ mere",
        "møde xy",
        "=1+1",
        "ÆØÅ æøå",
        12,
        _ERROR,
    ),
    "type": (
        "Besparelse",
        "besparelse. ",
        "BESPARELSE",
        "Mer-Udgift",
        "merudgift.",
        "Merindtægt",
        "Andet",
        None,
        "Type*",
        _ERROR,
    ),
    "expected": (
        None,
        date(2027, 4, 30),
        date(2027, 5, 1),
        date(2027, 5, 2),
        date(2027, 6, 30),
        date(2027, 7, 1),
        "2027K1",
        "2027k2",
        "2027K3",
        "2027K9",
        "202AK2",
        "maj 2027",
        "2027-05-03",
    ),
    "amount": (
        None,
        "",
        0,
        5,
        -5,
        Decimal("0.1"),
        Decimal("-0.1"),
        Decimal("0.5"),
        "5",
        "Ikke oplyst",
        _ERROR,
    ),
}


def corpus() -> Iterator[dict[str, Cell]]:
    """Records with every cell of the above, in ever other company; the same every time."""
    chance = Random(2026)  # noqa: S311 - cells for a test, no secrets
    cells = [(slot, cell) for slot in SLOTS for cell in _CELLS[slot.partition(":")[0]]]
    for slot, cell in cells:
        record = {other: chance.choice(_CELLS[other.partition(":")[0]]) for other in SLOTS}
        yield record | {slot: cell}
    for pair in product(_CELLS["amount"][1:5], repeat=2):
        yield {**dict(zip(SLOTS[-2:], pair, strict=True)), "nr": "TU09", "title": "Bo"}


@dataclass(frozen=True)
class _Table:
    """Names the cells of a sheet that bears the records from its first row on."""

    rows: int
    row: int = 1

    def cell(self, slot: str) -> str:
        return f'IFERROR(${a1(self.row, SLOTS.index(slot) + 1)},"#")'

    def column(self, slot: str) -> str:
        place = SLOTS.index(slot) + 1
        first, last = (a1(row, place, absolute=True) for row in (1, self.rows))
        return f'IFERROR(Ark!{first}:{last},"#")'


def _write(sheet: SheetWriter, row: int, column: int, value: Value) -> None:
    if value.kind is None:
        return
    if value.kind is CellKind.ERROR:
        sheet.formula(row, column, "#REF!", "#REF!", BODY)
    elif value.kind is CellKind.TEXT:
        sheet.text(row, column, value.raw, BODY)
    else:
        sheet.number(row, column, Decimal(value.raw), BODY)


@pytest.mark.libreoffice
@pytest.mark.slow
def test_own_checks__spreadsheet_program__agrees_on_every_record(tmp_path: Path) -> None:
    case = Case.of(TEMPLATE)
    for cells in corpus():
        case.only(**cells)
    records, round_ = case.records(), case.round
    # what a record takes over from another does not stand in its row
    book = BookWriter(created=datetime(2024, 8, 1), title="t", subject="s", company="c")  # noqa: DTZ001 - written as it stands
    sheet = book.sheet("Ark")
    for row, record in enumerate(records, start=1):
        for column, slot in enumerate(SLOTS, start=1):
            if not record.values[slot].inherited:
                _write(sheet, row, column, record.values[slot])
        for column, each in enumerate(CHECKS, start=len(SLOTS) + 1):
            table = _Table(len(records), row)
            sheet.array_formula(row, column, mark(each, round_, table), 0, BODY)
    counts = book.sheet("Tal")
    for row, each in enumerate(CHECKS, start=1):
        counts.array_formula(row, 1, count(each, round_, _Table(len(records))), 0, BODY)
    path = tmp_path / "poster.xlsx"
    path.write_bytes(book.to_bytes())
    marks, totals = open_book(convert(path, "xlsx", tmp_path / "efter")).sheets[:2]
    differing = [
        (column, each.when, record.values)
        for row, record in enumerate(records, start=1)
        for column, each in enumerate(CHECKS, start=len(SLOTS) + 1)
        if marks.cells[row, column].text != str(int(holds(each, record, records, round_)))
    ]
    assert differing == []
    assert [totals.cells[row, 1].text for row in range(1, len(CHECKS) + 1)] == [
        str(counted(each, records, round_)) for each in CHECKS
    ]
    assert all(counted(each, records, round_) > 0 for each in CHECKS if not _is_asleep(each))


def _is_asleep(each: OwnCheck) -> bool:
    return any(condition.list_phase == "paused" for condition in each.when)


def test_compares__percentage__asks_the_cell_in_hundredths() -> None:
    assert Compares(">", Decimal(10), shift=-2).formula("E6") == "(ISNUMBER(E6)*(E6>0.1))"
