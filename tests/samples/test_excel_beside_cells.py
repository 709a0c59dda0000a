"""Acts on letters and beside the cells: other programs read them as they read Excel's own."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from samples.excel import ReturnedFile
from tests.samples.excel_case import SHEET, changed_parts, sheet_of, workbook
from tests.support.libreoffice import recalculated
from workbook.read.model import Attachment, Sheet
from workbook.read.open import read_book
from workbook.read.runs import Struck


@pytest.fixture
def file(tmp_path: Path) -> ReturnedFile:
    return ReturnedFile(workbook(tmp_path / "sent.xlsx"))


def _read(data: bytes) -> Sheet:
    found = read_book(data).sheet(SHEET)
    assert found is not None
    return found


def _everything(file: ReturnedFile) -> None:
    file.strike(SHEET, "D6")
    file.strike(SHEET, "B7", "biblio".capitalize())
    file.add_note(SHEET, "B8", "Bliver 50 & mere.")
    file.add_note(SHEET, "B9", "Uden navn.", author="")
    file.add_text_box(SHEET, "C12", "Første linje\nog <anden>")
    file.add_picture(SHEET, "C16", "Skærmbillede")
    file.add_link(SHEET, "B6", "https://example.org/a?b=1&c=2")


def test_strike__whole_cell__keeps_the_other_letters_and_touches_two_parts(tmp_path: Path) -> None:
    sent = workbook(tmp_path / "sent.xlsx")
    file = ReturnedFile(sent)
    file.strike(SHEET, "D6")
    cell, before = sheet_of(file)["D6"], sheet_of(ReturnedFile(sent))["D6"]
    assert (cell.font.strike, cell.font.name, cell.font.sz) == (True, before.font.name, 11)
    assert (cell.value, cell.protection.locked) == (30, False)
    assert cell.fill.fgColor.rgb == before.fill.fgColor.rgb
    assert changed_parts(sent, file.data) == {"xl/worksheets/sheet1.xml", "xl/styles.xml"}


def test_strike__words__are_a_run_of_their_own(file: ReturnedFile, tmp_path: Path) -> None:
    file.set_text(SHEET, "B6", "er ikke færdigt")
    file.strike(SHEET, "B6", "ikke ")
    (tmp_path / "ændret.xlsx").write_bytes(file.data)
    text = load_workbook(tmp_path / "ændret.xlsx", rich_text=True)[SHEET]["B6"].value
    assert isinstance(text, CellRichText)
    struck = [one.text for one in text if isinstance(one, TextBlock) and one.font.strike]
    assert (struck, str(text)) == (["ikke "], "er ikke færdigt")
    assert file.rows(SHEET)["B6"] == "er ikke færdigt"


def test_strike__words_that_are_not_there__is_refused(file: ReturnedFile) -> None:
    with pytest.raises(ValueError, match="B6 does not say 'Vej'"):
        file.strike(SHEET, "B6", "Vej")


def test_raise_and_lower_words__are_read_as_such(file: ReturnedFile) -> None:
    file.set_text(SHEET, "B6", "12) mio.")
    file.raise_words(SHEET, "B6", "2)")
    file.set_text(SHEET, "B7", "x106")
    file.lower_words(SHEET, "B7", "6")
    cells = _read(file.data).cells
    assert (cells[6, 2].raw, cells[7, 2].raw) == ("1²⁾ mio.", "x10₆")


def test_everything__is_read_by_openpyxl(file: ReturnedFile) -> None:
    _everything(file)
    sheet = sheet_of(file)
    note = sheet["B8"].comment
    assert note is not None
    assert (note.author, note.text) == ("Sekretariatet", "Sekretariatet:\nBliver 50 & mere.")
    link = sheet["B6"].hyperlink
    assert link is not None
    assert link.target == "https://example.org/a?b=1&c=2"
    assert len(sheet._images) == 1  # type: ignore[attr-defined]  # missing in the stubs


def test_everything__saved_by_libreoffice__is_read_as_before(
    file: ReturnedFile, tmp_path: Path
) -> None:
    _everything(file)
    saved = recalculated({"alt": file.data}, tmp_path)["alt"]
    expected = (
        Attachment("link", 6, 2, "https://example.org/a?b=1&c=2"),
        Attachment("note", 8, 2, "Sekretariatet:\nBliver 50 & mere."),
        Attachment("note", 9, 2, "Uden navn."),
        Attachment("shape", 12, 3, "Første linje\nog <anden>"),
        Attachment("picture", 16, 3, "Skærmbillede"),
    )
    struck = {(6, 4): Struck("30"), (7, 2): Struck("Biblio", "tek")}
    for data in (file.data, saved):
        sheet = _read(data)
        assert sheet.attachments == expected
        assert sheet.struck == struck


def test_add_thread__is_one_conversation_and_hides_its_note(file: ReturnedFile) -> None:
    file.add_thread(SHEET, "B7", ["Er det rigtigt?", "Ja & nej."])
    file.add_thread(SHEET, "B8", ["Og her?"])
    assert _read(file.data).attachments == (
        Attachment("thread", 7, 2, "Er det rigtigt?\nJa & nej."),
        Attachment("thread", 8, 2, "Og her?"),
    )
    assert sheet_of(file)["B7"].comment is not None


def test_embed_file__is_a_file_with_the_shape_of_its_icon(file: ReturnedFile) -> None:
    file.embed_file(SHEET, "C7", "Bilag.docx")
    assert set(_read(file.data).attachments) == {
        Attachment("embedded", 7, 3, "Bilag.docx"),
        Attachment("shape", 7, 3, ""),
    }


def test_notes__follow_their_cells(file: ReturnedFile) -> None:
    file.add_note(SHEET, "B8", "Følger med.", author="")
    file.insert_rows(SHEET, 7)
    assert _read(file.data).attachments == (Attachment("note", 9, 2, "Følger med."),)
