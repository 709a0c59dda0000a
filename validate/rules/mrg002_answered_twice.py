"""An item to which two centres have given different statuses.

What: an item goes to two centres. The first leads and gives the status; the other may only remark,
    but its file bears a status too, and another one.
Why: the council edition prints one status for each item, and only the two centres can tell which
    is right.
Mend: agree on the status. The leading centre chooses it; the other deletes its own.
Live: the cell is locked in the other centre's workbook.

The other centre's cell is a locked one, so that a status in it is a changed locked cell, which is
found already in its file alone and is said there. This rule is silent then: one fault, one finding.
It speaks where no error on the item was found, as in a round that has made that rule milder.
"""

from collections.abc import Iterator, Sequence

from validate.contract.rows import AnswerRow, Broken
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.wording import shortened
from workbook.danish import folded
from workbook.round.folder import Round


def word_answers(round_: Round, broken: Sequence[Broken[AnswerRow]]) -> Iterator[Fault]:
    """A fault for each status that differs from the leading centre's."""
    rows = [one.row for one in broken]
    led = {row.nr: row for row in rows if row.role == "lead"}
    for row in rows:
        status = led[row.nr].status or ""
        if row.claimed is not None and folded(row.claimed) != folded(status):
            yield _fault(round_, row, led[row.nr].centre, status)


def _fault(round_: Round, row: AnswerRow, lead: str, status: str) -> Fault:
    spec, claimed = round_.template.table.answering("status"), row.claimed or ""
    header = spec.header.format(year=None, round=round_.config.round, unit=round_.template.unit)
    return Fault(
        file=row.file,
        centre=row.centre,
        sheet=row.sheet,
        cells=(row.status_cell,),
        item=str(row.nr),
        column=header,
        value=claimed,
        expected=status,
        words={
            "nr": str(row.nr),
            "value": shortened(claimed),
            "lead": lead,
            "other": row.centre,
            "status": status,
        },
    )


RULE = Rule(
    code="MRG002",
    name="answered-twice",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Punkt {nr} har to statusser: {lead} har valgt “{status}”, men {other} “{value}”.",
        "Item {nr} has two statuses: {lead} has chosen “{status}”, but {other} “{value}”.",
    ),
    fix=Text(
        "Bliv enige om én. {lead} vælger den, og {other} sletter sin.",
        "Agree on one. {lead} chooses it, and {other} deletes its own.",
    ),
    word_answers=word_answers,
    fixed=True,
)
