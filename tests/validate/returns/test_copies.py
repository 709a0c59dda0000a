"""Corrected copies: answers kept, structure healed, only faults of content left.

Over 300 lines: each fault of structure stands here with what heals it.
"""

import email
import email.policy
from collections.abc import Callable
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from samples.ishoj import SAMPLE
from templates.errors import OperatorError
from tests.support.libreoffice import convert
from tests.support.rounds import centre_workbook, good_answers, inbox, small_round
from validate.engine import Validation, validate
from validate.finding import Finding
from validate.inbox import read_inbox
from validate.returns.copies import return_copies
from validate.returns.rows_placing import PlacedRows
from workbook.address import column_letter, parse_a1
from workbook.naming import base_name, copy_name, workbook_name
from workbook.read.open import open_book, read_book
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.corrected import KeptRows
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

SHEET = "Opfølgning"
FAULTY = {"CJE", "CET", "CDS", "CKF", "CPS", "CSO"}  # of the August inbox
Act = Callable[[ReturnedFile], None]


@pytest.fixture(scope="module")
def august() -> Round:
    return load_round(SAMPLE / "august")


@pytest.fixture(scope="module")
def before(august: Round) -> Validation:
    return validate(august, read_inbox([august.received]))


@pytest.fixture(scope="module")
def copies(august: Round, before: Validation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("retur")
    return_copies(august, before, folder, reply_by=august.config.deadline)
    return folder


def _kept(validation: Validation, centre: str) -> KeptRows:
    (view,) = (one for one in validation.views if one.centre == centre)
    return PlacedRows(view).kept


def _facts(findings: tuple[Finding, ...], centre: str) -> set[tuple[str, str, str, str]]:
    """Content only, and without the places, which a message of another rule never names.

    The copy puts rows back in the order in which they were sent.
    """
    return {
        (entry.code, entry.item, entry.column, entry.message)
        for entry in findings
        if entry.centre == centre and entry.file and entry.code[:3] in {"VAL", "ROW", "SUM"}
        if entry.code != "ROW024"
    }


def _returned(round_: Round, folder: Path, act: Act, centre: str = "CET") -> Validation:
    file = ReturnedFile(centre_workbook(round_, centre, good_answers(round_, centre)))
    act(file)
    return validate(round_, inbox(folder, {workbook_name(round_.config, centre): file.data}))


def _copy(round_: Round, folder: Path, act: Act, centre: str = "CET") -> bytes:
    validation = _returned(round_, folder, act, centre)
    written = return_copies(round_, validation, folder / "retur")
    assert [path.suffix for path in written[:3]] == [".xlsx", ".txt", ".eml"]
    return written[0].read_bytes()


def _validated(round_: Round, folder: Path, copy: bytes) -> Validation:
    name = workbook_name(round_.config, "CET")
    return validate(round_, inbox(folder / "igen", {name: copy}))


def _codes(validation: Validation) -> list[tuple[str, str]]:
    return [(entry.code, entry.cell) for entry in validation.report.findings if entry.file]


def _sheet(copy: bytes, name: str) -> list[list[str]]:
    sheet = read_book(copy).sheet(name)
    assert sheet is not None
    return [[cell.text for _, cell in sorted(cells.items())] for _, cells in sheet.rows()]


def test_august__copies__are_of_each_file_with_findings(copies: Path, august: Round) -> None:
    names = {copy_name(august.config, centre).removesuffix(".xlsx") for centre in FAULTY}
    written = {name + suffix for name in names for suffix in (".xlsx", ".txt", ".eml")}
    reminder = f"{base_name(august.config)} - CBF (rykker)"
    assert {path.name for path in copies.iterdir()} - written == {
        f"{reminder}.txt",
        f"{reminder}.eml",
    }
    assert all((copies / name).is_file() for name in written)


@pytest.mark.parametrize("centre", sorted(FAULTY))
def test_august__copy__validates_to_exactly_the_content_findings(
    august: Round, before: Validation, copies: Path, centre: str
) -> None:
    after = validate(august, read_inbox([copies / copy_name(august.config, centre)]))
    assert _facts(after.report.findings, centre) == _facts(before.report.findings, centre)
    assert {entry.code[:3] for entry in after.report.findings} <= {"VAL", "ROW"}


@pytest.mark.parametrize("centre", sorted(FAULTY))
def test_august__copy__keeps_the_answers_to_the_letter(
    august: Round, before: Validation, copies: Path, centre: str
) -> None:
    after = validate(august, read_inbox([copies / copy_name(august.config, centre)]))
    kept = _kept(before, centre)
    assert any(kept.contents)
    assert _kept(after, centre) == kept


@pytest.mark.parametrize("centre", sorted(FAULTY))
def test_august__copy_with_faults_mended__gives_no_finding(
    august: Round, copies: Path, tmp_path: Path, centre: str
) -> None:
    path = copies / copy_name(august.config, centre)
    file = ReturnedFile(path.read_bytes())
    findings = validate(august, read_inbox([path])).report.findings
    assert findings
    for finding in findings:
        for cell in finding.cells:
            row, _ = parse_a1(cell)
            if finding.column == "Status":
                file.set_text(SHEET, cell, finding.expected or "Afsluttet")
            else:
                file.set_text(SHEET, f"E{row}", f"Byrådet har fået en status i sag {row}.")
    (tmp_path / path.name).write_bytes(file.data)
    assert _codes(validate(august, read_inbox([tmp_path / path.name]))) == []


def test_august__copies_made_twice__are_byte_identical(
    august: Round, before: Validation, copies: Path, tmp_path: Path
) -> None:
    for path in return_copies(august, before, tmp_path, reply_by=august.config.deadline):
        assert path.read_bytes() == (copies / path.name).read_bytes()


def test_august__first_sheet__lists_the_error_first_with_its_cell(
    august: Round, copies: Path
) -> None:
    copy = (copies / copy_name(august.config, "CKF")).read_bytes()
    assert read_book(copy).sheets[0].name == FAULTS_SHEET
    message = (
        "“Under udmøntning. /Afsluttet.” er ikke på listen til “Status”. Der står både “Under "
        "udmøntning” og “Afsluttet”."
    )
    first = next(row for row in _sheet(copy, FAULTS_SHEET) if row[0] == "Skal rettes")
    assert first == [
        "Skal rettes",
        "D16",
        "Punkt 61, Status",
        message,
        "Vælg fra listen i cellen.",
    ]


def test_august__finding_across_files__is_placed_by_item_and_column(
    august: Round, copies: Path
) -> None:
    copy = (copies / copy_name(august.config, "CET")).read_bytes()
    lines = [row for row in _sheet(copy, FAULTS_SHEET) if "Samme som punkt 5" in " ".join(row)]
    assert [line[1:3] for line in lines] == [["D25", "Punkt 66, Status"]]


def test_mail__draft__has_subject_body_and_copy_but_no_address(august: Round, copies: Path) -> None:
    path = copies / copy_name(august.config, "CKF")
    data = path.with_suffix(".eml").read_bytes()
    message = email.message_from_bytes(data, policy=email.policy.default)
    (attached,) = message.iter_attachments()
    body = message.get_body()
    assert message["Subject"] == (
        "Opfølgning på Budgetaftale 2024, August 2024: Svaret fra CKF skal rettes"
    )
    assert {"From", "To", "Message-ID"}.isdisjoint(message.keys())
    assert (attached.get_filename(), attached.get_content()) == (path.name, path.read_bytes())
    assert body is not None
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert body.get_content().replace("\r\n", "\n") == text
    assert "Der er 1 fejl, som skal rettes, før svarene kan bruges, og 8 ting, I bør se på." in text
    assert "send den tilbage til os senest den 16. august 2024." in text


def test_structure__rows_columns_and_sheet_changed__is_healed(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)

    def act(file: ReturnedFile) -> None:
        file.insert_rows(SHEET, 7)
        file.remove_validations(SHEET)
        file.rename_sheet(SHEET, "Ark1")

    copy = _copy(round_, tmp_path, act)
    after = _validated(round_, tmp_path, copy)
    assert _codes(after) == []
    assert _sheet(copy, SHEET) == _sheet(
        centre_workbook(round_, "CET", good_answers(round_, "CET")), SHEET
    )
    assert UNPLACED_SHEET not in {sheet.name for sheet in read_book(copy).sheets}


def test_number_deleted__row_is_known_by_its_title(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    copy = _copy(round_, tmp_path, lambda file: file.clear(SHEET, "A6"))
    assert _codes(_validated(round_, tmp_path, copy)) == []


def test_row_deleted__missing_answer__is_what_the_copy_asks_for(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    copy = _copy(round_, tmp_path, lambda file: file.delete_rows(SHEET, 6))
    codes = [code for code, _ in _codes(_validated(round_, tmp_path, copy))]
    assert codes == ["VAL001"]
    assert any("Punkt 1, Status" in " ".join(row) for row in _sheet(copy, FAULTS_SHEET))


def _stray(file: ReturnedFile) -> None:
    rows = file.rows(SHEET)
    (header,) = (ref for ref, text in rows.items() if text == "Bemærkninger August 2024")
    letter = header.rstrip("0123456789")
    below = max(parse_a1(ref)[0] for ref in rows) + 1
    file.set_text(SHEET, f"{letter}{below}", "Svar uden nummer")
    file.set_text(SHEET, "Z6", "Min egen note")
    file.add_sheet("Noter", [["Husk møde"]])
    file.unprotect(SHEET)


def test_unplaced__everything_without_a_cell__stands_with_sheet_and_address(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    copy = _copy(round_, tmp_path, _stray)
    lines = {tuple(row) for row in _sheet(copy, UNPLACED_SHEET) if len(row) == 4}
    not_sent = "Kolonnen var ikke i den fil, I fik tilsendt (punkt 1)"
    assert (SHEET, "Z6", not_sent, "Min egen note") in lines
    assert ("Noter", "A1", "Arket “Noter” var ikke i den fil, I fik tilsendt", "Husk møde") in lines
    assert ("Rækken er ikke blandt jeres punkter", "Svar uden nummer") in {
        line[2:] for line in lines
    }
    assert _codes(_validated(round_, tmp_path, copy)) == []


def test_number_of_another_item__row_is_known_by_its_title(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    copy = _copy(round_, tmp_path, lambda file: file.set_number(SHEET, "A7", 1))
    assert _codes(_validated(round_, tmp_path, copy)) == []
    assert UNPLACED_SHEET not in {sheet.name for sheet in read_book(copy).sheets}


def test_item_twice__neither_answer_is_taken__both_are_unplaced(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    titles = _column(round_, "Aftalepunkt")

    def act(file: ReturnedFile) -> None:
        file.set_number(SHEET, "A7", 1)
        file.set_text(SHEET, f"{titles}7", file.rows(SHEET)[f"{titles}6"])

    copy = _copy(round_, tmp_path, act)
    lines = [row[1:] for row in _sheet(copy, UNPLACED_SHEET) if len(row) == 4]
    status, why = _column(round_, "Status"), "Punkt 1 står i flere rækker"
    assert [f"{status}6", why, "Under udmøntning"] in lines
    assert [f"{status}7", why, "Under udmøntning"] in lines
    codes = _codes(_validated(round_, tmp_path, copy))
    assert codes == [("VAL001", f"{status}6"), ("VAL001", f"{status}7")]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda file, ref: file.set_error(SHEET, ref, "#REF!"), "VAL005"),
        (lambda file, ref: file.set_boolean(SHEET, ref, value=True), "VAL006"),
        (lambda file, ref: file.set_number(SHEET, ref, 3), "VAL002"),
        (lambda file, ref: file.set_text(SHEET, ref, "Måske"), "VAL002"),
        (lambda file, ref: file.clear(SHEET, ref), "VAL001"),
    ],
    ids=["error", "boolean", "number", "text", "blank"],
)
def test_answer__of_any_kind__gives_the_same_finding_in_the_copy(
    tmp_path: Path, act: Callable[[ReturnedFile, str], None], code: str
) -> None:
    round_ = small_round(tmp_path)
    status = f"{_column(round_, 'Status')}6"
    before = _returned(round_, tmp_path, lambda file: act(file, status))
    (written, *_) = return_copies(round_, before, tmp_path / "retur")
    after = _validated(round_, tmp_path, written.read_bytes())
    assert _codes(before) == [(code, status)]
    assert [(e.code, e.cells, e.value, e.message) for e in after.report.findings if e.file] == [
        (e.code, e.cells, e.value, e.message) for e in before.report.findings if e.file
    ]


def _column(round_: Round, header: str) -> str:
    sheet = read_book(centre_workbook(round_, "CET")).sheet(SHEET)
    assert sheet is not None
    column = next(place[1] for place, cell in sheet.cells.items() if cell.text == header)
    return column_letter(column)


def test_text_too_long_for_a_cell__end_is_unplaced(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    remark = f"{_column(round_, 'Bemærkninger August 2024')}6"
    copy = _copy(round_, tmp_path, lambda file: file.set_text(SHEET, remark, "a" * 32_767 + "slut"))
    assert "slut" in {row[-1] for row in _sheet(copy, UNPLACED_SHEET)}


def test_two_files_of_one_centre__have_no_copy(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    data = centre_workbook(round_, "CET")
    validation = validate(round_, inbox(tmp_path, {"a CET.xlsx": data, "b CET.xlsx": data}))
    written = return_copies(round_, validation, tmp_path / "retur")
    assert {path.name[-16:] for path in written} == {"CSO (rykker).txt", "CSO (rykker).eml"} | {
        "CKM (rykker).txt",
        "CKM (rykker).eml",
    }


def test_folder__of_the_round_itself__is_refused(august: Round, before: Validation) -> None:
    with pytest.raises(OperatorError, match="would replace"):
        return_copies(august, before, august.received)


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("centre", ["CKF", "CET"])
def test_copy__saved_by_libreoffice__gives_the_same_findings(
    august: Round, copies: Path, tmp_path: Path, centre: str
) -> None:
    path = copies / copy_name(august.config, centre)
    saved = convert(path, "xlsx", tmp_path)
    before = validate(august, read_inbox([path])).report.findings
    after = validate(august, read_inbox([saved])).report.findings
    assert [entry for entry in after if entry.code != "FIL012"] == list(before)


def test_copy__opened__is_read_whole(august: Round, copies: Path) -> None:
    names = [sheet.name for sheet in open_book(copies / copy_name(august.config, "CPS")).sheets]
    assert names[:3] == [FAULTS_SHEET, "Vejledning", SHEET]
