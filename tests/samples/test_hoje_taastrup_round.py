"""The bundled proposals as centres return them: every fault is found, the totals are as printed."""

import json
import shutil
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from samples.hoje_taastrup import CORRECTED, INSERTED, SORTED, build, returned
from samples.proposals import SAMPLE, Facts, load_facts
from tests.support.libreoffice import saved_again
from validate.assemble import assemble, delivered_files, hindrances
from validate.engine import Validation, validate
from validate.inbox import read_inbox
from validate.rule import Context
from validate.rules import rules
from validate.run import sees_in_file
from validate.view import OpenedFile
from workbook.edition.build import document
from workbook.edition.dataset import dataset
from workbook.generate import generate
from workbook.naming import workbook_name
from workbook.read.model import Cell, CellKind
from workbook.read.open import open_book
from workbook.records.record import Record
from workbook.records.typing import CellReader
from workbook.records.value import Value
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

YEARS = (2026, 2027, 2028, 2029)
LABELS = {"Service": "I alt, serviceudgifter", "Overførsel": "I alt, overførselsudgifter"}

DECISIONS = ("Indarbejdes og sendes i høring", "Indarbejdes ikke, men sendes i høring")

Sums = dict[tuple[str, int], Decimal]

# Centre, rule, cells and record. Two rows were inserted in CSÆ, and CØD sorted its rows.
PLANTED = {
    ("CBS", "VAL011", ("E6",), "ISU02 (Service)"),
    ("CBS", "VAL015", ("A10",), "ISUO03 (Service)"),
    ("CBS", "VAL012", ("G16",), "ISU20 (Service)"),
    ("CSH", "VAL009", ("G6",), "SU01 (Service)"),
    ("CSH", "ROW019", ("A10", "B10"), "SU06 (Service)"),
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
def _round() -> Round:
    return load_round(SAMPLE)


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


def test_returned__every_planted_fault__is_found_at_its_cells_and_nothing_else() -> None:
    seen = [
        (finding.centre, finding.code, finding.cells, finding.item)
        for finding in _found("indkommet").report.findings
    ]
    assert len(seen) == len(set(seen))
    assert set(seen) == PLANTED


def test_returned__faults__are_those_of_the_sample() -> None:
    planted = sorted((fault.centre, fault.code) for fault in _facts().faults)
    assert sorted((centre, code) for centre, code, _, _ in PLANTED) == planted


def test_returned__faulty_inbox__cannot_be_merged() -> None:
    codes = sorted(finding.code for finding in hindrances(_found("indkommet"), partial=False))
    assert codes == ["OWN002", "ROW019", "VAL001", "VAL002", "VAL011", "VAL012", "VAL015"]


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
def answered(tmp_path_factory: pytest.TempPathFactory) -> Round:
    """A round of which nothing was there but its settings: generated, answered and returned."""
    folder = tmp_path_factory.mktemp("runde")
    for name in ("runde.toml", "beslutninger.csv"):
        shutil.copy(SAMPLE / name, folder)
    round_ = load_round(folder)
    sent = generate(round_)
    round_.received.mkdir()
    for file in sent.files:
        data = (sent.folder / file.file).read_bytes()
        place = rows_layout(round_, file.centre)
        back = returned(data, place, _facts().proposals[file.centre])
        (round_.received / file.file).write_bytes(back)
    return round_


@pytest.fixture(scope="module")
def council(answered: Round) -> Any:
    """What merge makes of the round, as council.json has it."""
    validation = validate(answered, read_inbox([answered.received]))
    assert validation.report.findings == ()
    assemble(answered, validation, answered.merged, formats=("json",))
    return json.loads((answered.merged / "council.json").read_text(encoding="utf-8"))


def test_round__generated_returned_validated_and_merged__gives_the_sixteen_printed_totals(
    council: Any,
) -> None:
    totals = {
        (total["caption"], total["label"], int(year)): Decimal(amount)
        for total in council["totals"]
        for year, amount in total["amounts"].items()
        if total["caption"] in DECISIONS
    }
    assert totals == {
        (decision, LABELS[kind], year): amount
        for (decision, kind), amounts in _facts().printed.items()
        for year, amount in amounts.items()
    }
    assert len(totals) == 16


def test_round__both_groups__are_the_printed_totals_together(council: Any) -> None:
    (both,) = (each for each in council["totals"] if each["caption"] == "Begge grupper tilsammen")
    assert both["amounts"] == {
        str(year): str(sum(amounts[year] for amounts in _facts().printed.values()))
        for year in YEARS
    }


def test_round__records__are_the_proposals_with_finance_s_decision(council: Any) -> None:
    records = {record["name"]: record for record in council["records"]}
    assert len(records) == len(council["records"]) == 34
    for centre, proposals in _facts().proposals.items():
        for proposal in proposals:
            record = records[f"{proposal.nr} ({proposal.kind})"]
            fields = record["fields"]
            first = records[f"{proposal.nr} (Service)"]["fields"]
            assert record["centre"] == centre
            assert (fields["title"], fields["resume"]) == (first["title"], first["resume"])
            assert fields["amount"] == {str(y): str(a) for y, a in proposal.amounts.items()}
            assert {slot: fields[slot] for slot in proposal.texts()} == proposal.texts()
    assert records["FKU09 (Service)"]["fields"]["decision"] == "Afvist"


def test_round__tables__have_31_numbers_and_the_rejected_one_by_itself(council: Any) -> None:
    (sheet,) = (section for section in council["sections"] if section["name"] == "Forslag")
    tables = {
        block["caption"]: [
            row["cells"][0]["text"] for row in block["rows"] if row["role"] == "body"
        ]
        for block in sheet["blocks"]
        if block["kind"] == "table"
    }
    in_budget, in_hearing = (tables[decision] for decision in DECISIONS)
    assert (len(in_budget), len(in_hearing)) == (11, 22)
    assert {"ØU09", "ØU09 (Overførsel)"} <= set(in_budget)
    assert {"ISU05", "ISU05 (Overførsel)"} <= set(in_hearing)
    assert tables["Afviste forslag"] == ["FKU09"]


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("folder", ["indkommet", CORRECTED])
def test_live_sums__recalculated_by_libreoffice__are_those_the_files_bear(
    folder: str, tmp_path: Path
) -> None:
    centres = ("CBS", SORTED, INSERTED)
    paths = [_path(folder, centre) for centre in centres]
    for centre, path, saved in zip(centres, paths, saved_again(paths, tmp_path), strict=True):
        assert _live_sums(saved, centre) == _live_sums(path, centre)


@pytest.mark.slow
@pytest.mark.parametrize("act", ["changed", "turned", "tenfold", "blanked", "text"])
def test_amounts__fault_in_any_of_136_cells__is_found_or_changes_the_edition(act: str) -> None:
    files = delivered_files(_found(CORRECTED))
    views = {view.name: view for view in _found(CORRECTED).views}
    before = document(dataset(_round(), files))
    cells, unseen = 0, []
    for number, file in enumerate(files):
        for index, record in enumerate(file.records):
            for value in record.of_field("amount"):
                cells += 1
                values = {**record.values, value.slot.id: _planted(value, act)}
                records = list(file.records)
                records[index] = replace(record, values=values)
                faulty = [*files]
                faulty[number] = replace(file, records=tuple(records))
                if document(dataset(_round(), faulty)) != before:
                    continue
                if not _is_found(views[file.name], tuple(records), value.place.address):
                    unseen.append((record.name, value.slot.id))
    assert cells == 136
    assert unseen == []


def _planted(value: Value, act: str) -> Value:
    """The value with another content in its cell."""
    amount = value.amount or Decimal()
    raw = {"changed": amount + 1, "turned": -amount, "tenfold": amount * 10, "text": "ukendt"}
    kind = CellKind.TEXT if act == "text" else CellKind.NUMBER
    row, column = value.place.row, value.place.column
    cell = None if act == "blanked" else Cell(row, column, kind, str(raw[act]))
    return CellReader(_round().listed, _round().committee_codes).read(value.slot, cell, value.place)


def _is_found(view: OpenedFile, records: tuple[Record, ...], cell: str) -> bool:
    assert view.returned is not None
    context = Context(_round(), replace(view.returned, records=records))
    return any(
        cell in {value.place.address for value in seen.at}
        for rule in rules()
        for seen in sees_in_file(rule, context)
    )


@pytest.mark.slow
def test_sample__rebuilt_from_facts__is_what_is_committed(tmp_path: Path) -> None:
    copy = tmp_path / "sample"
    shutil.copytree(SAMPLE, copy)
    build(copy)
    for path in sorted(SAMPLE.rglob("*")):
        if path.is_file():
            rebuilt = (copy / path.relative_to(SAMPLE)).read_bytes()
            assert rebuilt == path.read_bytes(), f"{path}: run python -m samples.hoje_taastrup"
