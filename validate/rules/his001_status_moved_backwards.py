"""A status that is less far than last time, without a word about it.

What: the new status stands before the earlier one in the order of the work, for example “Under
    forberedelse” after “Under udmøntning”, or anything after “Afsluttet”; and this round's remark
    is blank or says no more than that there is nothing new. A paused item has not moved back.
Why: the council was told that the work was further. Either that was wrong, or this is a slip.
Mend: write in the remark what happened, or correct the status.
Live: no; the order of the statuses is not in the workbook.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "HIS001",
    Scope.RECORD,
    name="status-moved-backwards",
    danish="status gået tilbage",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} var “{earlier}” sidst og er nu “{status}”, {lacks}.",
        "{Record} was “{earlier}” last time and is now “{status}”, {lacks}.",
    ),
    fix=Text(
        "Skriv i {cell}, hvad der er sket, eller ret “{field}”.",
        "Write in {cell} what has happened, or correct “{field}”.",
    ),
    needs="progress",
)
def status_moved_backwards(record: Record, context: Context) -> Iterator[Seen]:
    """A record that moved back and does not say why."""
    found = context.of(Progress, record)
    if not record.is_led or not found.has_moved_back or found.explains_itself:
        return
    place = found.remark_value.place if found.remark_value is not None else record.place
    title = found.remark_title
    vague = Text(f"og “{title}” siger ikke hvorfor", f"and “{title}” does not say why")
    silent = Text(f"og “{title}” er tom", f"and “{title}” is blank")
    yield Seen(
        at=found.status_cell,
        words={
            "earlier": found.earlier_status,
            "status": found.status,
            "lacks": vague if found.remark else silent,
            "cell": place.address,
        },
    )
