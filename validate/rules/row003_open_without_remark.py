"""An open item without a remark in this round.

What: the status says that work is to come or under way, but the remark cell is blank. Of an item
    that has moved back HIS001 says so.
Why: the council cannot tell an item on which nothing happened from one that was forgotten.
Mend: write what has happened; where nothing has, write “Intet nyt at bemærke”.
Live: the cell is marked, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.backwards import moved_back
from validate.follow_up.checks import hits
from validate.packs.progress import Progress
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.records.record import Record

CODE = "ROW003"


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open item without a remark."""
    told = moved_back(view)
    yield from (hit.fault() for hit in hits(view, CODE) if hit.place.item.nr not in told)


RULE = Rule(
    code=CODE,
    name="open-without-remark",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Punkt {nr} er ikke afsluttet, og der er ingen bemærkning i denne runde.",
        "Item {nr} is not closed, and there is no remark in this round.",
    ),
    fix=Text(
        "Skriv, hvad der er sket, eller “Intet nyt at bemærke”.",
        "Write what has happened, or “Intet nyt at bemærke”.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.RECORD,
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
    found = Progress(record, context.round)
    is_silent = found.has_blank_remark and not found.has_moved_back
    if record.is_led and found.phase == "open" and is_silent:
        words = {"status": found.status, "nothing_new": found.pack.nothing_new}
        yield Seen(at=found.remark_cell, words=words)
