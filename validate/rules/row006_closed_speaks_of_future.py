"""A closed item whose last remark speaks of the future.

What: the item is closed, but its last remark that says anything speaks of what is still to come
    (``forventes``, ``ventes``, ``planlægges``, ``vil blive``, ``påbegyndes``).
Why: either the item is not done, or the council is not told how it ended.
Mend: write what came of it, or choose another status.
Live: no.
"""

from collections.abc import Iterator

from templates.parts import Phase
from validate.finding import Level
from validate.follow_up.cells import Answered, leading
from validate.follow_up.phase import phase
from validate.packs.progress import Progress
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.future import future_sentence
from validate.remarks.nothing_new import says_nothing_new
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.records.record import Record


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each closed item whose last remark speaks of the future."""
    for entry in leading(view).values():
        if phase(view.template, entry.status) is not Phase.CLOSED:
            continue
        sentence = future_sentence(_last_remark(entry))
        if sentence is not None:
            yield entry.remark_cell.fault(quote=shortened(sentence, 160))


def _last_remark(entry: Answered) -> str:
    texts = [*(remark.text for remark in entry.place.item.history), entry.remark]
    telling = [text for text in texts if text and not says_nothing_new(text)]
    return telling[-1] if telling else ""


RULE = Rule(
    code="ROW006",
    name="closed-speaks-of-future",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Punkt {nr} er afsluttet, men den seneste bemærkning taler om fremtiden: “{quote}”",
        "Item {nr} is closed, but its last remark speaks of the future: “{quote}”",
    ),
    fix=Text(
        "Skriv, hvad der kom ud af punktet, eller vælg en anden status.",
        "Write what came of the item, or choose another status.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text(
        "{Record} er “{status}”, men det seneste i “{title}” taler om fremtiden: “{quote}”",
        "{Record} is “{status}”, but the last that “{title}” says is of the future: “{quote}”",
    ),
    fix=Text(
        "Skriv, hvad der kom ud af {the}, eller vælg en anden status.",
        "Write what came of {the}, or choose another status.",
    ),
    needs="progress",
)
def closed_speaks_of_future(record: Record, context: Context) -> Iterator[Seen]:
    """A closed record whose last remark speaks of the future."""
    found = Progress(record, context.round)
    if not record.is_led or found.phase != "closed":
        return
    sentence = future_sentence(found.last_telling_remark)
    if sentence is not None:
        words = {
            "status": found.status,
            "title": found.remark_title,
            "quote": shortened(sentence, 160),
        }
        yield Seen(at=found.remark_cell, words=words)
