"""Cells that a program stored as numbers and that hold none: told at the cell, and never a crash.

One workbook of each layout: each record has one of the raw texts in each cell but one in nine,
which stays as it was, so that every cell holds every text in one of the records.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    CodeField,
    DateField,
    IntegerField,
    LineField,
    LinesField,
    LinkField,
    LongTextField,
    PercentField,
    TextField,
    YearField,
)
from templates.read_template import bundled_template
from tests.support.forms import forms_round, good_form, with_block
from tests.support.priorities import priorities_round, with_fields
from tests.support.written import written_cases
from validate.assemble import assemble, delivered_files, hindrances
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from validate.rules import rules
from workbook.address import a1
from workbook.edition.content import Amounts, FieldContent
from workbook.edition.council import read_council
from workbook.edition.dataset import dataset
from workbook.edition.published import published_records
from workbook.form.layout import FormLayout, SlotPlace
from workbook.layouts import layout_of, read_returned
from workbook.naming import workbook_name
from workbook.read.open import read_book
from workbook.records.slot import Slot
from workbook.records.value import Content
from workbook.round.model import Round
from workbook.rows.columns import ColumnPlace
from workbook.rows.layout import RowsLayout

RAWS = ("NaN", "INF", "abc", "1e309", "1E+400", "0x10", "1_000", "१२३")
NUMBERS = ("amount", "amounts", "integer", "percent", "year")
PRINTED = ("date", "text", "long_text", "link")
"""Types of which the edition prints what nobody can read as it was typed."""

TOLD: Mapping[str, str] = {
    **dict.fromkeys(("amount", "amounts", "integer", "percent"), "VAL012"),
    **dict.fromkeys(("choice", "choices", "ticks"), "VAL002"),
    "code": "VAL015",
    "date": "VAL017",
    "year": "VAL019",
    **dict.fromkeys(("text", "long_text", "link"), "VAL010"),
}
"""The rule that tells a cell of the type; a choice of any text is told as a text."""
_NUMERIC = ("Sagsid", "Kontonr.")
"""Headers of texts that ask for a number."""

_FIELDS = (
    TextField(id="x_text", label="En tekst"),
    LongTextField(id="x_long", label="En lang tekst"),
    ChoiceField(id="x_choice", label="Et valg", list="centres", required=True),
    ChoiceField(id="x_free", label="Et frit valg", list="centres", free=True),
    ChoicesField(id="x_choices", label="Flere valg", list="committees", at_most=2),
    DateField(id="x_date", label="En dato", required=True),
    DateField(id="x_quarter", label="Et kvartal", or_quarter=True),
    YearField(id="x_year", label="Et år", required=True),
    IntegerField(id="x_integer", label="Et heltal", required=True),
    PercentField(id="x_percent", label="En procent", decimals=1, required=True),
    AmountField(id="x_amount", label="Et beløb", required=True),
    AmountsField(id="x_amounts", label="Beløb {year}"),
    CodeField(id="x_code", label="En kode", pattern="K{number:3}"),
    LinkField(id="x_link", label="Et link"),
)
_PARTS = (
    LineField(id="l_choice", label="Valg", type="choice", list="committees"),
    LineField(id="l_text", label="Del i tekst", type="text"),
    LineField(id="l_amount", label="Del i kroner", type="amount"),
    LineField(id="l_date", label="Del fra dato", type="date"),
    LineField(id="l_year", label="Del fra år", type="year"),
    LineField(id="l_integer", label="Del i antal", type="integer"),
)
_LINES = LinesField(id="x_lines", label="Linjer", lines=1, fields=_PARTS)
_GOOD: Mapping[str, Content] = {
    "x_choice": "CBM",
    "x_date": date(2025, 3, 20),
    "x_year": Decimal(2026),
    "x_integer": Decimal(4),
    "x_percent": Decimal(10),
    "x_amount": Decimal(5),
}


@dataclass(frozen=True)
class Stored:
    """A returned workbook, and where none of its numbers is one.

    Attributes:
        cells: the slot and what is stored there, by sheet and address.
    """

    round: Round
    centre: str
    path: Path
    cells: Mapping[tuple[str, str], tuple[Slot, str]]

    @cached_property
    def validation(self) -> Validation:
        """Of the file."""
        return validate(self.round, read_inbox([self.path]), "da")

    def told(self, path: Path | None = None) -> dict[tuple[str, str], set[tuple[str, Level]]]:
        """What is found at each cell of the file, or of its copy."""
        found: dict[tuple[str, str], set[tuple[str, Level]]] = {}
        asked = self.validation if path is None else validate(self.round, read_inbox([path]), "da")
        for one in asked.report.findings:
            for cell in one.cells:
                found.setdefault((one.sheet, cell), set()).add((one.code, one.severity))
        return found

    def expected(self) -> Iterator[tuple[tuple[str, str], tuple[str, Level]]]:
        """The finding that must stand at each cell where a text is none of the type."""
        levels = {rule.code: rule.severity for rule in rules()}
        for place, (slot, _) in self.cells.items():
            is_free = getattr(slot.spec, "free", False)
            code = "VAL010" if is_free else TOLD.get(slot.spec.type, "")
            if code and slot.spec.label not in _NUMERIC:
                change = self.round.config.severities.get(code)
                yield place, (code, change.severity if change else levels[code])

    def contents(self) -> Iterator[tuple[Slot, str, FieldContent]]:
        """What the merged records say of each cell that is no part of a line."""
        data = dataset(self.round, delivered_files(self.validation))
        for record in data.records:
            for name, place in record.places.items():
                slot, raw = self.cells.get((place.sheet, place.address), (None, ""))
                if slot is not None and not isinstance(slot.field, LinesField):
                    assert name == slot.id
                    yield slot, raw, record.contents[slot.field.id]


def _round(kind: str, folder: Path, **settings: object) -> Round:
    if kind == "forms":
        template = with_block(bundled_template("omstilling"), *_FIELDS[:11], *_FIELDS[12:], _LINES)
        return forms_round(template, folder, **settings)
    added = {field.id: field for field in _FIELDS}
    return priorities_round(
        with_fields(bundled_template("prioritering"), **added), folder, **settings
    )


def _answers(kind: str) -> list[dict[str, Content]]:
    numbers = range(1, len(RAWS) + 2)
    if kind == "forms":
        return [{**good_form(f"TMU-{n:02}"), **_GOOD} for n in numbers]
    row: dict[str, Content] = {"kind": "Service", "type": "Effektivisering"}
    row["resume"] = "Møderne samles."
    row |= {f"amount:{year}": Decimal(-250) for year in range(2026, 2030)}
    row |= {**_GOOD, "x_choice": "CBU"}
    return [{"nr": f"ISU{n:02}", "title": f"Færre møder {n}", **row} for n in numbers]


def _at(
    layout: FormLayout | RowsLayout, place: SlotPlace | ColumnPlace, number: int
) -> tuple[str, str]:
    """Sheet and address of the cell in the record of this number, counted from 0."""
    if isinstance(place, SlotPlace):
        return f"Sag {number + 1}", place.address
    assert isinstance(layout, RowsLayout)
    return layout.sheet, a1(layout.first_row + number, place.column)


def _stored(kind: str, folder: Path, types: tuple[str, ...] = (), **settings: object) -> Stored:
    """The workbook with the raw texts in its cells, or in those of these types alone."""
    round_, answers = _round(kind, folder, **settings), _answers(kind)
    centre = "CBM" if kind == "forms" else "CBU"
    file = ReturnedFile(written_cases(round_, centre, answers))
    layout = layout_of(round_, centre, len(answers), 0)
    typed = [
        (place.slot, partial(_at, layout, place))
        for place in (layout.places.values() if isinstance(layout, FormLayout) else layout.columns)
        if place.slot.is_typed and (not types or place.slot.spec.type in types)
    ]
    cells: dict[tuple[str, str], tuple[Slot, str]] = {}
    for number in range(len(answers)):
        for index, (slot, at) in enumerate(typed):
            raw = (*RAWS, "")[(number + index) % len(answers)]
            if raw:
                file.set_stored(*at(number), raw)
                cells[at(number)] = slot, raw
    path = folder / workbook_name(round_.config, centre)
    path.write_bytes(file.data)
    (folder / "runde.toml").write_text("# står i sporet\n", encoding="utf-8")
    return Stored(round_, centre, path, cells)


@pytest.fixture(scope="module", params=["forms", "rows"])
def kind(request: pytest.FixtureRequest) -> str:
    """Whether a record is a form or a row."""
    return str(request.param)


@pytest.fixture(scope="module")
def stored(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Stored:
    """The workbook with the raw texts in all its cells."""
    return _stored(kind, tmp_path_factory.mktemp(kind))


def test_generator__every_cell__holds_every_text(stored: Stored) -> None:
    found: dict[str, set[str]] = {}
    for slot, raw in stored.cells.values():
        found.setdefault(slot.id, set()).add(raw)
    assert set(map(frozenset, found.values())) == {frozenset(RAWS)}
    assert {"amounts", *NUMBERS, *TOLD} - {"ticks"} <= {
        one.spec.type for one, _ in stored.cells.values()
    }


def test_validate__number_that_is_none__is_told_at_its_cell(stored: Stored) -> None:
    told, expected = stored.told(), dict(stored.expected())
    assert {
        place: finding for place, finding in expected.items() if finding not in told[place]
    } == {}
    levels: dict[str, Level] = {
        stored.cells[place][0].spec.type: level for place, (_, level) in expected.items()
    }
    assert {levels[type_] for type_ in NUMBERS} == {Level.ERROR}
    assert levels["date"] is Level.WARNING  # printed as it was typed
    assert hindrances(stored.validation, partial=True)


def test_copy__number_that_is_none__stands_in_it_and_is_told_again(
    stored: Stored, tmp_path: Path
) -> None:
    (copy, *_) = return_copies(stored.round, stored.validation, tmp_path / "retur")
    layout = layout_of(stored.round, stored.centre)
    returned = read_returned(stored.round, read_book(copy.read_bytes()), layout, copy.name)
    assert returned is not None
    found = {
        (value.place.sheet, value.place.address): value.raw
        for record in returned.records
        for value in record.values.values()
        if value.slot.is_typed
    }
    assert {place: found[place] for place in stored.cells} == {
        place: raw for place, (_, raw) in stored.cells.items()
    }
    told = stored.told(copy)
    for place, finding in stored.expected():
        if finding[0] != "VAL010":  # a text in the copy
            assert finding in told[place] or ("VAL011", Level.ERROR) in told[place]


def test_merge__text_that_was_stored_as_a_number__is_printed_as_it_was_typed(
    kind: str, tmp_path: Path
) -> None:
    stored = _stored(kind, tmp_path, PRINTED)
    assert hindrances(stored.validation, partial=True) == []
    assert assemble(stored.round, stored.validation, tmp_path / "samlet", formats=("xlsx",)).paths
    council = read_council(tmp_path / "samlet" / "council.json")
    data = dataset(stored.round, delivered_files(stored.validation))
    read_back = published_records(stored.round, council)
    assert [one.contents for one in read_back] == [one.contents for one in data.records]
    said = {(slot.id, raw): content for slot, raw, content in stored.contents()}
    assert len(said) >= 5 * len(RAWS)
    assert {key: content for key, content in said.items() if content != key[1]} == {}


def test_merge__errors_that_the_round_made_milder__leave_no_number(
    kind: str, tmp_path: Path
) -> None:
    errors = {one.code for one in rules() if one.severity is Level.ERROR and not one.fixed}
    change = {"severity": "warning", "reason": "Aftalt."}
    severities = dict.fromkeys(errors - {"VAL001"}, change)  # to answer is still required
    stored = _stored(kind, tmp_path, severities=severities)
    assert hindrances(stored.validation, partial=True) == []
    assert assemble(stored.round, stored.validation, tmp_path / "samlet", formats=("xlsx",)).paths
    for slot, _, content in stored.contents():
        if isinstance(content, Amounts):
            assert (slot.year or 0) not in content.by_year
        elif slot.spec.type in NUMBERS:
            assert content == ""
