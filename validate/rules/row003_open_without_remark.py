"""An open item without a remark in this round.

What: the status says that work is to come or under way, but the remark cell is blank. Of an item
    that has moved back HIS001 says so.
Why: the council cannot tell an item on which nothing happened from one that was forgotten.
Mend: write what has happened; where nothing has, write “Intet nyt at bemærke”.
Live: the cell is marked, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record

CODE = "ROW003"


@rule(
    CODE,
    Scope.RECORD,
    name="open-without-remark",
    danish="åben uden bemærkning",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} er “{status}”, og der står intet i “{field}” i denne runde.",
        "{Record} is “{status}”, and “{field}” is blank in this round.",
    ),
    fix=Text(
        "Skriv, hvad der er sket, eller “{nothing_new}”.",
        "Write what has happened, or “{nothing_new}”.",
    ),
    needs="progress",
)
def open_without_remark(record: Record, context: Context) -> Iterator[Seen]:
    """An open record without a remark; one that has moved back is HIS001's."""
    found = context.of(Progress, record)
    is_silent = found.has_blank_remark and not found.has_moved_back
    if record.is_led and found.phase == "open" and is_silent:
        words = {"status": found.status, "nothing_new": found.pack.nothing_new}
        yield Seen(at=found.remark_cell, words=words)
