"""From validated files to the council's edition: what stands in the way, and what is delivered."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from validate.contract.merged import check_merged
from validate.engine import Validation
from validate.facts.renewed import lacking_values
from validate.finding import Finding, Level
from validate.rules import of_partial
from workbook.edition.dataset import DeliveredFile
from workbook.edition.formats import FORMATS
from workbook.edition.merge import MergedFiles, merge_edition
from workbook.round.combined import answers_of, combined
from workbook.round.model import Round


def hindrances(validation: Validation, *, partial: bool) -> Sequence[Finding]:
    """The errors that forbid merging; with ``partial`` a centre that sent nothing is none."""
    return [
        finding
        for finding in validation.report.at_least(Level.ERROR)
        if not (partial and finding.code in of_partial())
    ]


def delivered_files(validation: Validation) -> tuple[DeliveredFile, ...]:
    """What each identified file with records delivers."""
    return tuple(
        DeliveredFile(view.name, view.sha256, view.centre, view.records)
        for view in validation.views
        if view.is_identified
    )


def without_answer(round_: Round, validation: Validation) -> tuple[str, ...]:
    """Names of finance's records that no file answers; none where centres propose."""
    answers = answers_of([(file.centre, file.records) for file in delivered_files(validation)])
    return tuple(
        record.name
        for record in combined(round_, answers)
        if any(lacking_values(record, round_.template))
    )


def assemble(
    round_: Round,
    validation: Validation,
    out: Path,
    *,
    day: date | None = None,
    formats: Sequence[str] = FORMATS,
) -> MergedFiles:
    """The files of the council's edition, written all or nothing.

    What is about to be written is held against the same schemas as the returned files were.

    Args:
        round_: whose edition it is.
        validation: of what the centres delivered.
        out: the folder.
        day: of the edition; without one that of the settings, else the round's day of issue.
        formats: of the edition.

    Raises:
        OperatorError: they cannot be written.
        MergeFault: the edition would not keep its contract; a bug of ours.
    """
    files = delivered_files(validation)
    return merge_edition(round_, files, out, check=check_merged, day=day, formats=formats)
