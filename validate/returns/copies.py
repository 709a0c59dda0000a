"""Writes the corrected copies of a validation, each with its mail."""

from collections import Counter
from pathlib import Path

from templates.errors import OperatorError
from validate.engine import Validation
from validate.finding import Finding, Level
from validate.returns.faults import copy_findings, fault_lines, round_findings
from validate.returns.mail import mail_draft, mail_subject, mail_text
from validate.returns.placing import kept_answers, unplaced
from validate.view import FileView
from workbook.files import write_files
from workbook.layout import layout
from workbook.naming import workbook_name
from workbook.round.cases import CaseRound
from workbook.round.folder import Round
from workbook.write.corrected import corrected_workbook

_MISNAMED = "STR008"


def return_copies(round_: Round | CaseRound, validation: Validation, folder: Path) -> list[Path]:
    """The files written: for each centre a workbook, a text and a mail draft, in this order.

    A centre gets them where it sent one file that is known as its own and has findings, other than
    on the file's kind. Of two files nobody knows which counts, so there is no copy of either.

    Args:
        round_: the round.
        validation: of its files, with the opened files kept.
        folder: where the copies go; it is made where it is missing.

    Raises:
        OperatorError: the folder is one of the round's own; nothing can be written in it; or the
            round is one of proposals, of which no copies are made.
    """
    if isinstance(round_, CaseRound):
        raise OperatorError(
            "Corrected copies are made of follow-up rounds only.",
            "Send the centres the report instead.",
        )
    if folder.resolve() in {round_.sent.resolve(), round_.received.resolve()}:
        raise OperatorError(
            f"{folder} holds the round's own workbooks, which the copies would replace.",
            "Choose another folder.",
        )
    contents: dict[Path, bytes] = {}
    for view in _to_return(validation):
        contents |= _files(round_, view, validation.report.findings, folder)
    if contents:
        write_files(contents)
    return list(contents)


def _to_return(validation: Validation) -> list[FileView]:
    findings = validation.report.findings
    misnamed = {
        finding.file
        for finding in findings
        if finding.code == _MISNAMED and finding.severity is Level.ERROR
    }
    faulty = {finding.file for finding in findings if not finding.code.startswith("FIL")}
    known = [
        view
        for view in validation.views
        if isinstance(view, FileView) and view.is_identified and view.name not in misnamed
    ]
    files = Counter(view.centre for view in known)
    return [view for view in known if files[view.centre] == 1 and view.name in faulty]


def _files(
    round_: Round, view: FileView, findings: tuple[Finding, ...], folder: Path
) -> dict[Path, bytes]:
    centre, config = view.centre, round_.config
    kept, left = kept_answers(view), unplaced(view)
    draft = corrected_workbook(round_, centre, kept, (), left)
    faults = fault_lines(
        layout(round_, centre),
        copy_findings(round_, centre, draft),
        round_findings(view, findings),
    )
    copy = corrected_workbook(round_, centre, kept, faults, left)
    path = folder / workbook_name(config, centre)
    text = mail_text(config, centre, faults, unplaced=len(left), attached=path.name)
    subject = mail_subject(config, centre, faults)
    return {
        path: copy,
        path.with_suffix(".txt"): text.encode(),
        path.with_suffix(".eml"): mail_draft(config, subject, text, path.name, copy),
    }
