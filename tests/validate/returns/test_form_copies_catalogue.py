"""Corrected copies of every kind of fault in forms: only faults of content are left in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from samples.ballerup import SAMPLE
from samples.excel import ReturnedFile
from tests.support.cases import Case
from tests.support.catalogue import cases_of, codes_with_cases
from tests.support.forms import forms_round, good_form
from tests.support.small_rounds import FORMS, FormAnswers
from validate.engine import validate
from validate.finding import Finding, Level
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from workbook.form.book import form_workbook
from workbook.form.layout import form_layout
from workbook.layouts import layout_of, read_returned
from workbook.naming import copy_name, workbook_name
from workbook.read.model import CellKind
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

CONTENT = ("VAL", "ROW", "SUM", "PUB")
# A value typed over a formula, or a formula over a value: the copy has what belongs there.
HEALED = {"SUM001", "SUM005", "VAL009"}
# Where the copy does not say the same: what was deleted or not calculated is blank in it, and a
# date where a number belongs has lost its format, so that a number can be typed over it.
CODES_NOW = {
    ("STR010", "a table of the centre's own in its place"): {"STR064"},
    ("STR010", "forms and list deleted"): {"STR064"},
    ("STR060", "the row of the saving"): {"ROW014", "ROW022", "SUM003"},
    ("STR040", "another year over amounts"): {"ROW012", "ROW021"},
    ("STR040", "two years exchanged"): {"ROW012", "ROW021", "SUM003"},
    ("STR064", "the blank file"): {"STR064"},
    ("STR064", "the only form was deleted"): {"STR064"},
    ("STR065", "another year typed over it is a changed heading"): {"SUM003"},
    ("STR070", "no case in the file"): {"STR064"},
    ("STR073", "one year typed over"): {"ROW012", "ROW021"},
    ("STR084", "a further box that must be filled"): {"VAL001"},
    ("VAL006", "a date for an amount"): {"VAL012"},
    ("VAL019", "a day"): {"VAL019"},
    ("VAL019", "a year that a date's format turned into a date"): set(),
}
_TOLD = ("STR", "VAL006", "VAL019", "SUM005", "MRG006")
_CATALOGUE = [
    pytest.param(code, case, id=f"{code}-{case.name.replace(' ', '-')}")
    for code in codes_with_cases()
    if code.startswith(_TOLD)
    for case in cases_of(code)
    if case.small_round is FORMS and case.expect
]

Act = Callable[[ReturnedFile], object]


def facts(findings: Iterable[Finding]) -> list[tuple[str, str, str, tuple[str, ...], str]]:
    return sorted((one.code, one.item, one.column, one.cells, one.message) for one in findings)


def lines(copy: bytes, sheet: str) -> list[tuple[str, ...]]:
    """What stands below the headers of one of the copy's own sheets."""
    found = read_book(copy).sheet(sheet)
    if found is None:
        return []
    rows = [tuple(cells[column].text for column in sorted(cells)) for _, cells in found.rows()]
    headers = ("Alvor", "Ark i jeres fil")
    first = next((n for n, row in enumerate(rows) if row[0] in headers), len(rows))
    return rows[first + 1 :]


@pytest.mark.parametrize(("code", "case"), _CATALOGUE)
def test_catalogue__copy__gives_exactly_the_faults_of_content(
    tmp_path: Path, code: str, case: Case[FormAnswers]
) -> None:
    round_, asked = case.returned(tmp_path)
    validation = validate(round_, asked, "da")
    name = workbook_name(round_.config, "CBM")
    found = [one for one in validation.report.findings if one.file == name]
    written = {path.name: path for path in return_copies(round_, validation, tmp_path / "retur")}
    asks = any(one.severity is not Level.INFO for one in found)
    has_copy = asks and not {"STR070", "STR073"} & {one.code for one in found}
    copied = copy_name(round_.config, "CBM")
    assert (copied in written) == has_copy
    if not has_copy:
        return
    after = validate(round_, read_inbox([written[copied]]), "da").report.findings
    left = [one for one in found if one.code.startswith(CONTENT) and one.code not in HEALED]
    if (code, case.name) in CODES_NOW:
        assert {one.code for one in after} == CODES_NOW[code, case.name]
    else:
        assert facts(after) == facts(left)
    told = {line[-2] for line in lines(written[copied].read_bytes(), FAULTS_SHEET)}
    assert told >= {one.message for one in after}
    assert told >= {one.message for one in found if one.code.startswith("MRG")}


def test_sample__copies__give_the_faults_of_content_of_each_file(tmp_path: Path) -> None:
    round_ = load_round(SAMPLE)
    before = validate(round_, read_inbox([round_.received]))
    written = return_copies(round_, before, tmp_path)
    books = [path for path in written if path.suffix == ".xlsx"]

    assert len(books) == 3  # who has only information gets no copy
    for path in books:
        after = validate(round_, read_inbox([path])).report.findings
        sent = path.name.replace(" (til rettelse)", "")
        found = [one for one in before.report.findings if one.file == sent]
        assert facts(after) == facts(one for one in found if one.code.startswith(CONTENT))
        assert read_book(path.read_bytes()).sheet(UNPLACED_SHEET) is None


@dataclass(frozen=True)
class Sent:
    """A file that came back, and its copy."""

    round: Round
    copy: bytes

    def contents(self) -> list[dict[str, object]]:
        """What the copy's records say, to the letter."""
        layout = layout_of(self.round, "CBM")
        found = read_returned(self.round, read_book(self.copy), layout, "fil.xlsx")
        assert found is not None
        return [
            {
                slot: value.raw
                for slot, value in record.values.items()
                if not value.is_blank and value.slot.is_typed
            }
            for record in found.records
        ]


def sent(folder: Path, act: Act, forms: tuple[Contents, ...] = (good_form(),)) -> Sent:
    """The file of CBM with these forms, changed as a person would, and its copy."""
    round_ = forms_round(folder=folder)
    file = ReturnedFile(form_workbook(round_, "CBM", forms, blank=0))
    act(file)
    round_.received.mkdir()
    (round_.received / "Retur.xlsx").write_bytes(file.data)
    found = validate(round_, read_inbox([round_.received / "Retur.xlsx"]), "da")
    (path, *_) = return_copies(round_, found, folder / "retur")
    return Sent(round_, path.read_bytes())


def test_copy__whatever_was_typed__stands_in_it_to_the_letter(tmp_path: Path) -> None:
    layout = form_layout(forms_round())

    def act(file: ReturnedFile) -> None:
        file.insert_rows("Sag 1", 6, 2)
        file.set_text("Sag 1", "C5", "TMU")  # the code of its committee
        file.set_text("Sag 1", "D42", "300,-")
        file.set_text("Sag 1", "C16", "Effektivisering")  # where a tick belongs
        file.set_number("Sag 1", "E42", Decimal("12.5"))

    copy = sent(tmp_path, act)

    (record,) = copy.contents()
    typed = {
        "committee": "TMU",
        "saving:2027": "300,-",
        "saving:2028": "12.5",
        "kinds:Effektivisering": "Effektivisering",
    }
    assert {slot: record[slot] for slot in typed} == typed
    sheet = read_book(copy.copy).sheet("Sag 1")
    assert sheet is not None
    net = layout.places["net:2027"]
    cell = sheet.cell(net.row, net.column)
    assert cell is not None
    assert (cell.kind, cell.text) == (CellKind.TEXT, "Fejl")
