"""What is struck through: told at its cell in every kind of cell, and what becomes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.field import LineField, LinesField, LinkField, LongTextField, TextField
from templates.read_template import bundled_template
from tests.support.forms import forms_round, good_form, with_block
from tests.support.libreoffice import recalculated
from tests.support.priorities import priorities_round
from tests.support.rounds import small_round
from tests.support.written import written_cases, written_centre
from validate.assemble import assemble, delivered_files, hindrances
from validate.engine import Validation, validate
from validate.finding import Finding
from validate.inbox import read_inbox
from workbook.edition.dataset import dataset
from workbook.naming import workbook_name
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.model import Round

_LINES = LinesField(
    id="x_lines",
    label="Linjer",
    lines=1,
    fields=(
        LineField(id="l_text", label="Del i tekst", type="text"),
        LineField(id="l_amount", label="Del i kroner", type="amount"),
    ),
)
_FIELDS = (
    TextField(id="x_text", label="En kort tekst"),
    LongTextField(id="x_long", label="En lang tekst"),
    LinkField(id="x_link", label="Et link"),
)

_ADDED: Contents = {
    "x_text": "Kort",
    "x_long": "En lang tekst.",
    "x_link": "https://example.org/",
    "x_lines:1.l_text": "Del",
    "x_lines:1.l_amount": Decimal(5),
}


@dataclass(frozen=True)
class Filled:
    """A workbook of one record or more, and the cells in which records have something."""

    round: Round
    centre: str
    data: bytes
    sheet: str

    def cells(self) -> Sequence[str]:
        """The cells of the records with content, as they are returned."""
        found = self.validated(self.data).views[0].returned
        assert found is not None
        values = {
            value.place.address: None
            for record in found.records
            for value in record.values.values()
            if not value.is_blank and value.place.sheet == self.sheet and not value.inherited
        }
        standing = ReturnedFile(self.data).rows(self.sheet)
        return [cell for cell in values if cell in standing]

    def validated(self, data: bytes) -> Validation:
        """What is found in the workbook when it comes back like this."""
        path = self.round.folder / workbook_name(self.round.config, self.centre)
        path.write_bytes(data)
        (self.round.folder / "runde.toml").touch()
        return validate(self.round, read_inbox([path]), "da")

    def struck(self, data: bytes) -> Sequence[Finding]:
        """What is told of strokes in it."""
        found = self.validated(data).report.findings
        return [one for one in found if one.code == "VAL024"]


def _follow_up(folder: Path) -> Filled:
    round_ = small_round(folder)
    return Filled(round_, "CET", written_centre(round_, "CET"), "Opfølgning")


def _rows(folder: Path) -> Filled:
    round_ = priorities_round(folder=folder)
    row = {"nr": "ISU01", "kind": "Service", "title": "Færre møder", "type": "Effektivisering"}
    amounts = {f"amount:{year}": Decimal(-250) for year in range(2026, 2030)}
    data = written_cases(round_, "CBU", [{**row, **amounts, "resume": "Møderne samles."}])
    return Filled(round_, "CBU", data, "Forslag")


def _form(folder: Path) -> Filled:
    template = with_block(bundled_template("omstilling"), *_FIELDS, _LINES)
    round_ = forms_round(template, folder)
    data = written_cases(round_, "CBM", [{**good_form("TMU-01"), **_ADDED}])
    return Filled(round_, "CBM", data, "Sag 1")


_KINDS = {"follow-up": _follow_up, "rows": _rows, "form": _form}


@pytest.fixture(params=_KINDS)
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Filled:
    """A workbook of each kind of layout, with locked cells or without."""
    return _KINDS[request.param](tmp_path)


def test_val024__every_cell_of_the_records__is_told_when_all_are_struck(filled: Filled) -> None:
    cells = filled.cells()
    file = ReturnedFile(filled.data)
    for cell in cells:
        file.strike(filled.sheet, cell)
    told = {cell for one in filled.struck(file.data) for cell in one.cells}
    assert len(cells) > 8
    assert set(cells) - told == set()


def test_val024__one_word_of_each_text__is_told_with_the_word(filled: Filled) -> None:
    file = ReturnedFile(filled.data)
    standing = file.rows(filled.sheet)
    book = read_book(filled.data).sheet(filled.sheet)
    assert book is not None
    texts = {
        cell: standing[cell]
        for cell in filled.cells()
        if standing[cell].count(" ") and not standing[cell].replace(" ", "").isdecimal()
    }
    for cell, text in texts.items():
        file.strike(filled.sheet, cell, text.split()[0])
    found = filled.struck(file.data)
    told = {cell for one in found for cell in one.cells}
    assert texts
    assert set(texts) - told == set()


def test_val024__saved_again_by_libreoffice__is_told_at_the_same_cells(
    filled: Filled, tmp_path: Path
) -> None:
    file = ReturnedFile(filled.data)
    cells = filled.cells()
    for cell in cells[::2]:
        file.strike(filled.sheet, cell)
    saved = recalculated({"svar": file.data, "uden": filled.data}, tmp_path / "gemt")
    told = [one.cells for one in filled.struck(saved["svar"])]
    assert told == [one.cells for one in filled.struck(file.data)]
    assert filled.struck(saved["uden"]) == []


def _merged(filled: Filled, data: bytes, folder: Path) -> Mapping[str, object]:
    """The contents of the first record, by the field's id."""
    validation = filled.validated(data)
    assert hindrances(validation, partial=True) == []
    assemble(filled.round, validation, folder, formats=("xlsx",))
    return dataset(filled.round, delivered_files(validation)).records[0].contents


def test_merge__words_struck_out_of_a_text__are_left_out(tmp_path: Path) -> None:
    filled = _rows(tmp_path)
    file = ReturnedFile(filled.data)
    cell = next(cell for cell, text in file.rows("Forslag").items() if text == "Møderne samles.")
    file.set_text("Forslag", cell, "Møderne samles ikke i 2026.")
    file.strike("Forslag", cell, "ikke ")
    merged = _merged(filled, file.data, tmp_path / "samlet")
    assert merged["resume"] == "Møderne samles i 2026."


def test_merge__cell_struck_as_a_whole__counts_as_it_stands(tmp_path: Path) -> None:
    filled = _rows(tmp_path)
    file = ReturnedFile(filled.data)
    for cell in filled.cells():
        file.strike("Forslag", cell)
    struck = _merged(filled, file.data, tmp_path / "samlet")
    assert struck == _merged(filled, filled.data, tmp_path / "igen")
    assert struck["resume"] == "Møderne samles."


def test_val024__all_words_but_a_full_stop__is_the_whole_text(tmp_path: Path) -> None:
    filled = _rows(tmp_path)
    file = ReturnedFile(filled.data)
    cell = next(cell for cell, text in file.rows("Forslag").items() if text == "Møderne samles.")
    file.strike("Forslag", cell, "Møderne samles")
    (found,) = filled.struck(file.data)
    assert found.message.endswith("overstreget. Det tælles med, som det står.")
    assert _merged(filled, file.data, tmp_path / "samlet")["resume"] == "Møderne samles."
