"""The bundled round: its faults are found, and nothing else; the edition says what is printed."""

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from samples.ishoj import CORRECTED, LIBREOFFICE, SAMPLE, build
from tests.support.kontrol import LABELS, figures
from tests.support.libreoffice import saved_again
from tests.support.printed import listed
from validate.assemble import delivered_files, hindrances
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from workbook.edition.changes import Direction, changes
from workbook.edition.content import Amounts
from workbook.edition.dataset import Dataset, dataset
from workbook.edition.item import Items
from workbook.read.open import open_book
from workbook.round.folder import RECEIVED
from workbook.round.load import load_round
from workbook.round.model import Round

FACTS: dict[str, Any] = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
STATUSES = tuple(FACTS["statuses"])
SHEET = "Opfølgning"

# Every fault of the August inbox: file's centre, code, cell, item.
PLANTED = {
    *(("CET", "ROW007", "E17", "20"), ("CSO", "ROW007", "E10", "47")),  # remark of another round
    ("CKF", "VAL002", "D19", "61"),  # two statuses in one cell
    *(("CJE", "VAL003", "D7", "54, 55"), ("CDS", "VAL003", "D7", "36, 37")),  # full stops
    *(("CPS", "VAL003", "D6", "25, 26, 56, 57"), ("CSO", "VAL003", "D8", "10, 65")),
    *(("CKF", "VAL003", "D16", "38, 45, 60"), ("CET", "VAL003", "D23", "53")),
    *(("CKF", "ROW001", "E7", "39"), ("CKF", "ROW001", "E9", "40")),  # closed without a remark
    *(("CKF", "ROW001", "E10", "42"), ("CKF", "ROW001", "E14", "44")),
    *(("CJE", "ROW001", "E7", "54"), ("CJE", "ROW001", "E8", "55"), ("CET", "ROW001", "E22", "41")),
    *(("CDS", "ROW003", "E6", "12"), ("CET", "ROW003", "E26", "67")),  # open without a remark
    *(("CKF", "ROW003", "E17", "45"), ("CKF", "ROW003", "E18", "60")),
    *(("CET", "ROW004", "E9", "7"), ("CET", "ROW004", "E10", "9")),  # nothing new, twice
    ("CET", "ROW004", "E13", "16"),
    ("CET", "ROW005", "D25", "66"),  # a promised date has passed
    ("CKF", "ROW006", "E16", "38"),  # closed, and speaks of the future
    ("CET", "MRG005", "D25", "66"),  # “same as item 5” with another status
    ("CKF", "ROW024", "A16", "38"),  # whole rows were sorted
    ("CPS", "STR050", "D6", ""),  # the dropdowns were pasted over
    ("CSO", "FIL012", "", ""),  # saved by LibreOffice
    ("CBF", "MRG001", "", "13, 29, 30, 31, 32, 35"),  # not delivered
}


@pytest.fixture(scope="module")
def august() -> Round:
    return load_round(SAMPLE / "august")


@pytest.fixture(scope="module")
def found(august: Round) -> Validation:
    return _validate(august, august.received)


@pytest.fixture(scope="module")
def edition(august: Round) -> Dataset:
    return dataset(august, delivered_files(_validate(august, august.folder / CORRECTED)))


@pytest.fixture(scope="module")
def saved(august: Round, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what came back in August, saved again by LibreOffice."""
    folder = tmp_path_factory.mktemp("libreoffice") / RECEIVED
    saved_again(sorted(august.received.iterdir()), folder)
    return folder


def _validate(round_: Round, folder: Path) -> Validation:
    return validate(round_, read_inbox([folder]))


def _facts() -> Iterator[dict[str, Any]]:
    yield from FACTS["items"]


def test_august__every_planted_fault__is_found_at_its_cell_and_nothing_else(
    found: Validation,
) -> None:
    seen = [
        (finding.centre, finding.code, finding.cell, finding.item)
        for finding in found.report.findings
    ]
    assert len(seen) == len(set(seen))
    assert set(seen) == PLANTED


def test_august__faulty_inbox__cannot_be_merged(found: Validation) -> None:
    codes = sorted(finding.code for finding in hindrances(found, partial=False))
    assert codes == ["MRG001", "VAL002"]


def test_august__corrected_inbox__has_no_error(august: Round) -> None:
    report = _validate(august, august.folder / CORRECTED).report
    assert report.count(Level.ERROR) == 0
    assert {result.outcome.value for result in report.files} == {"accepted"}


def test_august__edition__says_exactly_what_is_printed(edition: Dataset) -> None:
    _assert_facts(edition, "august")
    items = Items(edition)
    headings = {
        int(record.name): [remark.heading or None for remark in items.remarks(record)]
        for record in edition.records
    }
    assert headings == {fact["nr"]: fact["remark_headings_in_august_edition"] for fact in _facts()}


def test_february__edition__says_exactly_what_is_printed() -> None:
    round_ = load_round(SAMPLE / "februar")
    validation = _validate(round_, round_.received)
    assert validation.report.count(Level.ERROR) == 0
    _assert_facts(dataset(round_, delivered_files(validation)), "february")


def _assert_facts(data: Dataset, month: str) -> None:
    assert [record.name for record in data.records] == [str(nr) for nr in range(1, 69)]
    assert [section.title for section in data.round.config.sections] == [
        section["title"] for section in FACTS["sections"]
    ]
    for record, fact in zip(data.records, _facts(), strict=True):
        said = record.contents
        assert said["section"] == fact["section"]
        assert said["title"] == fact["title"]
        assert said["centre"] == tuple(fact[f"centres_{month}"])
        assert said["director"] == fact["director"]
        assert said["committees"] == tuple(fact["committees"])
        assert said["status"] in STATUSES
        assert said["status"] == listed(fact[f"status_{month}_printed"])
        agreed: dict[int, Decimal] = {}
        for series in fact["economy_series"] or []:
            for year, amount in series["years"].items():
                agreed[int(year)] = agreed.get(int(year), Decimal(0)) + Decimal(amount)
        assert said["amount"] == Amounts(agreed)


def test_august__changes__are_28_forward_and_item_61(edition: Dataset) -> None:
    new = changes(edition)
    assert new is not None
    assert new.count(Direction.FORWARD) == len(new.statuses) == 29
    numbers = {int(change.item.name) for change in new.statuses}
    assert 61 in numbers
    assert numbers == {
        fact["nr"]
        for fact in _facts()
        if listed(fact["status_february_printed"]) != listed(fact["status_august_printed"])
    }


@pytest.mark.libreoffice
@pytest.mark.slow
def test_sample__rebuilt_from_facts__is_what_is_committed(tmp_path: Path) -> None:
    copy = tmp_path / "sample"
    shutil.copytree(SAMPLE, copy)
    build(copy)
    for path in sorted(SAMPLE.rglob("*")):
        if not path.is_file():
            continue
        rebuilt = copy / path.relative_to(SAMPLE)
        if path.name.endswith(f"{LIBREOFFICE}.xlsx") and path.parent.name == RECEIVED:
            # LibreOffice writes its own version and the hour into the file
            assert open_book(rebuilt).sheets == open_book(path).sheets, path
        else:
            assert rebuilt.read_bytes() == path.read_bytes(), f"{path}: run python -m samples.ishoj"


@pytest.mark.libreoffice
@pytest.mark.slow
def test_august__saved_by_libreoffice__gives_the_same_findings_but_the_advice(
    august: Round, found: Validation, saved: Path
) -> None:
    resaved = _validate(august, saved)

    def facts(validation: Validation) -> set[tuple[str, ...]]:
        return {
            (entry.code, entry.file, entry.sheet, *entry.cells, entry.value, entry.message)
            for entry in validation.report.findings
            if entry.code != "FIL012"
        }

    assert facts(resaved) == facts(found)
    advice = [entry for entry in resaved.report.findings if entry.code == "FIL012"]
    assert len(advice) == len(resaved.report.files) == 8


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "inbox"), [("august", RECEIVED), ("august", CORRECTED), ("februar", RECEIVED)]
)
def test_control_sheet__recalculated__agrees_with_validate(
    name: str, inbox: str, saved: Path, tmp_path: Path
) -> None:
    round_ = load_round(SAMPLE / name)
    validation = _validate(round_, round_.folder / inbox)
    if (name, inbox) != ("august", RECEIVED):
        saved_again([one.path for one in validation.views], tmp_path)
        saved = tmp_path
    for view in validation.views:
        book = open_book(saved / view.path.name)
        findings = validation.report.of(view.name)
        told = {
            code: sum(len(one.cells) for one in findings if one.code == code) for code in LABELS
        }
        counted = figures(book)
        assert {code: counted[label] for code, label in LABELS.items()} == {
            code: str(count) for code, count in told.items()
        }
        errors = any(finding.severity is Level.ERROR for finding in findings)
        assert counted["Klar til at sende:"] == ("Nej" if errors else "Ja")
