"""A paused item that does not say why.

What: the item is paused, and there is no remark on it in this round.
Why: what stands still, and why, is what the council asks about first; a remark from the time
    before the item was paused does not tell.
Mend: write why the work stands still, or “Intet nyt at bemærke” where an earlier remark says it.
Live: the cell turns yellow, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record

CODE = "ROW002"


@rule(
    CODE,
    Scope.RECORD,
    name="paused-without-reason",
    danish="sat i bero uden begrundelse",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} er “{status}”, men der står intet i “{field}”, der siger hvorfor.",
        "{Record} is “{status}”, but nothing in “{field}” says why.",
    ),
    fix=Text(
        "Skriv, hvorfor arbejdet ligger stille.",
        "Write why the work stands still.",
    ),
    needs="progress",
)
def paused_without_reason(record: Record, context: Context) -> Iterator[Seen]:
    """A paused record without a remark."""
    found = context.of(Progress, record)
    if record.is_led and found.phase == "paused" and found.has_blank_remark:
        yield Seen(at=found.remark_cell, words={"status": found.status})
