"""A promised time that has passed.

What: an earlier remark promised something for a day, month, quarter or half-year that had ended
    when this round was sent out, no later time has been named since, and the item is still open.
Why: the council remembers what it was told; the new remark should say what became of it.
Mend: write what has happened, or when it is expected now.
Live: no; Excel's formulas cannot read dates in prose. The rule reads cautiously, and passes over
    what it is not sure of: seasons, times without a verb of the future, what others decide.
"""

from collections.abc import Iterator

from templates.parts import Phase
from validate.finding import Level
from validate.follow_up.cells import Answered, leading
from validate.follow_up.phase import phase
from validate.packs.progress import Progress
from validate.packs.promise import last_promise
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.promises import Promise, Said, promises
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.council.model import Remark
from workbook.danish import MONTHS
from workbook.records.record import Record
from workbook.round.agreement import Item
from workbook.round.folder import Round

_YEAR_LENGTH = len(" 2024")


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open item whose last promised time has passed."""
    for entry in leading(view).values():
        if phase(view.template, entry.status) is not Phase.OPEN:
            continue
        found = _last_promise(view.round, entry)
        if found is None or found[1].last_day >= view.round.config.issued:
            continue
        remark, promise = found
        yield entry.status_cell.fault(
            when=f"I bemærkningen “{remark.round}”"
            if remark.round
            else "I en tidligere bemærkning",
            when_en=f"the remark “{remark.round}”" if remark.round else "an earlier remark",
            quote=shortened(promise.sentence, 160),
        )


def _last_promise(round_: Round, entry: Answered) -> tuple[Remark, Promise] | None:
    """The promise with the latest time, this round's own included: it may have moved the time."""
    item = entry.place.item
    now = Remark(round_.config.round, entry.remark)
    found = [
        (remark, promise)
        for remark in (*item.history, now)
        for promise in promises(remark.text, _said(round_, item, remark))
    ]
    return max(found, key=lambda pair: pair[1].last_day, default=None)


def _said(round_: Round, item: Item, remark: Remark) -> Said:
    """When the remark was written, by the heading of its round."""
    if remark.round is None:
        return Said()
    name, year = remark.round, round_.section(item).agreement_year or round_.config.agreement_year
    if name[-_YEAR_LENGTH:].strip().isdecimal() and name[-_YEAR_LENGTH:].startswith(" "):
        name, year = name[:-_YEAR_LENGTH], int(name[-_YEAR_LENGTH:])
    month = name.strip().casefold()
    return Said(year, MONTHS.index(month) + 1 if month in MONTHS else None)


RULE = Rule(
    code="ROW005",
    name="promise-passed",
    severity=Level.INFO,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{when} stod der: “{quote}” Den tid er gået, og punkt {nr} er stadig åbent.",
        "“{quote}” (in {when_en}). That time has passed, and item {nr} is still open.",
    ),
    fix=Text(
        "Skriv, hvad der er sket, eller hvornår I nu venter det.",
        "Write what has happened, or when it is expected now.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text(
        "{said} Den tid er gået, og {record} er stadig “{status}”.",
        "{said} That time has passed, and {record} is still “{status}”.",
    ),
    needs="progress",
)
def promise_passed(record: Record, context: Context) -> Iterator[Seen]:
    """An open record whose last promised time has passed.

    A date that the template asks for is the promise; where it is blank, the remarks are read.
    """
    found = Progress(record, context.round)
    if not record.is_led or found.phase != "open":
        return
    last = last_promise(found)
    if last is not None and last.day < context.round.config.issued:
        yield Seen(
            at=last.at or found.status_cell, words={"said": last.said, "status": found.status}
        )
