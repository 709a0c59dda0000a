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

from collections.abc import Iterator
from dataclasses import replace

from validate.cells import AnswerCell, leading
from validate.finding import Level
from validate.resent import as_sent
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView, RoundView
from workbook.conditions import trimmed
from workbook.danish import folded


def check(view: RoundView) -> Iterator[Fault]:
    """A fault for each status that differs from the leading centre's."""
    led = {nr: entry.status for file in view.accepted for nr, entry in leading(file).items()}
    for file in view.accepted:
        for answer in _unasked(file):
            item = answer.place.item
            status = led.get(item.nr)
            if (
                status is None
                or item.nr in view.explained
                or folded(answer.value) == folded(status)
            ):
                continue
            fault = answer.fault(
                expected=status, lead=item.centres[0], other=file.centre, status=status
            )
            yield replace(fault, file=file.name, centre=file.centre)


def _unasked(file: FileView) -> Iterator[AnswerCell]:
    """The status cells with content of items that the centre does not lead."""
    if file.layout is None:
        return
    column = file.layout.table.answering("status")
    for place, row in file.item_rows():
        answer = AnswerCell(place, row, column)
        was_open = as_sent(file, place, row).is_open(column.spec)  # it led the item when asked
        if not was_open and not place.is_open(column.spec) and trimmed(answer.value):
            yield answer


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
    check_round=check,
    fixed=True,
)
