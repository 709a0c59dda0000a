"""The corrected copy of forms as a workbook: kept cells, notes, fills, sums that need a text."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.support.case_rounds import by_year, good_case, small_case_round
from tests.support.libreoffice import convert
from workbook.case.answer import CaseAnswer
from workbook.read.model import Book, Cell, CellKind
from workbook.read.open import open_book, read_book
from workbook.round.cases import CaseRound
from workbook.round.config import Level
from workbook.write.corrected_cases import KeptForm, KeptForms, corrected_case_workbook
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_names import CORRECTED_SHEETS, FAULTS_SHEET

WORDS = "Ikke oplyst, men vi ved mere til maj"


@pytest.fixture
def round_(tmp_path: Path) -> CaseRound:
    return small_case_round(tmp_path)


def _kept() -> KeptForms:
    """A form with words for an amount, an error for a title, and one that is in order."""
    amounts = {"saving": by_year(None, None, 300, 300)}
    good = good_case(amounts=amounts, fields={"title": "Fejl"})
    faulty = CaseAnswer(
        good.fields,
        good.date,
        good.ticked,
        good.texts,
        good.amounts,
        good.frames,
        frozenset({("saving", 2027)}),
    )
    cells = {
        (40, 4): Cell(40, 4, CellKind.TEXT, WORDS),
        (6, 3): Cell(6, 3, CellKind.ERROR, "#REF!"),
        (14, 3): Cell(14, 3, CellKind.BOOLEAN, "1"),
        (32, 3): None,
    }
    return KeptForms((KeptForm(faulty, cells), KeptForm(good_case("TMU-02"))))


def _copy(round_: CaseRound) -> bytes:
    faults = [
        FaultLine(Level.ERROR, "Sag 1", ("C6",), "Sag TMU-01, Titel", "En fejl.", "Skriv igen."),
        FaultLine(Level.ERROR, "Sag 1", ("D40",), "Sag TMU-01", "Ikke et beløb.", "Skriv ét tal."),
        FaultLine(Level.INFO, "Sag 2", ("C40",), "Sag TMU-02", "Til orientering.", ""),
    ]
    return corrected_case_workbook(round_, "CBM", _kept(), faults, ())


def _cell(book: Book, sheet: str, row: int, column: int) -> tuple[CellKind, str] | None:
    there = book.sheet(sheet)
    cell = there.cell(row, column) if there else None
    return (cell.kind, cell.text) if cell else None


def test_kept_cells__are_what_they_were(round_: CaseRound) -> None:
    book = read_book(_copy(round_))
    assert _cell(book, "Sag 1", 40, 4) == (CellKind.TEXT, WORDS)
    assert _cell(book, "Sag 1", 6, 3) == (CellKind.ERROR, "#REF!")
    assert _cell(book, "Sag 1", 14, 3) == (CellKind.BOOLEAN, "1")
    assert _cell(book, "Sag 1", 32, 3) is None


def test_row_with_words_for_an_amount__is_high_enough_for_them(round_: CaseRound) -> None:
    sheet = openpyxl.load_workbook(BytesIO(_copy(round_)))["Sag 1"]
    assert sheet["D40"].alignment.wrap_text
    assert sheet.row_dimensions[40].height > 70
    assert sheet.row_dimensions[41].height < 30


def test_faulty_cells__of_two_forms__have_notes_and_links(round_: CaseRound) -> None:
    book = openpyxl.load_workbook(BytesIO(_copy(round_)))
    notes = {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    assert notes == {
        ("Sag 1", "C6"): "En fejl.\nSkriv igen.",
        ("Sag 1", "D40"): "Ikke et beløb.\nSkriv ét tal.",
        ("Sag 2", "C40"): "Til orientering.",
    }
    links = [book[FAULTS_SHEET].cell(row, 2).hyperlink for row in (7, 8, 9)]
    assert [link.location for link in links if link] == [
        "'Sag 1'!C6",
        "'Sag 1'!D40",
        "'Sag 2'!C40",
    ]


def test_fill__of_a_field__covers_its_merged_cells(round_: CaseRound) -> None:
    sheet = openpyxl.load_workbook(BytesIO(_copy(round_)))["Sag 1"]
    ranges = {
        str(area.sqref)
        for area in sheet.conditional_formatting
        if any("ROW(" in rule.formula[0] for rule in area.rules)
    }
    assert ranges == {"C6:G6", "D40"}


def test_sums__that_need_a_text__show_the_forms_fault(round_: CaseRound) -> None:
    book = read_book(_copy(round_))
    assert _cell(book, "Sag 1", 42, 4) == (CellKind.TEXT, "Fejl")
    assert _cell(book, "Sag 1", 42, 5) == (CellKind.NUMBER, str(Decimal(270)))


@pytest.mark.libreoffice
def test_copy__calculated_by_libreoffice__shows_what_it_showed(
    round_: CaseRound, tmp_path: Path
) -> None:
    path = tmp_path / "kopi.xlsx"
    path.write_bytes(_copy(round_))
    before, after = open_book(path), open_book(convert(path, "xlsx", tmp_path / "efter"))
    checked = 0
    for sheet in before.sheets:
        for place, cell in sheet.cells.items():
            if cell.formula is not None and sheet.name not in CORRECTED_SHEETS:
                now = after.sheet(sheet.name)
                assert now is not None
                there = now.cell(*place)
                assert (sheet.name, place, there.text if there else "") == (
                    sheet.name,
                    place,
                    cell.text,
                )
                checked += 1
    assert checked > 40
