"""Nothing new, for the second time.

What: this round's remark on an item that is not closed says no more than that there is nothing new
    (``Intet nyt at bemærke``, ``Status uændret``), and so does the remark before it.
Why: half a year without news is itself something the council may ask about.
Mend: nothing needs to be done; a sentence on what the item waits for would help.
Live: no; a cell cannot tell what an earlier remark means.
"""

from collections.abc import Iterator

from templates.parts import Phase
from validate.finding import Level
from validate.follow_up.cells import leading
from validate.follow_up.phase import phase
from validate.packs.progress import Progress
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.nothing_new import says_nothing_new
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.records.record import Record


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each item without news in two remarks running."""
    for entry in leading(view).values():
        history = entry.place.item.history
        if phase(view.template, entry.status) is Phase.CLOSED or not history:
            continue
        if says_nothing_new(entry.remark) and says_nothing_new(history[-1].text):
            yield entry.remark_cell.fault(
                earlier=f" ({history[-1].round})" if history[-1].round else ""
            )


RULE = Rule(
    code="ROW004",
    name="nothing-new-twice",
    severity=Level.INFO,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Der er intet nyt om punkt {nr}, og det var der heller ikke sidst{earlier}.",
        "There is nothing new on item {nr}, nor was there last time{earlier}.",
    ),
    fix=Text(
        "I behøver ikke gøre noget. Skriv gerne, hvad punktet venter på.",
        "Nothing needs to be done. It would help to say what the item waits for.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text(
        "Der er intet nyt om {record}, og det var der heller ikke sidst{earlier}.",
        "There is nothing new on {record}, nor was there last time{earlier}.",
    ),
    fix=Text(
        "I behøver ikke gøre noget. Skriv gerne, hvad {the} venter på.",
        "Nothing needs to be done. It would help to say what {the} waits for.",
    ),
    needs="progress",
)
def nothing_new_twice(record: Record, context: Context) -> Iterator[Seen]:
    """A record without news in two remarks running."""
    found = Progress(record, context.round)
    if not record.is_led or found.phase == "closed" or not found.earlier_remarks:
        return
    last = found.earlier_remarks[-1]
    if found.says_nothing_new(found.remark) and found.says_nothing_new(last.text):
        earlier = f" ({last.label})" if last.label else ""
        yield Seen(at=found.remark_cell, words={"earlier": earlier})
