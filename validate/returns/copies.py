"""Writes the corrected copies of a validation, each with its mail."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from templates.errors import OperatorError
from templates.text import Text
from templates.toml_source import unreadable
from validate.engine import Validation
from validate.finding import Finding, Level
from validate.inputs import check_output
from validate.returns.faults import copy_findings, gravest_first
from validate.returns.form_copy import FormCopy
from validate.returns.mail import (
    is_attached,
    mail_draft,
    mail_subject,
    mail_text,
    reminder_subject,
    reminder_text,
)
from validate.returns.rows_copy import RowsCopy
from validate.rules import doubting
from validate.view import OpenedFile
from workbook.files import write_files
from workbook.naming import base_name, copy_name, workbook_name
from workbook.round.model import Round
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine

_WORKBOOK, _TEXT, _MAIL = ".xlsx", ".txt", ".eml"


class Copy(Protocol):
    """The corrected copy of one returned file, of whichever kind its round is."""

    @property
    def unplaced(self) -> Sequence[UnplacedLine]:
        """What the copy has no cell for."""

    def to_bytes(self, faults: Sequence[FaultLine] = ()) -> bytes:
        """The copy with these faults marked."""

    def line(self, finding: Finding) -> FaultLine:
        """The line for a finding of the copy."""

    def untold(self, findings: Iterable[Finding]) -> Iterator[FaultLine]:
        """The lines for findings of the returned file that the copy by itself does not show."""


def return_copies(
    round_: Round, validation: Validation, folder: Path, *, reply_by: date | None = None
) -> list[Path]:
    """The files written: for each centre a workbook, a text and a mail draft, in this order.

    A centre gets them where it sent one file that is known as its own and has findings that ask
    for an act, other than on the file's kind. Of two files nobody knows which counts, so there is
    no copy of either; nor of one under another centre's name, with years that the round has no
    longer, or with a sheet of another round. A centre of which no file has come gets a text and a
    mail draft that remind of it, where the whole inbox was validated.

    Args:
        round_: the round.
        validation: of its files, which were kept whole.
        folder: where the copies go; it is made where it is missing.
        reply_by: the day by which the mails ask for an answer; they name none without it.

    Raises:
        OperatorError: the folder is one of the round's own or in the inbox, a file that was read or
            a copy that somebody has changed stands in the way, or nothing can be written there.
    """
    if folder.resolve() in {round_.sent.resolve(), round_.received.resolve()}:
        raise OperatorError(
            Text(
                f"{folder} har rundens egne projektmapper, som kopierne ville erstatte.",
                f"{folder} holds the round's own workbooks, which the copies would replace.",
            ),
            Text("Vælg en anden mappe.", "Choose another folder."),
        )
    check_output(folder, round_)
    contents: dict[Path, bytes] = {}
    for view in _to_return(validation):
        contents |= _files(round_, view, validation.report.findings, folder, reply_by)
    for centre in validation.report.missing:
        contents |= _reminder(round_, centre, folder, reply_by)
    read = [view.path for view in validation.views]
    for path, data in contents.items():
        check_output(path, round_, read)
        if path.suffix == _WORKBOOK:
            _check_untouched(path, data)
    if contents:
        write_files(contents)
    return list(contents)


def _check_untouched(path: Path, data: bytes) -> None:
    """Refuses to write over a copy that is not as it was attached to the mail beside it.

    Raises:
        OperatorError: it is not, or cannot be read.
    """
    if not path.is_file():
        return
    try:
        stands = path.read_bytes()
        beside = path.with_suffix(_MAIL)
        is_ours = stands == data or (beside.is_file() and is_attached(stands, beside.read_bytes()))
    except OSError as error:
        raise unreadable(path, error) from None
    if not is_ours:
        raise OperatorError(
            Text(
                f"{path} er ikke, som budgetrunde skrev den, og ville gå tabt.",
                f"{path} is not as budgetrunde wrote it, and would be lost.",
            ),
            Text(
                "Flyt den til en anden mappe, fx indkommet, hvis et center har udfyldt den, og kør "
                "igen.",
                "Move it to another folder, for example indkommet if a centre has filled it in, "
                "and "
                "run again.",
            ),
        )


def _to_return(validation: Validation) -> list[OpenedFile]:
    findings = validation.report.findings
    unsettled_by = doubting("owner") | doubting("years") | doubting("round")  # to settle first
    unsettled = {
        finding.file
        for finding in findings
        if finding.code in unsettled_by and finding.severity is Level.ERROR
    }
    faulty = {
        finding.file
        for finding in findings
        if not finding.code.startswith("FIL") and finding.severity is not Level.INFO
    }
    known = [view for view in validation.views if view.is_identified and view.name not in unsettled]
    files = Counter(view.centre for view in known)
    return [view for view in known if files[view.centre] == 1 and view.name in faulty]


def _copy(view: OpenedFile) -> Copy:
    return RowsCopy(view) if view.forms is None else FormCopy(view, view.forms)


def _files(
    round_: Round,
    view: OpenedFile,
    findings: tuple[Finding, ...],
    folder: Path,
    reply_by: date | None,
) -> dict[Path, bytes]:
    centre, config = view.centre, round_.config
    copy = _copy(view)
    own = [copy.line(finding) for finding in copy_findings(round_, centre, copy.to_bytes())]
    returned = [finding for finding in findings if finding.file == view.name]
    untold = copy.untold(returned)
    faults = gravest_first([*own, *untold])
    data = copy.to_bytes(faults)
    path = folder / copy_name(config, centre)
    text = mail_text(
        config,
        centre,
        faults,
        unplaced=len(copy.unplaced),
        attached=path.name,
        is_blocked=any(finding.severity is Level.ERROR for finding in returned),
        reply_by=reply_by,
    )
    subject = mail_subject(config, centre, faults)
    return {
        path: data,
        path.with_suffix(_TEXT): text.encode(),
        path.with_suffix(_MAIL): mail_draft(config, centre, subject, text, (path.name, data)),
    }


def _reminder(round_: Round, centre: str, folder: Path, reply_by: date | None) -> dict[Path, bytes]:
    """The reminder to a centre that has not answered, which those who only propose need not."""
    config, noun = round_.config, round_.template.record.noun
    text = reminder_text(
        config,
        centre,
        sent=workbook_name(config, centre),
        none=None if round_.is_closed else noun,
        reply_by=reply_by,
    )
    path = folder / f"{base_name(config)} - {centre} (rykker){_TEXT}"
    draft = mail_draft(config, centre, reminder_subject(config, centre), text)
    return {path: text.encode(), path.with_suffix(_MAIL): draft}
