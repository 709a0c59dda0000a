"""The bundled proposals as centres return them: every fault is found, the totals are as printed."""

import shutil
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from samples.hoje_taastrup import CORRECTED, INSERTED, SORTED, load_round_of, returned
from samples.proposals import SAMPLE, Facts, load_facts
from tests.support.libreoffice import convert
from validate.assemble import record_files
from validate.engine import Validation, validate
from validate.inbox import read_inbox
from workbook.edition.build import document
from workbook.edition.dataset import dataset
from workbook.edition.document import Number, Text
from workbook.generate import generate
from workbook.naming import workbook_name
from workbook.read.open import open_book
from workbook.round.records import RecordRound
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

YEARS = (2026, 2027, 2028, 2029)
LABELS = {"Service": "I alt, serviceudgifter", "Overførsel": "I alt, overførselsudgifter"}

Sums = dict[tuple[str, int], Decimal]

# Centre, rule, cells and record. Two rows were inserted in CSÆ, and CØD sorted its rows.
PLANTED = {
    ("CBS", "VAL011", ("E6",), "ISU02 (Service)"),
    ("CBS", "VAL015", ("A10",), "ISUO03 (Service)"),
    ("CBS", "VAL012", ("G16",), "ISU20 (Service)"),
    ("CSH", "VAL009", ("G6",), "SU01 (Service)"),
    ("CSÆ", "VAL002", ("I9",), "ÆSU02 (Service)"),
    ("CFK", "VAL003", ("I6",), "FKU03 (Service)"),
    ("CFK", "OWN001", ("E7", "F7", "G7", "H7"), "FKU05 (Service)"),
    ("CBE", "VAL003", ("A7",), "TU04a (Service)"),
    ("CBE", "VAL001", ("I8",), "ØU13 (Service)"),
    ("CBE", "VAL014", ("E9", "F9", "G9", "H9"), "ØU17 (Service)"),
    ("CØD", "OWN002", ("C10", "C11"), "ØU09 (Service)"),
    ("CØD", "VAL013", ("E12",), "ØU10 (Service)"),
}


@cache
def _round() -> RecordRound:
    return load_round_of(SAMPLE)


@cache
def _facts() -> Facts:
    return load_facts()


@cache
def _found(folder: str) -> Validation:
    return validate(_round(), read_inbox([SAMPLE / folder]))


def _live_sums(path: Path, centre: str) -> Sums:
    """The live sums of a returned workbook by label and year."""
    found = read_rows(_round(), open_book(path), rows_layout(_round(), centre), path.name)
    assert found is not None
    return {
        (total.label, int(total.value.slot.part)): total.value.amount or Decimal()
        for total in found.totals
    }


def _path(folder: str, centre: str) -> Path:
    return SAMPLE / folder / workbook_name(_round().config, centre)


def test_returned__every_planted_fault__is_found_at_its_cells() -> None:
    seen = [
        (finding.centre, finding.code, finding.cells, finding.item)
        for finding in _found("indkommet").report.findings
    ]
    assert len(seen) == len(set(seen))
    assert set(seen) >= PLANTED


def test_corrected__no_finding_and_every_file_accepted() -> None:
    report = _found(CORRECTED).report
    assert report.findings == ()
    assert [result.outcome.value for result in report.files] == ["accepted"] * 6


def test_corrected__live_sums__are_the_printed_totals_and_what_was_rejected() -> None:
    live = dict.fromkeys(((label, year) for label in LABELS.values() for year in YEARS), Decimal())
    for centre in _round().config.centres:
        for place, amount in _live_sums(_path(CORRECTED, centre.code), centre.code).items():
            live[place] += amount
    (rejected,) = (each for each in _facts().proposals["CFK"] if each.nr == "FKU09")
    wanted = {
        (label, year): sum(
            (of[year] for (_, kind_of), of in _facts().printed.items() if kind_of == kind),
            rejected.amounts[year] if kind == rejected.kind else Decimal(),
        )
        for kind, label in LABELS.items()
        for year in YEARS
    }
    assert live == wanted


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> RecordRound:
    """A round of which nothing was there but its settings: generated, answered and returned."""
    folder = tmp_path_factory.mktemp("runde")
    for name in ("runde.toml", "beslutninger.csv"):
        shutil.copy(SAMPLE / name, folder)
    round_ = load_round_of(folder)
    sent = generate(round_)
    round_.received.mkdir()
    for file in sent.files:
        data = (sent.folder / file.file).read_bytes()
        place = rows_layout(round_, file.centre)
        back = returned(data, place, _facts().proposals[file.centre])
        (round_.received / file.file).write_bytes(back)
    return round_


def test_round__generated_returned_and_validated__gives_the_sixteen_printed_totals(
    answered: RecordRound,
) -> None:
    validation = validate(answered, read_inbox([answered.received]))
    assert validation.report.findings == ()
    files = record_files(validation)
    assert sum(len(file.records) for file in files) == 34
    edition = document(dataset(answered, files))
    totals = {
        (table.caption, row.cells[0].text, year): cell.value
        for table in edition.sheets[0].tables[:2]
        for row in table.rows
        if row.role == "total" and isinstance(row.cells[0], Text)
        for year, cell in zip(YEARS, row.cells[-5:-1], strict=True)
        if isinstance(cell, Number)
    }
    assert totals == {
        (decision, LABELS[kind], year): amount
        for (decision, kind), amounts in _facts().printed.items()
        for year, amount in amounts.items()
    }
    assert len(totals) == 16


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("folder", ["indkommet", CORRECTED])
def test_live_sums__recalculated_by_libreoffice__are_those_the_files_bear(
    folder: str, tmp_path: Path
) -> None:
    for centre in ("CBS", SORTED, INSERTED):
        path = _path(folder, centre)
        assert _live_sums(convert(path, "xlsx", tmp_path), centre) == _live_sums(path, centre)
