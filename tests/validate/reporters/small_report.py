"""A report with one of everything, made by hand so that no rule's wording moves its snapshots."""

from dataclasses import replace
from pathlib import Path

from tests.support.rounds import small_round
from validate.finding import Finding, Level
from validate.report import FileResult, Outcome, Report
from workbook.round.config import SeverityChange

_CET = "Opfølgning #2 <CET>.xlsx"


def small_report(folder: Path) -> Report:
    """Three files below the folder, six findings (two say the same), one changed severity."""
    round_ = small_round(folder)
    change = SeverityChange(severity=Level.INFO, reason="Aftalt & skrevet <den 1. august>.")
    config = replace(round_.config, severities={"ROW001": change})
    received = round_.received
    return Report(
        round=replace(round_, config=config),
        files=(
            _file(received / _CET, _CET, "CET", Outcome.FAULTY),
            _file(received / "ny/CKM.xlsx", "ny/CKM.xlsx", "CKM", Outcome.ACCEPTED),
            _file(received / "støj.xlsx", "støj.xlsx", "", Outcome.UNREADABLE),
        ),
        findings=(
            _finding("ROW001", "closed-without-remark", Level.INFO, ("P6",), "1"),
            _status("O6", "1"),
            _status("O7", "2"),
            Finding(
                code="VAL003",
                name="spelling",
                severity=Level.WARNING,
                message="“Afsluttet.” er ikke skrevet som på listen.",
                fix="",
                file="ny/CKM.xlsx",
                centre="CKM",
                sheet="Bo's ark",
                cells=("O6", "O7", "O8", "O9", "O10", "O11"),
                column="Status",
                value="Afsluttet.",
                expected="Afsluttet",
            ),
            Finding(
                code="FIL001",
                name="not-a-workbook",
                severity=Level.ERROR,
                message="Filen er ikke en Excel-fil.",
                fix="Send den igen.",
                file="støj.xlsx",
            ),
            Finding(
                code="MRG001",
                name="not-delivered",
                severity=Level.ERROR,
                message="Center for Social Omsorg (CSO) har ikke svaret.",
                fix="Bed centret sende filen.",
                centre="CSO",
                item="6, 7, 8",
            ),
        ),
        missing=("CSO",),
    )


def empty_report(folder: Path) -> Report:
    """The same round without files and findings."""
    return Report(round=small_round(folder), files=(), findings=())


def _file(path: Path, name: str, centre: str, outcome: Outcome) -> FileResult:
    sha256 = "" if outcome is Outcome.UNREADABLE else "0123456789abcdef" * 4
    return FileResult(path, name, sha256, "opfolgning" if centre else "", centre, outcome)


def _finding(code: str, name: str, severity: Level, cells: tuple[str, ...], item: str) -> Finding:
    return Finding(
        code=code,
        name=name,
        severity=severity,
        message="“<script>alert('x')</script>” & mere kan ikke stå her.",
        fix="Vælg fra listen i cellen.",
        file=_CET,
        centre="CET",
        sheet="Opfølgning",
        cells=cells,
        item=item,
        column="Status",
        value="<script>alert('x')</script>",
    )


def _status(cell: str, item: str) -> Finding:
    return _finding("VAL002", "not-on-list", Level.ERROR, (cell,), item)
