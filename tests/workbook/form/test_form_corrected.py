"""The corrected copy of forms as a workbook: kept cells, notes, fills, sums that need a text."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.support.forms import forms_round, good_form
from tests.support.libreoffice import recalculated
from tests.workbook.form.test_form_live import formulas, states
from workbook.fixed import STAMP_SHEET
from workbook.form.corrected import KeptForm, KeptForms, corrected_form_workbook
from workbook.form.layout import form_layout
from workbook.read.model import Book, Cell, CellKind
from workbook.read.open import read_book
from workbook.round.config import Level
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_names import CORRECTED_SHEETS, FAULTS_SHEET

WORDS = "Ikke oplyst, men vi ved mere til maj"
KEPT = KeptForms(
    (
        KeptForm(
            {**good_form(title=None), "saving:2027": WORDS, "saving:2028": Decimal(123_456_789)},
            {
                "title": Cell(6, 3, CellKind.ERROR, "#REF!"),
                "kinds:Effektivisering": Cell(14, 3, CellKind.BOOLEAN, "1"),
                "investment:2026": Cell(43, 3, CellKind.ERROR, "#DIV/0!"),
                "expense:2029": Cell(41, 6, CellKind.BOOLEAN, "1"),
                "frames:1.frame_amount.2027": Cell(32, 4, CellKind.ERROR, "#N/A"),
                "full_effect_year": Cell(47, 3, CellKind.ERROR, "#VALUE!"),
            },
        ),
        KeptForm(good_form("TMU-02")),
        KeptForm(),
    )
)
FAULTS = (
    FaultLine(Level.ERROR, "Sag 1", ("C6",), "Sag TMU-01, Titel", "En fejl.", "Skriv igen."),
    FaultLine(Level.ERROR, "Sag 1", ("D40",), "Sag TMU-01", "Ikke et beløb.", "Skriv ét tal."),
    FaultLine(Level.INFO, "Sag 2", ("C40",), "Sag TMU-02", "Til orientering.", ""),
)


@pytest.fixture(scope="module")
def copy() -> bytes:
    return corrected_form_workbook(forms_round(), "CBM", KEPT, FAULTS, ())


def cell(book: Book, sheet: str, slot: str) -> tuple[CellKind, str] | None:
    place, there = form_layout(forms_round()).places[slot], book.sheet(sheet)
    found = there.cell(place.row, place.column) if there else None
    return (found.kind, found.text) if found else None


def test_copy__sheets__the_faults_first_and_a_form_for_each_kept(copy: bytes) -> None:
    names = [sheet.name for sheet in read_book(copy).sheets]

    assert (names[0], names[-1]) == (FAULTS_SHEET, STAMP_SHEET)
    assert [name for name in names if name.startswith("Sag")] == ["Sag 1", "Sag 2", "Sag 3"]


def test_copy__nothing_kept__has_an_empty_form() -> None:
    book = read_book(corrected_form_workbook(forms_round(), "CBM", KeptForms(), (), ()))

    assert states(book) == ["Skemaet er tomt. Det gør ikke noget, hvis I ikke skal bruge det."]


def test_copy__kept_cells__are_what_they_were(copy: bytes) -> None:
    book = read_book(copy)

    assert cell(book, "Sag 1", "saving:2027") == (CellKind.TEXT, WORDS)
    assert cell(book, "Sag 1", "title") == (CellKind.ERROR, "#REF!")
    assert cell(book, "Sag 1", "kinds:Effektivisering") == (CellKind.BOOLEAN, "1")
    assert cell(book, "Sag 2", "nr") == (CellKind.TEXT, "TMU-02")


def test_copy__sums_of_what_is_no_number__show_the_forms_fault(copy: bytes) -> None:
    book = read_book(copy)

    assert cell(book, "Sag 1", "net:2027") == (CellKind.TEXT, "Fejl")
    assert cell(book, "Sag 1", "net:2028") == (CellKind.NUMBER, "123456759")
    assert cell(book, "Sag 1", "net:2029") == (CellKind.TEXT, "Fejl")
    assert cell(book, "Sag 1", "total:2026") == (CellKind.TEXT, "Fejl")
    assert cell(book, "Sag 2", "net:2029") == (CellKind.NUMBER, "270")


def test_copy__words_for_an_amount__stand_in_a_row_high_enough_for_them(copy: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copy))["Sag 1"]

    assert sheet["D40"].alignment.wrap_text
    assert sheet.row_dimensions[40].height > 70
    assert sheet.row_dimensions[41].height < 30


def test_copy__amount_wider_than_its_cell__is_written_in_smaller_letters(copy: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copy))["Sag 1"]

    assert (sheet["E40"].font.sz, sheet["F40"].font.sz, sheet["E42"].font.sz) == (9, 11, 9)


def test_copy__faulty_cells_of_two_forms__have_notes_fills_and_links(copy: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(copy))
    notes = {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    fills = {
        str(area.sqref)
        for area in book["Sag 1"].conditional_formatting
        if any("ROW(" in rule.formula[0] for rule in area.rules)
    }
    links = [book[FAULTS_SHEET].cell(row, 2).hyperlink for row in (7, 8, 9)]

    assert notes == {
        ("Sag 1", "C6"): "En fejl.\nSkriv igen.",
        ("Sag 1", "D40"): "Ikke et beløb.\nSkriv ét tal.",
        ("Sag 2", "C40"): "Til orientering.",
    }
    assert fills == {"C6:G6", "D40"}
    assert [link.location for link in links if link] == ["'Sag 1'!C6", "'Sag 1'!D40", "'Sag 2'!C40"]


def test_copy__first_lines__say_what_is_left_to_mend(copy: bytes) -> None:
    assert states(read_book(copy)) == [
        "Se på: Økonomi, Fuld effekt fra år, Servicerammen",
        "Intet mangler.",
        "Skemaet er tomt. Det gør ikke noget, hvis I ikke skal bruge det.",
    ]


@pytest.mark.libreoffice
def test_copy__calculated_by_libreoffice__shows_what_it_showed(tmp_path: Path) -> None:
    """All but a truth value among amounts, which LibreOffice, unlike Excel, counts as a number."""
    first, *others = KEPT.forms
    known = {slot: cell for slot, cell in first.cells.items() if slot != "expense:2029"}
    forms = KeptForms((KeptForm(first.contents, known), *others))
    copy = corrected_form_workbook(forms_round(), "CBM", forms, FAULTS, ())
    before = formulas(read_book(copy))
    after = formulas(read_book(recalculated({"kopi": copy}, tmp_path)["kopi"]))
    kept = {place: text for place, text in before.items() if place[0] not in CORRECTED_SHEETS}

    assert len(kept) > 40
    assert {place: after[place] for place in kept} == kept


@pytest.mark.libreoffice
def test_copy__choices_that_are_none__are_counted_as_libreoffice_counts_them(
    tmp_path: Path,
) -> None:
    places = form_layout(forms_round()).places

    def odd(slot: str, kind: CellKind, raw: str) -> dict[str, Cell]:
        return {slot: Cell(places[slot].row, places[slot].column, kind, raw)}

    typed = {"frames:1.frame": "Havnen", "frames:2.frame": "10.99 Broer"}
    forms = KeptForms(
        (
            KeptForm(good_form() | typed, odd("committee", CellKind.BOOLEAN, "1")),
            KeptForm(good_form("TMU-02") | typed, odd("frames:3.frame", CellKind.ERROR, "#N/A")),
        )
    )
    copy = corrected_form_workbook(forms_round(), "CBM", forms, FAULTS, ())
    before = read_book(copy)
    after = read_book(recalculated({"kopi": copy}, tmp_path)["kopi"])

    said = [
        "Se på: Udvalg, Bevillingsrammer, der påvirkes",
        "Se på: Bevillingsrammer, der påvirkes",
    ]
    assert states(before) == states(after) == said
    kept = {
        place: text for place, text in formulas(before).items() if place[0] not in CORRECTED_SHEETS
    }
    assert {place: formulas(after)[place] for place in kept} == kept
