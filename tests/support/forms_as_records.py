"""Rounds of forms of the first edition, as rounds of records."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from samples.excel import ReturnedFile
from templates.read_template import bundled_template
from tests.support.form_cases import FormCase
from validate.engine import validate
from validate.finding import Finding
from validate.inbox import Inbox
from workbook.layout import STAMP_SHEET
from workbook.round.cases import CaseRound, record_round
from workbook.round.records import RecordRound

_HASH = "budgetrunde.template_hash"


def places(findings: Iterable[Finding]) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    """What is found, how grave it is, and where, in one order."""
    return sorted((one.code, one.file, one.severity, one.sheet, one.cells) for one in findings)


def as_records(round_: CaseRound) -> RecordRound:
    """The round, of the bundled template of records; what a test changed in its settings stays."""
    made = record_round(round_.folder, bundled_template("omstilling"))
    known = type(made.config).model_fields
    changes = {name: value for name, value in round_.config if name in known}
    return replace(made, config=made.config.model_copy(update=changes))


def findings_twice(case: FormCase, folder: Path) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What is found in the case's files by the rules on forms, and by those on records."""
    old, inbox = case.returned(folder)
    found = validate(old, inbox).report.findings
    return found, validate(_stamped(old, inbox), inbox).report.findings


def records_returned(case: FormCase, folder: Path) -> tuple[RecordRound, Inbox]:
    """The round of records, and the case's files, stamped as this round's."""
    old, inbox = case.returned(folder)
    return _stamped(old, inbox), inbox


def _stamped(old: CaseRound, inbox: Inbox) -> RecordRound:
    """The round of records, whose stamp the files then bear."""
    new = as_records(old)
    for path, _ in inbox.files:
        _stamp(path, new.template_hash())
    return new


def _stamp(path: Path, template_hash: str) -> None:
    """Put this edition of the template on the file's stamp."""
    file = ReturnedFile(path.read_bytes())
    file.set_custom_property(_HASH, template_hash)
    if STAMP_SHEET in file.sheets():
        rows = [ref for ref, text in file.rows(STAMP_SHEET).items() if text == _HASH]
        for ref in rows:
            file.set_text(STAMP_SHEET, f"B{ref[1:]}", template_hash)
    path.write_bytes(file.data)
