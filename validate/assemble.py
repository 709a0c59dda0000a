"""The accepted files as deliveries for merge, and what stands in the way of merging."""

from collections.abc import Sequence

from validate.engine import Validation
from validate.finding import Finding, Level
from validate.view import FileView
from workbook.answers import read_answers
from workbook.merge import Delivered
from workbook.round.folder import Round

NOT_DELIVERED = "MRG001"


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


def hindrances(validation: Validation, *, partial: bool) -> Sequence[Finding]:
    """The errors that forbid merging; with ``partial`` a centre that sent nothing is none."""
    return [
        finding
        for finding in validation.report.at_least(Level.ERROR)
        if not (partial and finding.code == NOT_DELIVERED)
    ]
