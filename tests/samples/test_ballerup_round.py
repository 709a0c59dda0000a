"""The bundled cases: their faults are found, the edition is exact, and what was printed is not."""

import itertools
import shutil
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from samples.ballerup import CORRECTED, PUBLISHED, SAMPLE, build
from validate.assemble import delivered_files, hindrances
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.reconcile.run import Held, reconcile
from validate.rule import Context
from validate.rules import rules
from validate.run import sees_in_file
from workbook.edition.dataset import Dataset, dataset, merged_record
from workbook.read.model import Cell, CellKind
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.typing import CellReader
from workbook.round.load import load_round
from workbook.round.model import Round

YEARS = (2019, 2020, 2021, 2022)
ECONOMY = ("saving", "expense", "net", "investment", "total")

# The six faults of the real cases: case, and the years in which the split does not add up.
SERVICE_FAULTS = {
    "EBU-01": YEARS,
    "EBU-03": (2019, 2022),
    "SSU-08": YEARS,
    "SSU-11": (2019, 2022),
    "SSU-13": (2019, 2022),
    "TMU-09": (2019,),
}


@cache
def _round() -> Round:
    return load_round(SAMPLE)


@cache
def _found() -> Validation:
    return validate(_round(), read_inbox([_round().received]))


@cache
def _merged() -> Dataset:
    return dataset(_round(), delivered_files(_found()))


@cache
def _published() -> Held:
    return reconcile(_round(), SAMPLE / PUBLISHED)


def test_cases__errors__are_the_six_service_faults_and_nothing_else() -> None:
    errors = [finding for finding in _found().report.findings if finding.severity is Level.ERROR]
    assert {finding.code for finding in errors} == {"SUM003"}
    found = sorted((finding.item, finding.cells) for finding in errors)
    columns = dict(zip(YEARS, "CDEF", strict=True))
    assert found == sorted(
        (nr, tuple(f"{columns[year]}{row}" for year in years for row in (51, 52)))
        for nr, years in SERVICE_FAULTS.items()
    )


def test_cases__warnings__are_the_two_dates_of_2017() -> None:
    warnings = [
        (finding.code, finding.item)
        for finding in _found().report.findings
        if finding.severity is Level.WARNING
    ]
    assert sorted(warnings) == [("VAL017", "SSU-13"), ("VAL017", "SSU-14")]


def test_cases__advice__is_true_of_each_case_it_names() -> None:
    """One-year savings, late starts, costs and investments, as the facts have them."""
    advice: dict[str, set[str]] = {}
    for finding in _found().report.findings:
        if finding.severity is Level.INFO:
            advice.setdefault(finding.code, set()).add(finding.item)
    investing = {"SSU-02", "SSU-08", "SSU-11", "SSU-13", "ØKU-03"}
    assert advice == {
        "ROW012": {"ØKU-07"},
        "ROW013": {"EBU-02", "EBU-04", "TMU-11"},
        "ROW014": {"ØKU-03"},
        "ROW015": investing,
        "ROW016": {"SSU-02", "SSU-11", "SSU-13", "ØKU-02", "ØKU-03", "ØKU-05"},
    }


def test_cases__equations__hold_for_43_of_43() -> None:
    equations = 0
    for record in _merged().records:
        for year in YEARS:
            saving, expense, net, investment, total = (
                record.amounts(field).by_year.get(year, Decimal()) for field in ECONOMY
            )
            assert net == saving - expense
            assert total == net - investment
            equations += 2
    assert equations == 344


def test_corrected_cases__have_no_error() -> None:
    inbox = read_inbox([SAMPLE / CORRECTED])
    assert hindrances(validate(_round(), inbox), partial=False) == []


def test_edition__of_all_cases__is_exact_to_the_last_decimal() -> None:
    def sums(field: str) -> list[Decimal]:
        found = [record.amounts(field).by_year for record in _merged().records]
        return [sum((one.get(year, Decimal()) for one in found), Decimal()) for year in YEARS]

    assert len(_merged().records) == 43
    assert sums("net") == [Decimal(text) for text in ("32285", "46555", "51555", "52555")]
    assert sums("investment") == [Decimal(text) for text in ("13500", "1000", "700", "700")]


def test_reconcile__published_overview__finds_tmu_04_and_what_carries_it() -> None:
    differences = _published().differences
    amounts = [
        (entry.what, entry.printed, entry.guess)
        for entry in differences
        if entry.what.startswith("TMU-04")
    ]
    assert [(what[-4:], printed, guess) for what, printed, guess in amounts] == [
        ("2019", Decimal("0.01"), "sign"),
        ("2020", Decimal("0.5"), "sign+factor-10"),
        ("2021", Decimal("0.5"), "sign+factor-10"),
        ("2022", Decimal("0.5"), "sign+factor-10"),
    ]
    carried = [entry for entry in differences if not entry.what.startswith("TMU-04")]
    assert sorted({entry.what[:-5] for entry in carried}) == [
        "I alt",
        "Restbeløb (+ = mangler)",
        "Teknik- og Miljøudvalget",
    ]
    assert len(carried) == 16  # the grand total is printed twice
    assert {entry.guess for entry in carried} == {"carries"}


@pytest.mark.slow
def test_sample__rebuilt_from_facts__is_what_is_committed(tmp_path: Path) -> None:
    copy = tmp_path / "sample"
    shutil.copytree(SAMPLE, copy)
    build(copy)
    for path in sorted(SAMPLE.rglob("*")):
        if path.is_file():
            rebuilt = (copy / path.relative_to(SAMPLE)).read_bytes()
            assert rebuilt == path.read_bytes(), f"{path}: run python -m samples.ballerup"


@pytest.mark.slow
@pytest.mark.parametrize("act", ["changed", "turned", "tenfold", "blanked", "text"])
def test_economy__fault_in_any_of_860_cells__is_found_or_shows_in_the_edition(act: str) -> None:
    cells, planted, unseen = 0, 0, []
    for file in delivered_files(_found()):
        for record in file.records:
            before = _shown(record)
            for field, year in itertools.product(ECONOMY, YEARS):
                cells += 1
                faulty = _planted(record, f"{field}:{year}", act)
                if faulty is None:
                    continue
                planted += 1
                if _shown(faulty) == before and not _is_found(faulty, f"{field}:{year}"):
                    unseen.append((record.name, field, year))
    assert cells == 860
    assert planted > 400
    assert unseen == []


def _planted(record: Record, slot: str, act: str) -> Record | None:
    """The record with another content in the cell; None where that would say the same."""
    value = record.values[slot]
    if act in {"turned", "tenfold", "blanked"} and not value.amount:
        return None
    amount = value.amount or Decimal()
    raw = {"changed": amount + 1, "turned": -amount, "tenfold": amount * 10, "text": "ukendt"}
    cell = None
    if act != "blanked":
        kind = CellKind.TEXT if act == "text" else CellKind.NUMBER
        cell = Cell(value.place.row, value.place.column, kind, str(raw[act]))
    now = CellReader(_round().listed).read(value.slot, cell, value.place)
    return replace(record, values={**record.values, slot: now})


def _shown(record: Record) -> list[object]:
    """What the edition shows of the case: what it saves by year, and what it invests."""
    merged = merged_record(_round(), record)
    return [sorted(merged.amounts(field).by_year.items()) for field in ("net", "investment")]


def _is_found(record: Record, slot: str) -> bool:
    context = Context(_round(), Returned("Sag", (record,)))
    cell = record.values[slot]
    return any(
        cell in seen.at
        for rule in rules()
        if rule.code in ("SUM001", "VAL011", "VAL012")
        for seen in sees_in_file(rule, context)
    )
