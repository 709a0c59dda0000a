"""A closed item without a word about it.

What: the item is closed, and there is no remark on it, neither in this round nor in an earlier one.
Why: the council would read that an item it agreed on is done, but not what came of it.
Mend: write in a sentence what came of it.
Live: the cell turns yellow, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record

CODE = "ROW001"


@rule(
    CODE,
    Scope.RECORD,
    name="closed-without-remark",
    danish="afsluttet uden bemærkning",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} er “{status}”, men der står intet i “{field}”, hverken nu eller tidligere.",
        "{Record} is “{status}”, but “{field}” says nothing, neither now nor earlier.",
    ),
    fix=Text("Skriv kort, hvad der kom ud af {the}.", "Write what came of {the}."),
    needs="progress",
)
def closed_without_remark(record: Record, context: Context) -> Iterator[Seen]:
    """A closed record without any remark."""
    found = context.of(Progress, record)
    is_silent = found.has_blank_remark and not found.earlier_remarks
    if record.is_led and found.phase == "closed" and is_silent:
        yield Seen(at=found.remark_cell, words={"status": found.status})
