"""A status that is less far than last time, without a word about it.

What: the new status stands before the earlier one in the order of the work, for example “Under
    forberedelse” after “Under udmøntning”, or anything after “Afsluttet”; and this round's remark
    is blank or says no more than that there is nothing new. A paused item has not moved back.
Why: the council was told that the work was further. Either that was wrong, or this is a slip.
Mend: write in the remark what happened, or correct the status.
Live: no; the order of the statuses is not in the workbook.
"""

from collections.abc import Iterator

from templates.spec import Template
from validate.finding import Level
from validate.follow_up.cells import Answered, leading
from validate.remarks.nothing_new import says_nothing_new
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each item that moved back and is not explained."""
    for entry in leading(view).values():
        earlier = entry.place.item.previous_status
        if _is_backwards(view.template, earlier, entry.status) and not _is_explained(entry):
            yield entry.status_cell.fault(
                earlier=earlier or "", status=entry.status or "", cell=entry.read.remark.cell
            )


def _is_explained(entry: Answered) -> bool:
    return bool(entry.remark) and not says_nothing_new(entry.remark)


def _is_backwards(template: Template, earlier: str | None, now: str | None) -> bool:
    before, after = _rank(template, earlier), _rank(template, now)
    return before is not None and after is not None and after < before


def _rank(template: Template, status: str | None) -> int | None:
    name = template.table.answering("status").list
    entry = template.lists[name].find(status) if name and status else None
    return entry.rank if entry else None


RULE = Rule(
    code="HIS001",
    name="status-moved-backwards",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Punkt {nr} var “{earlier}” sidst og er nu “{status}”, og bemærkningen siger ikke hvorfor.",
        "Item {nr} was “{earlier}” last time and is now “{status}”, and the remark does not say "
        "why.",
    ),
    fix=Text(
        "Skriv i {cell}, hvad der er sket, eller ret status.",
        "Write in {cell} what has happened, or correct the status.",
    ),
    check=check,
)
