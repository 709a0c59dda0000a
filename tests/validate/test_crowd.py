"""Thousands of findings of one rule in one file: some are told, of the rest how many there are."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.rounds import small_round
from tests.support.written import written_centre
from validate.crowd import MOST
from validate.examine import Examined, Examiner
from validate.finding import Finding, Level
from validate.opening import ReadFile
from validate.text import Language
from workbook.read.limits import MORE_ROWS
from workbook.read.model import Cell, CellKind
from workbook.read.open import read_book
from workbook.rows.layout import rows_layout

SHEET, FIRST = "Opfølgning", 12  # the row behind the items of CET


def _examined(
    folder: Path, numbers: list[str], *, answers: str = "", language: Language = "da"
) -> Examined:
    """The good workbook of CET with further rows of these numbers, and an answer in each."""
    round_ = small_round(folder)
    book = read_book(written_centre(round_, "CET"))
    sheet = book.sheet(SHEET)
    assert sheet is not None
    status = rows_layout(round_, "CET").column("status").column
    cells = dict(sheet.cells)
    for row, number in enumerate(numbers, start=FIRST):
        cells[row, 1] = Cell(row, 1, CellKind.NUMBER, number)
        if answers:
            cells[row, status] = Cell(row, status, CellKind.TEXT, answers)
    changed = replace(sheet, cells=cells)
    sheets = tuple(changed if one.name == SHEET else one for one in book.sheets)
    read = ReadFile("0" * 64, book=replace(book, sheets=sheets))
    return Examiner(round_, language).of(folder / "CET.xlsx", "CET.xlsx", read)


def _numbers(count: int) -> list[str]:
    """Of items that no list has."""
    return [str(1000 + one) for one in range(count)]


@pytest.mark.parametrize(
    ("language", "message", "fix"),
    [
        (
            "da",
            "Der er 100 fund mere af samme slags i filen, det første her.",
            "Ret dem på samme måde som dem, der er nævnt.",
        ),
        (
            "en",
            "There are 100 more findings of the same kind in the file, the first one here.",
            "Correct them as those that are named.",
        ),
    ],
)
def test_foreign_rows__six_hundred__are_500_findings_and_the_number_of_the_rest(
    language: Language, message: str, fix: str, tmp_path: Path
) -> None:
    found = _examined(tmp_path, _numbers(MOST + 100), language=language).findings
    assert Counter(one.code for one in found) == {"STR031": MOST + 1}
    *told, rest = found
    assert [one.cell for one in told] == [f"A{FIRST + number}" for number in range(MOST)]
    assert rest == Finding(
        "STR031",
        "not-sent-here",
        Level.ERROR,
        *(message, fix),
        centre="CET",
        file="CET.xlsx",
        sheet=SHEET,
        cells=(f"A{FIRST + MOST}",),
    )


def test_foreign_rows__one_more_than_are_told__is_told_itself(tmp_path: Path) -> None:
    found = _examined(tmp_path, _numbers(MOST + 1)).findings
    assert len(found) == MOST + 1
    assert found[-1].message == "Punkt 1500 findes ikke på listen."


def test_rows__that_an_earlier_error_explains__are_not_counted(tmp_path: Path) -> None:
    """What is typed in a foreign row is no answer, however many there are."""
    found = _examined(tmp_path, _numbers(MOST + 100), answers="Nej").findings
    assert Counter(one.code for one in found) == {"STR031": MOST + 1}


def test_findings__sent_from_a_worker__are_the_same(tmp_path: Path) -> None:
    examined = _examined(tmp_path, _numbers(MOST + 2))
    examiner = Examiner(small_round(tmp_path), "da")
    assert examiner.unpacked(examiner.packed(examined)).findings == examined.findings


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "da",
            "Filen er for stor: den har 5.006 udfyldte rækker i sin tabel, og grænsen er 5.005.",
        ),
        ("en", "The file is too large: it has 5.006 filled rows in its table, and the limit is"),
    ],
)
def test_rows__far_more_than_were_sent__are_one_finding_at_the_sheet(
    language: Language, message: str, tmp_path: Path
) -> None:
    examined = _examined(tmp_path, ["1"] * (MORE_ROWS + 1), language=language)
    (found,) = examined.findings
    assert (found.code, found.sheet, found.centre) == ("FIL006", SHEET, "CET")
    assert examined.stopped
    assert not examined.view.is_identified
    assert found.message.startswith(message)
