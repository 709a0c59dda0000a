"""Nothing new, for the second time.

What: this round's remark on an item that is not closed says no more than that there is nothing new
    (``Intet nyt at bemærke``, ``Status uændret``), and so does the remark before it.
Why: half a year without news is itself something the council may ask about.
Mend: nothing needs to be done; a sentence on what the item waits for would help.
Live: no; a cell cannot tell what an earlier remark means.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import round_called
from workbook.records.record import Record


@rule(
    "ROW004",
    Scope.RECORD,
    name="nothing-new-twice",
    danish="intet nyt to gange",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Der er intet nyt om {record}, og det var der heller ikke sidst{earlier}.",
        "There is nothing new on {record}, nor was there last time{earlier}.",
    ),
    fix=Text(
        "I skal ikke gøre noget. Skriv gerne, hvad {the} venter på.",
        "Nothing needs to be done. It would help to say what {the} waits for.",
    ),
    needs="progress",
)
def nothing_new_twice(record: Record, context: Context) -> Iterator[Seen]:
    """A record without news in two remarks running."""
    found = context.of(Progress, record)
    if not record.is_led or found.phase == "closed" or not found.earlier_remarks:
        return
    last = found.earlier_remarks[-1]
    if found.says_nothing_new(found.remark) and found.says_nothing_new(last.text):
        label = round_called(last.label)
        earlier = Text(f" ({label.da})", f" ({label.en})") if last.label else ""
        yield Seen(at=found.remark_cell, words={"earlier": earlier})
