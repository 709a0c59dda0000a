"""A closed item whose last remark speaks of the future.

What: the item is closed, but its last remark that says anything speaks of what is still to come
    (``forventes``, ``ventes``, ``planlægges``, ``vil blive``, ``påbegyndes``).
Why: either the item is not done, or the council is not told how it ended.
Mend: write what came of it, or choose another status.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.remarks.future import future_sentence
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.records.record import Record


@rule(
    "ROW006",
    Scope.RECORD,
    name="closed-speaks-of-future",
    danish="afsluttet, men taler om fremtiden",
    severity=Level.WARNING,
    since="0.1",
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
    found = context.of(Progress, record)
    if not record.is_led or found.phase != "closed" or not found.remark_cell:
        return
    sentence = future_sentence(found.last_telling_remark)
    if sentence is not None:
        words = {
            "status": found.status,
            "title": found.remark_title,
            "quote": shortened(sentence, 160),
        }
        yield Seen(at=found.remark_cell, words=words)
