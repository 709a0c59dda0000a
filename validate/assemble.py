"""From validated files to the council's edition: what stands in the way, and what is delivered."""

from collections.abc import Sequence
from pathlib import Path

from validate.contract.merged import check_merged
from validate.contract.records import check_records
from validate.engine import Validation
from validate.finding import Finding, Level
from validate.record_renewed import lacking_values
from validate.view import FileView, RecordFile
from workbook.answers import read_answers
from workbook.council.publish import publish as publish_edition
from workbook.edition.dataset import DeliveredFile
from workbook.edition.merge import merge_records
from workbook.merge import Delivered, merge
from workbook.round.cases import LoadedRound
from workbook.round.combined import answers_of, combined
from workbook.round.folder import Round
from workbook.round.records import RecordRound

NOT_DELIVERED = "MRG001"


def hindrances(validation: Validation, *, partial: bool) -> Sequence[Finding]:
    """The errors that forbid merging; with ``partial`` a centre that sent nothing is none."""
    return [
        finding
        for finding in validation.report.at_least(Level.ERROR)
        if not (partial and finding.code == NOT_DELIVERED)
    ]


def deliveries(round_: Round, validation: Validation) -> tuple[Delivered, ...]:
    """What each identified file answers, with the place of every answer."""
    return tuple(
        Delivered(
            centre=view.centre,
            name=view.name,
            sha256=view.sha256,
            answers=read_answers(round_, view.table, view.layout),
        )
        for view in validation.views
        if isinstance(view, FileView) and view.table is not None and view.layout is not None
    )


def record_files(validation: Validation) -> tuple[DeliveredFile, ...]:
    """What each identified file with records delivers."""
    return tuple(
        DeliveredFile(view.name, view.sha256, view.centre, view.records)
        for view in validation.views
        if isinstance(view, RecordFile) and view.is_identified
    )


def without_answer(round_: LoadedRound, validation: Validation) -> tuple[str, ...]:
    """Names of finance's records that no file answers; none where centres propose."""
    if isinstance(round_, RecordRound):
        answers = answers_of([(file.centre, file.records) for file in record_files(validation)])
        return tuple(
            record.name
            for record in combined(round_, answers)
            if any(lacking_values(record, round_.template))
        )
    if not isinstance(round_, Round):
        return ()
    merged = merge(round_, deliveries(round_, validation))
    return tuple(str(item.nr) for item in merged.not_delivered)


def assemble(round_: LoadedRound, validation: Validation, out: Path) -> Sequence[Path]:
    """The files of the council's edition, written all or nothing.

    What is about to be written is held against the same schemas as the returned files were.

    Raises:
        OperatorError: they cannot be written.
        MergeFault: the edition would not keep its contract; a bug of ours.
    """
    if isinstance(round_, RecordRound):
        return merge_records(round_, record_files(validation), out, check=check_records)
    merged = merge(round_, deliveries(round_, validation))
    check_merged(merged)
    return publish_edition(merged, out)
