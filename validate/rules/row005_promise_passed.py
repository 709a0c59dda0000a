"""A promised time that has passed.

What: an earlier remark promised something for a day, month, quarter or half-year that had ended
    when this round was sent out, no later time has been named since, and the item is still open.
Why: the council remembers what it was told; the new remark should say what became of it.
Mend: write what has happened, or when it is expected now.
Live: no; Excel's formulas cannot read dates in prose. The rule reads cautiously, and passes over
    what it is not sure of: seasons, times without a verb of the future, what others decide.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.packs.promise import last_promise
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "ROW005",
    Scope.RECORD,
    name="promise-passed",
    danish="lovet tid er gået",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "{said} Den tid er gået, og {record} er stadig “{status}”.",
        "{said} That time has passed, and {record} is still “{status}”.",
    ),
    fix=Text(
        "Skriv, hvad der er sket, eller hvornår I nu venter det.",
        "Write what has happened, or when it is expected now.",
    ),
    needs="progress",
)
def promise_passed(record: Record, context: Context) -> Iterator[Seen]:
    """An open record whose last promised time has passed.

    A date that the template asks for is the promise; where it is blank, the remarks are read.
    """
    found = context.of(Progress, record)
    if not record.is_led or found.phase != "open":
        return
    last = last_promise(found)
    if last is not None and last.day < context.round.config.issued:
        yield Seen(
            at=last.at or found.status_cell, words={"said": last.said, "status": found.status}
        )
