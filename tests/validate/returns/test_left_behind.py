"""Rows that were sorted without their answers: what is told, left out and sent back."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.rounds import Answer, inbox, small_round
from tests.support.written import written_centre
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import Inbox
from validate.returns.copies import return_copies
from validate.text import Language
from workbook.read.open import open_book
from workbook.round.model import Round

SHEET, ROWS = "Opfølgning", range(6, 11)
SPEAKING = {
    1: "Anlæg på skoler er i drift.",
    2: "Der er varme i begge haller.",
    3: "Cykelsti ved stationen er malet.",
    4: "Træer langs vejene vokser.",
    9: "Færre biler ses i midtbyen.",
}
SILENT = {nr: f"{word} er i gang." for nr, word in zip(SPEAKING, "ABCDE", strict=True)}


def _returned(
    folder: Path, remarks: Mapping[int, str], *, whole: bool, language: Language = "da"
) -> tuple[Round, Validation]:
    """CET's rows sorted by title, with their answers or without."""
    round_ = small_round(folder)
    answers = {
        nr: Answer(None if nr in (4, 9) else "Under udmøntning", text)
        for nr, text in remarks.items()
    }
    file = ReturnedFile(written_centre(round_, "CET", answers))
    before = file.rows(SHEET)
    file.sort_rows(SHEET, ROWS[0], ROWS[-1], "B")
    for row in () if whole else ROWS:
        for cell in (f"D{row}", f"E{row}"):
            if cell in before:
                file.set_text(SHEET, cell, before[cell])
            else:
                file.clear(SHEET, cell)
    found = inbox(folder, {"CET.xlsx": file.data})
    asked = Inbox(found.files, found.passed_over, found.others, is_whole=False)
    return round_, validate(round_, asked, language)


DANISH = (
    "Rækkerne er sorteret uden svarene, så hvert svar står ud for et andet punkt end sit "
    "eget. Svarene udelades. Flyt svarene, så hvert står ud for sit eget punkt."
)
ENGLISH = (
    "The rows were sorted without the answers: these speak of the items that stood in the rows "
    "before. They are left out. Move the answers, so that each stands beside its own item."
)


@pytest.mark.parametrize(("language", "message"), [("da", DANISH), ("en", ENGLISH)])
def test_answers__left_behind__are_one_error_at_their_cells(
    language: Language, message: str, tmp_path: Path
) -> None:
    _, found = _returned(tmp_path, SPEAKING, whole=False, language=language)
    (one,) = [one for one in found.report.findings if one.code == "ROW026"]
    assert (one.severity, one.cells[0], f"{one.message} {one.fix}") == (Level.ERROR, "D6", message)
    assert "ROW024" not in {one.code for one in found.report.findings}


def test_answers__left_behind__stand_in_no_row_of_the_copy(tmp_path: Path) -> None:
    round_, found = _returned(tmp_path, SPEAKING, whole=False)
    copy, *_ = return_copies(round_, found, tmp_path / "retur")
    sheet = open_book(copy).sheet(SHEET)
    assert sheet is not None
    said = {
        cell.text for (row, column), cell in sheet.cells.items() if row in ROWS and column in (4, 5)
    }
    assert said == {SPEAKING[4]}  # its row did not move
    left = open_book(copy).sheet("Ikke placeret")
    assert left is not None
    texts = {cell.text for cell in left.cells.values()}
    assert set(SPEAKING.values()) - {SPEAKING[4]} <= texts
    assert "Rækken med punkt 3 er flyttet uden sit svar" in texts


def test_answers__that_moved_with_their_rows__stand_in_the_copy(tmp_path: Path) -> None:
    round_, found = _returned(tmp_path, SPEAKING, whole=True)
    assert [one.code for one in found.report.findings if one.code.startswith("ROW02")] == ["ROW024"]
    copy, *_ = return_copies(round_, found, tmp_path / "retur")
    sheet = open_book(copy).sheet(SHEET)
    assert sheet is not None
    assert [sheet.cells[row, 5].text for row in ROWS] == list(SPEAKING.values())


def test_answers__that_do_not_tell_whose_they_are__are_told_in_the_copy(tmp_path: Path) -> None:
    round_, found = _returned(tmp_path, SILENT, whole=True)
    assert [one.code for one in found.report.findings if one.code.startswith("ROW02")] == ["ROW024"]
    _, text, _ = return_copies(round_, found, tmp_path / "retur")
    assert "Se efter, at hvert svar står, hvor det skal." in text.read_text(encoding="utf-8")
