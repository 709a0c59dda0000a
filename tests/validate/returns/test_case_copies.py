"""Corrected copies of workbooks with cases: structure healed, only faults of content left."""

import email
import email.policy
import importlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case
from tests.support.case_sample import CORRECTED, case_sample
from tests.support.form_cases import FormCase
from tests.support.libreoffice import convert
from validate.engine import Validation, validate
from validate.finding import Finding, Level
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from workbook.address import a1
from workbook.case.layout import form_layout
from workbook.naming import workbook_name
from workbook.read.model import CellKind, Sheet
from workbook.read.open import open_book, read_book
from workbook.round.cases import CaseRound
from workbook.write.case_workbook import case_workbook
from workbook.write.corrected_names import CORRECTED_SHEETS, FAULTS_SHEET, UNPLACED_SHEET

FAULTY = {"CAM", "CBEM", "CEJ", "CHRO", "CSS", "PS"}
SERVICE = ("inside", "outside")
# A value typed over a formula, or a formula over a value: the copy has what belongs there.
HEALED = {"SUM001", "SUM002", "SUM005", "VAL009"}
# Where the copy does not say the same: what was deleted or not calculated is blank in it, and a
# date where a number belongs has lost its format, so that a number can be typed over it.
CODES_NOW = {
    ("str010", "a table of the centre's own in its place"): {"STR064"},
    ("str010", "forms and list deleted"): {"STR064"},
    ("str060", "the row of the saving"): {"ROW014", "ROW022", "SUM003"},
    ("str064", "the blank file"): {"STR064"},
    ("str064", "the only form was deleted"): {"STR064"},
    ("str070", "no case in the file"): {"STR064"},
    ("sum001", "net and total typed in every year, and nothing above them"): {"ROW010"},
    ("val005", "a formula without a value in a required field"): {"VAL001"},
    ("val006", "a date for an amount"): {"VAL012"},
    ("val019", "a day"): {"VAL019"},
    ("val019", "a year that a date's format turned into a date"): set(),
}
_FOLDER = Path(__file__).parents[1] / "case_cases"
_CASES = [
    (path.stem, case)
    for path in sorted(_FOLDER.glob("[a-z]*.py"))
    for case in importlib.import_module(f"tests.validate.case_cases.{path.stem}").CASES
    if case.expect
]
CHANGED_ROUND = {"str007", "str070"}  # in which the good answers are good no longer
OFFICES = {"STR070"}  # findings that the office must settle before there can be a copy
_CATALOGUE = [
    pytest.param(code, case, id=f"{code}-{case.name.replace(' ', '-')}") for code, case in _CASES
]


@pytest.fixture(scope="module")
def sample() -> CaseRound:
    return case_sample()


@pytest.fixture(scope="module")
def before(sample: CaseRound) -> Validation:
    return validate(sample, read_inbox([sample.received]))


@pytest.fixture(scope="module")
def copies(sample: CaseRound, before: Validation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("retur")
    return_copies(sample, before, folder)
    return folder


def _of(findings: tuple[Finding, ...], file: str) -> list[Finding]:
    return [finding for finding in findings if finding.file == file]


def _told(copy: bytes) -> list[tuple[str, str]]:
    """The messages of the first sheet with the places of their faults."""
    sheet = read_book(copy).sheet(FAULTS_SHEET)
    assert sheet is not None
    rows = [[cell.text for _, cell in sorted(cells.items())] for _, cells in sheet.rows()]
    first = rows.index(_HEADERS) + 1 if _HEADERS in rows else len(rows)
    return [(row[-3], row[-2]) for row in rows[first:]]


_HEADERS = ["Alvor", "Celle", "Sted", "Hvad er galt", "Hvad I skal gøre"]


def test_sample__copies__are_of_each_file_with_findings(sample: CaseRound, copies: Path) -> None:
    names = {workbook_name(sample.config, centre).removesuffix(".xlsx") for centre in FAULTY}
    assert {path.name for path in copies.iterdir()} == {
        name + suffix for name in names for suffix in (".xlsx", ".txt", ".eml")
    }


@pytest.mark.parametrize("centre", sorted(FAULTY))
def test_sample__copy__gives_exactly_the_findings_of_the_file(
    sample: CaseRound, before: Validation, copies: Path, centre: str
) -> None:
    path = copies / workbook_name(sample.config, centre)
    after = validate(sample, read_inbox([path])).report.findings
    assert after == tuple(_of(before.report.findings, path.name))
    assert len(_told(path.read_bytes())) == len(after)


@pytest.mark.parametrize("centre", sorted(FAULTY))
def test_sample__copy__has_every_cell_of_every_form(
    sample: CaseRound, copies: Path, centre: str
) -> None:
    name = workbook_name(sample.config, centre)
    sent, copy = open_book(sample.received / name), open_book(copies / name)
    names = [sheet.name for sheet in copy.sheets if sheet.name not in CORRECTED_SHEETS]
    assert names == [sheet.name for sheet in sent.sheets]
    for sheet in sent.sheets:
        there = copy.sheet(sheet.name)
        assert there is not None
        assert _content(there) == _content(sheet)


def _content(sheet: Sheet) -> dict[tuple[int, int], tuple[CellKind, str]]:
    return {place: (cell.kind, cell.text) for place, cell in sheet.cells.items()}


@pytest.mark.parametrize("centre", sorted(FAULTY))
def test_sample__copy_with_errors_mended__has_no_error(
    sample: CaseRound, copies: Path, tmp_path: Path, centre: str
) -> None:
    path = copies / workbook_name(sample.config, centre)
    file, layout = ReturnedFile(path.read_bytes()), form_layout(sample)
    mended = ReturnedFile((case_sample().folder / CORRECTED / path.name).read_bytes())
    for finding in validate(sample, read_inbox([path])).report.at_least(Level.ERROR):
        rows = mended.rows(finding.sheet)
        for cell in (layout.amount(row, year) for row in SERVICE for year in layout.years):
            if cell in rows:
                file.set_number(finding.sheet, cell, int(rows[cell]))
    (tmp_path / path.name).write_bytes(file.data)
    assert validate(sample, read_inbox([tmp_path / path.name])).report.at_least(Level.ERROR) == []


def test_sample__copies_made_twice__are_byte_identical(
    sample: CaseRound, before: Validation, copies: Path, tmp_path: Path
) -> None:
    for path in return_copies(sample, before, tmp_path):
        assert path.read_bytes() == (copies / path.name).read_bytes()


def test_sample__mail__speaks_of_cases(sample: CaseRound, copies: Path) -> None:
    path = copies / workbook_name(sample.config, "CAM")
    message = email.message_from_bytes(
        path.with_suffix(".eml").read_bytes(), policy=email.policy.default
    )
    body, (attached,) = message.get_body(), message.iter_attachments()
    assert body is not None
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert message["Subject"] == (
        "Omstillingsforslag 2019-2022, Budget 2019: Svaret fra CAM skal rettes"
    )
    assert (attached.get_filename(), attached.get_content()) == (path.name, path.read_bytes())
    assert body.get_content().replace("\r\n", "\n") == text
    assert "- Sag EBU-01 (arket Sag 1), Kontrol: netto − inden for − uden for (C53:F53): " in text
    assert "Der er 2 fejl, som skal rettes, før svarene kan bruges." in text


@pytest.mark.parametrize(("code", "case"), _CATALOGUE)
def test_catalogue__copy__gives_exactly_the_faults_of_content(
    tmp_path: Path, code: str, case: FormCase
) -> None:
    round_, asked = case.returned(tmp_path)
    validation = validate(round_, asked, "da")
    name = workbook_name(round_.config, "CBM")
    found = _of(validation.report.findings, name)
    written = {path.name: path for path in return_copies(round_, validation, tmp_path / "retur")}
    has_copy = bool(found) and OFFICES.isdisjoint(one.code for one in found)
    assert (name in written) == has_copy
    if not has_copy:
        return
    after = validate(round_, read_inbox([written[name]]), "da").report.findings
    content = {"VAL", "ROW", "SUM", "PUB"}
    left = [one for one in found if one.code[:3] in content and one.code not in HEALED]
    if (code, case.name) in CODES_NOW:
        assert {one.code for one in after} == CODES_NOW[code, case.name]
    else:
        assert _facts(after) == _facts(left)
    messages = {message for _, message in _told(written[name].read_bytes())}
    assert messages >= {one.message for one in after}
    assert messages >= {one.message for one in found if one.code.startswith("MRG")}


def _facts(findings: Iterable[Finding]) -> list[tuple[str, str, str, tuple[str, ...], str]]:
    return sorted((one.code, one.item, one.column, one.cells, one.message) for one in findings)


@pytest.mark.parametrize(
    ("code", "case"), [one for one in _CATALOGUE if one.values[0] not in CHANGED_ROUND]
)
def test_catalogue__copy_with_good_answers_typed__gives_no_finding(
    tmp_path: Path, code: str, case: FormCase
) -> None:
    round_, asked = case.returned(tmp_path)
    validation = validate(round_, asked, "da")
    name = workbook_name(round_.config, "CBM")
    for path in return_copies(round_, validation, tmp_path / "retur"):
        if path.name == name:
            path.write_bytes(_retyped(round_, path.read_bytes()))
            found = validate(round_, read_inbox([path]), "da").report.findings
            assert found == (), code


def _retyped(round_: CaseRound, copy: bytes) -> bytes:
    """The copy with a good case typed over each of its forms, and calculated."""
    file = ReturnedFile(copy)
    forms = [name for name in file.sheets() if name.startswith(round_.template.form.sheet)]
    answers = [good_case(f"TMU-{number:02}") for number in range(1, len(forms) + 1)]
    good = read_book(case_workbook(round_, "CBM", answers))
    for name in forms:
        sheet, now = good.sheet(name), read_book(file.data).sheet(name)
        assert sheet is not None
        assert now is not None
        for place in sheet.cells.keys() | now.cells.keys():
            there, cell = now.cells.get(place), sheet.cells.get(place)
            if there and cell and (there.kind, there.raw) == (cell.kind, cell.raw):
                continue
            _type(file, name, place, sheet)
    return file.data


def _type(file: ReturnedFile, name: str, place: tuple[int, int], good: Sheet) -> None:
    cell, ref = good.cells.get(place), a1(*place)
    if cell is None:
        file.clear(name, ref)
    elif cell.formula is not None:
        file.set_formula(name, ref, cell.formula, cell.number or cell.raw)
    elif cell.kind is CellKind.DATE:
        file.set_date(name, ref, cell.number or 0)
    elif cell.number is not None:
        file.set_number(name, ref, cell.number)
    else:
        file.set_text(name, ref, cell.text)


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("centre", ["CAM", "CSS"])
def test_sample__copy_recalculated_by_libreoffice__gives_the_same_findings(
    sample: CaseRound, copies: Path, tmp_path: Path, centre: str
) -> None:
    path = copies / workbook_name(sample.config, centre)
    saved = convert(path, "xlsx", tmp_path)
    before = validate(sample, read_inbox([path])).report.findings
    after = validate(sample, read_inbox([saved])).report.findings
    assert [entry for entry in after if entry.code != "FIL012"] == list(before)


def test_sample__without_anything_left__has_no_sheet_for_it(
    sample: CaseRound, copies: Path
) -> None:
    book = open_book(copies / workbook_name(sample.config, "CSS"))
    assert book.sheets[0].name == FAULTS_SHEET
    assert book.sheet(UNPLACED_SHEET) is None
