"""An item that says it is the same as another, with another status.

What: the remark says ``samme som punkt 5``, but the two items have different statuses.
Why: the council reads both; one of them is wrong, or the items are not the same after all.
Mend: correct the status, or write what differs.
Live: no; the other item may stand in another centre's workbook.
"""

from collections.abc import Iterator, Sequence

from validate.facts.led import led
from validate.finding import Level
from validate.remarks.references import references
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "MRG005",
    Scope.ROUND,
    name="same-as-differs",
    danish="samme, men anden status",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} er “{status}”, men der står “{quote}” i “{title}”, og {one} {other} er "
        "“{other_status}”.",
        "{Record} is “{status}”, but “{title}” says “{quote}”, and {one} {other} is "
        "“{other_status}”.",
    ),
    fix=Text(
        "Ret status, eller skriv, hvad der er anderledes.",
        "Correct the status, or write what differs.",
    ),
    needs="progress",
)
def same_as_differs(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record that differs from one it calls the same; both have been delivered."""
    answered = tuple(led(records, context))
    statuses = {found.record.key: found.status for found in answered}
    for found in answered:
        for reference in references(found.remark):
            key = (str(reference.nr),)
            other = statuses.get(key, "")
            if not reference.says_same or key == found.record.key or not other:
                continue
            if found.status and found.status != other:
                words = {
                    "status": found.status,
                    "quote": reference.quote,
                    "title": found.remark_title,
                    "other": str(reference.nr),
                    "other_status": other,
                }
                yield Seen(found.status_cell, found.record, words, expected=other)
                break
