"""Two cases that are word for word the same idea.

What: but for capitals, blanks and signs all texts of two cases are equal, though their numbers
    differ; of one centre or of two. Texts of fewer than ten words are passed over. Two cases of one
    committee whose titles are equal, too, are MRG007's.
Why: the money is counted twice, once for each number. A form may have been copied for a new case
    and its texts left standing.
Mend: leave one case out, or write what the other is about.
Live: no.
"""

from collections.abc import Iterator, Sequence

from templates.template import Template
from validate.facts.elsewhere import seen_from
from validate.facts.ideas import same
from validate.facts.told_ideas import ToldRecord, same_title, told
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "MRG011",
    Scope.ROUND,
    name="same-idea-twice",
    danish="samme idé to gange",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Teksterne i {record} er ord for ord de samme som i {other}.",
        "The texts of {record} are word for word those of {other}.",
    ),
    fix=Text(
        "Er det den samme idé, så lad {the} udgå. Ellers ret teksterne, så de kan kendes fra "
        "hinanden.",
        "If it is the same idea, leave {the} out. Otherwise correct the texts, so that they can be "
        "told apart.",
    ),
    needs="repeats",
)
def idea_twice(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record that repeats another word for word; of two centres both are told."""
    template = context.round.template
    for first, second in same(told(records, template)):
        if not same_title(first, second, template):
            yield _repeats(second, first, template)
            if first.record.place.file != second.record.place.file:
                yield _repeats(first, second, template)


def _repeats(own: ToldRecord, other: ToldRecord, template: Template) -> Seen:
    named = seen_from(own.record, other.record, template)
    return Seen(own.texts[:1], own.record, {"other": named})
