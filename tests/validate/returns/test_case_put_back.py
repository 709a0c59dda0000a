"""What a copy of a case workbook puts back, and its centre must look at all the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.cases import Case, each
from tests.support.small_rounds import FORMS
from validate.engine import validate
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from workbook.read.open import open_book
from workbook.write.corrected_names import FAULTS_SHEET

Act = Callable[[ReturnedFile], object]

_PUT_BACK: dict[str, tuple[str, Act]] = {
    "the years were typed over": (
        "STR040",
        each(
            lambda file: file.set_number("Sag 1", "C39", 2025),
            lambda file: file.set_number("Sag 1", "D39", 2026),
        ),
    ),
    "a label was typed over": ("STR040", lambda file: file.set_text("Sag 1", "B51", "Udenfor")),
    "a number was typed over a sum": (
        "SUM001",
        lambda file: file.set_number("Sag 1", "E42", 260),
    ),
    "an amount stands beside the grid": (
        "STR062",
        lambda file: file.set_number("Sag 1", "I40", 500),
    ),
    "the form was hidden": ("STR013", lambda file: file.set_sheet_state("Sag 1", "hidden")),
}


_SAID = {
    "the years were typed over": "Se efter, at svarene",
    "a label was typed over": "Se efter, at svarene",
    "a number was typed over a sum": "Formlen er her igen",
    "an amount stands beside the grid": "Det står nu på arket “Ikke placeret”",
    "the form was hidden": "Arket er synligt i kopien",
}


_AFTER = {"the years were typed over": {"ROW012", "ROW021", "SUM003"}}
"""What the copy lacks then: nobody knows of which years the amounts were."""


@pytest.mark.parametrize("what", _PUT_BACK)
def test_copy__heals_what_may_have_meant_something__and_asks_to_look_again(
    what: str, tmp_path: Path
) -> None:
    code, edit = _PUT_BACK[what]
    round_, asked = Case(FORMS, what, edit=edit).returned(tmp_path)
    validation = validate(round_, asked, "da")
    assert {finding.code for finding in validation.report.findings} == {code}
    copy, text, _ = return_copies(round_, validation, tmp_path / "retur")
    sheet = open_book(copy).sheet(FAULTS_SHEET)
    assert sheet is not None
    shown = " ".join(cell.text for cell in sheet.cells.values())
    assert _SAID[what] in shown
    assert _SAID[what] in text.read_text(encoding="utf-8")
    after = validate(round_, read_inbox([copy]), "da").report.findings
    assert {finding.code for finding in after} == _AFTER.get(what, set())


def test_mail__of_a_file_that_blocks__asks_for_the_copy_even_unchanged(tmp_path: Path) -> None:
    """The formula was cleared: the copy has it again, and nothing is left to mend."""
    case = Case(FORMS, "cleared", edit=lambda file: file.clear("Sag 1", "E42"))
    round_, asked = case.returned(tmp_path)
    _, text, _ = return_copies(round_, validate(round_, asked, "da"), tmp_path / "retur")
    mail = text.read_text(encoding="utf-8")
    assert "send den tilbage til os, også hvis I ikke ændrer noget" in mail
    assert "Vil I ændre noget" not in mail
