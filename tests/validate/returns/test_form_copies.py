"""Corrected copies of forms of records: structure healed, what has no cell listed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.forms import forms_round, good_form
from validate.engine import Validation, validate
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from workbook.form.book import form_workbook
from workbook.form.layout import form_layout
from workbook.form.read import read_forms
from workbook.naming import workbook_name
from workbook.read.model import Book
from workbook.read.open import open_book
from workbook.records.record import Record
from workbook.records.value import Content, Contents
from workbook.round.model import Round
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET
from workbook.write.corrected_unplaced import read_unplaced

CENTRE = "CBM"
FORM = "Sag 1"

Act = Callable[[ReturnedFile], object]


@dataclass(frozen=True)
class Returned:
    """A file with its corrected copy."""

    round: Round
    validation: Validation
    book: Book
    mail: str

    @property
    def records(self) -> tuple[Record, ...]:
        """Those of the copy."""
        layout = form_layout(self.round, CENTRE)
        return read_forms(self.round, self.book, layout, "kopi.xlsx").records

    @property
    def unplaced(self) -> list[tuple[str, str, str, str]]:
        """Sheet, cell, reason and text of what the copy has no cell for."""
        sheet = self.book.sheet(UNPLACED_SHEET)
        lines = read_unplaced(sheet) if sheet is not None else ()
        return [(line.sheet, line.cell, line.reason, line.text) for line in lines]


def returned(folder: Path, *acts: Act, forms: tuple[Contents, ...] = ()) -> Returned:
    """What comes of a workbook after these acts; with a good form in it, and no other."""
    round_ = forms_round(folder=folder)
    file = ReturnedFile(form_workbook(round_, CENTRE, forms or (good_form(),), blank=0))
    for act in acts:
        act(file)
    inbox = folder / "indkommet"
    inbox.mkdir()
    path = inbox / workbook_name(round_.config, CENTRE)
    path.write_bytes(file.data)
    validation = validate(round_, read_inbox([path]))
    book, text, _ = return_copies(round_, validation, folder / "retur")
    return Returned(round_, validation, open_book(book), text.read_text(encoding="utf-8"))


def said(record: Record) -> dict[str, Content]:
    return {
        slot: value.content for slot, value in record.values.items() if value.content is not None
    }


def typed(record: Record) -> dict[str, Content]:
    fields = {slot: value.slot.field for slot, value in record.values.items()}
    return {slot: content for slot, content in said(record).items() if fields[slot].is_typed}


def test_copy__note_beside_the_form__is_listed_and_the_form_is_as_it_was(tmp_path: Path) -> None:
    copy = returned(tmp_path, lambda file: file.set_text(FORM, "I6", "ring til os"))
    (record,) = copy.records

    assert typed(record) == good_form()
    assert copy.unplaced == [(FORM, "I6", "Det står uden for felterne i sag TMU-01", "ring til os")]


def test_copy__amount_in_an_inserted_row__is_listed_and_told_again(tmp_path: Path) -> None:
    copy = returned(
        tmp_path,
        lambda file: file.insert_rows(FORM, 41),
        lambda file: file.set_text(FORM, "B41", "Heraf løn"),
        lambda file: file.set_number(FORM, "D41", 100),
    )

    assert [(cell, text) for _, cell, _, text in copy.unplaced] == [
        ("B41", "Heraf løn"),
        ("D41", "100"),
    ]
    assert "Det står nu på arket “Ikke placeret”." in copy.mail


def test_copy__row_deleted__is_there_again_and_told_at_its_blank_cells(tmp_path: Path) -> None:
    copy = returned(tmp_path, lambda file: file.delete_rows(FORM, 6))
    (record,) = copy.records

    assert typed(record) == {slot: one for slot, one in good_form().items() if slot != "title"}
    assert "(C6): Sag TMU-01 mangler “Titel” i skemaet. Felterne er her igen" in copy.mail


def test_copy__year_deleted__is_there_again_without_its_amounts(tmp_path: Path) -> None:
    copy = returned(tmp_path, lambda file: file.delete_column(FORM, "D"))
    (record,) = copy.records

    assert record.amounts("saving").keys() == {"2028", "2029"}
    assert "Kolonnen er her igen, men tom. Skriv årets tal." in copy.mail


def test_copy__row_copied__lower_one_is_listed(tmp_path: Path) -> None:
    copy = returned(
        tmp_path,
        lambda file: file.insert_rows(FORM, 41),
        lambda file: file.set_text(FORM, "A41", "budgetrunde:saving"),
        lambda file: file.set_number(FORM, "D41", 350),
    )

    assert copy.unplaced == [
        (FORM, "D41", "Rækken “Driftsbesparelse” står to gange i sag TMU-01", "350")
    ]


def test_copy__one_of_two_deleted__leaves_a_blank_form_and_what_the_list_shows(
    tmp_path: Path,
) -> None:
    copy = returned(
        tmp_path,
        lambda file: file.delete_sheet("Sag 2"),
        forms=(good_form(), good_form("TMU-02", title="Færre skilte")),
    )

    assert [sheet.name for sheet in copy.book.sheets if sheet.name.startswith("Sag")] == [
        FORM,
        "Sag 2",
    ]
    assert [record.name for record in copy.records] == ["TMU-01"]
    assert "TMU-02" in [text for _, _, _, text in copy.unplaced]
    assert "eller skriv til os, hvis sagen skal udgå." in copy.mail


def test_copy__sheet_renamed__has_its_number_again(tmp_path: Path) -> None:
    copy = returned(
        tmp_path,
        lambda file: file.set_text(FORM, "C18", "Se bilag"),
        lambda file: file.rename_sheet(FORM, "Lamper"),
    )

    assert [record.place.sheet for record in copy.records] == [FORM]


def test_copy__text_typed_over_a_locked_one__is_listed_and_told_to_look(tmp_path: Path) -> None:
    copy = returned(
        tmp_path,
        lambda file: file.set_text(FORM, "C18", "Se bilag"),
        lambda file: file.set_number(FORM, "C39", 2025),
    )

    assert copy.unplaced == [
        (FORM, "C18", "Det står uden for felterne i sag TMU-01", "Se bilag"),
        (FORM, "C39", "Cellen i sag TMU-01 er låst for jer", "2025"),
        (
            FORM,
            "C43",
            "Teksten ved det i sag TMU-01 var en anden end den, der blev sendt",
            "1700",
        ),
    ]
    assert copy.mail.count("Kopien har den tekst, der blev sendt, igen.") == 2


def test_copy__sum_typed_over__is_calculated_again_and_told(tmp_path: Path) -> None:
    copy = returned(tmp_path, lambda file: file.set_number(FORM, "D42", 5))
    (record,) = copy.records

    assert record.amounts("net")["2027"] == 270
    assert copy.unplaced == [
        (FORM, "D42", "“Nettodriftsbesparelse 2027” i sag TMU-01 regnes ud af sig selv", "5")
    ]
    assert "Formlen er her igen, så tallet er væk." in copy.mail


@pytest.mark.parametrize("cell", ["C40", "C47"], ids=["amount", "year"])
def test_copy__word_for_a_number__stands_in_the_copy_as_it_was(tmp_path: Path, cell: str) -> None:
    copy = returned(tmp_path, lambda file: file.set_text(FORM, cell, "måske"))
    sheet = copy.book.sheet(FORM)
    assert sheet is not None
    found = sheet.cell(int(cell[1:]), 3)

    assert found is not None
    assert found.text == "måske"
    assert f"({cell})" in copy.mail


def test_copy__sheet_of_its_own_and_note_on_the_list__are_listed(tmp_path: Path) -> None:
    copy = returned(
        tmp_path,
        lambda file: file.add_sheet("Idéer", [["Færre møder"]]),
        lambda file: file.set_text("Oversigt", "D30", "husk moms"),
    )

    assert sorted(copy.unplaced) == [
        ("Idéer", "A1", "Arket “Idéer” var ikke i den fil, I fik tilsendt", "Færre møder"),
        ("Oversigt", "D30", "Arket Oversigt er låst for jer", "husk moms"),
    ]
    assert copy.book.sheet(FAULTS_SHEET) is not None
