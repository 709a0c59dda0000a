"""The bundled cases: their faults are found, the overview is exact, and what was printed is not."""

import itertools
import shutil
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from samples.ballerup import CORRECTED, PUBLISHED, SAMPLE, build, load_round_of
from validate.assemble import cases as cases_of
from validate.assemble import hindrances
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.reconcile.run import Held, reconcile
from validate.rules import rule
from validate.view import CaseFile
from workbook.case.overview import Overview, overview
from workbook.case.read import amount_of, read_case
from workbook.case.returned import ReturnedCase
from workbook.read.model import Cell, CellKind
from workbook.round.cases import CaseRound

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
def _round() -> CaseRound:
    return load_round_of(SAMPLE)


@cache
def _found() -> Validation:
    return validate(_round(), read_inbox([_round().received]))


@cache
def _published() -> Held:
    return reconcile(_round(), SAMPLE / PUBLISHED)


def _overview(validation: Validation) -> Overview:
    return overview(_round(), cases_of(_round(), validation))


def test_cases__errors__are_the_six_service_faults_and_nothing_else() -> None:
    errors = [finding for finding in _found().report.findings if finding.severity is Level.ERROR]
    assert {finding.code for finding in errors} == {"SUM003"}
    found = sorted((finding.item, finding.cells) for finding in errors)
    columns = dict(zip(YEARS, "CDEF", strict=True))
    assert found == sorted(
        (nr, tuple(f"{columns[year]}53" for year in years)) for nr, years in SERVICE_FAULTS.items()
    )
    messages = {finding.item: finding.message for finding in errors}
    assert messages["EBU-01"] == (
        "Servicerammen 2019, 2020, 2021 og 2022: inden for 500 + uden for 2.000 = 2.500, "
        "men Nettodriftsbesparelse er 1.500 (forskel 1.000)."
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
    for case in cases_of(_round(), _found()):
        amounts = case.amounts
        for year in YEARS:
            saving, expense, net, investment, total = (
                amounts.get(row, {}).get(year, Decimal()) for row in ECONOMY
            )
            assert net == saving - expense
            assert total == net - investment
            equations += 2
    assert equations == 344


def test_corrected_cases__have_no_error() -> None:
    inbox = read_inbox([SAMPLE / CORRECTED])
    assert hindrances(validate(_round(), inbox), partial=False) == []


def test_overview__of_all_cases__is_exact_to_the_last_decimal() -> None:
    made = _overview(_found())
    rows = [row for block in made.blocks for row in block.rows]
    assert len(rows) == 43
    assert [block.code for block in made.blocks] == ["TMU", "EBU", "BSU", "KFU", "SSU", "ØKU"]
    nets = {case.nr: case.amounts.get("net", {}) for case in cases_of(_round(), _found())}
    for row in rows:
        exact = {year: -amount / 1000 for year, amount in nets[row.nr].items()}
        assert dict(row.years) == exact
    grand = [made.grand[year] for year in YEARS]
    assert grand == [Decimal(text) for text in ("-32.285", "-46.555", "-51.555", "-52.555")]
    rest = [made.remainder[year] for year in YEARS]
    assert rest == [Decimal(text) for text in ("7.115", "-10.455", "-16.055", "-17.055")]
    investment = [made.investment[year] for year in YEARS]
    assert investment == [Decimal(text) for text in ("13.5", "1", "0.7", "0.7")]
    assert made.investment_total == Decimal("15.9")


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
        "Restbeløb",
        "Teknik- og Miljøudvalget",
    ]
    assert len(carried) == 16  # the grand total is printed twice
    assert {entry.guess for entry in carried} == {"carries"}


def test_reconcile__published_overview__says_that_totals_agree_with_their_rows() -> None:
    (note,) = _published().result.notes
    assert note.da == "Alle 37 tal i summerne passer med rækkerne over dem."


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
def test_economy__fault_in_any_of_860_cells__is_found_or_shows_in_the_overview(act: str) -> None:
    cells, planted, unseen = 0, 0, []
    for view in (view for view in _found().views if isinstance(view, CaseFile)):
        for case in view.cases or ():
            before = _shown(view, case)
            for row, year in itertools.product(ECONOMY, YEARS):
                cells += 1
                faulty = _planted(case, row, year, act)
                if faulty is None:
                    continue
                planted += 1
                file = replace(view, cases=(faulty,))
                if _shown(view, faulty) == before and not _is_found(file, row, year):
                    unseen.append((case.field("nr").text, row, year))
    assert cells == 860
    assert planted > 400
    assert unseen == []


def _planted(case: ReturnedCase, row: str, year: int, act: str) -> ReturnedCase | None:
    """The case with another content in the cell; None where that would say the same."""
    place = case.amount(row, year)
    old = amount_of(place)
    if act in {"turned", "tenfold", "blanked"} and not old:
        return None
    amount = old or Decimal()
    raw = {"changed": amount + 1, "turned": -amount, "tenfold": amount * 10, "text": "ukendt"}
    key = (place.row, place.column)
    cells = {where: cell for where, cell in case.sheet.cells.items() if where != key}
    if act != "blanked":
        kind = CellKind.TEXT if act == "text" else CellKind.NUMBER
        cells[key] = Cell(*key, kind, str(raw[act]))
    return replace(case, sheet=replace(case.sheet, cells=cells))


def _shown(view: CaseFile, case: ReturnedCase) -> tuple[object, ...]:
    """What the overview shows of the case: its figures by year, and its investment."""
    read = read_case(view.round, case, file="", sha256="", centre=view.centre)
    (block,) = overview(view.round, [read]).blocks
    (row,) = block.rows
    return (sorted(row.years.items()), row.anlaeg)


def _is_found(file: CaseFile, row: str, year: int) -> bool:
    cell = (file.cases or ())[0].amount(row, year).address
    codes = ("SUM001", "SUM002", "VAL011", "VAL012")
    return any(cell in fault.cells for code in codes for fault in rule(code).examine(file))
