"""Two cases of one committee with the same title.

What: but for capitals, blanks and a full stop the titles of two cases of a committee are equal.
    Under two committees the same title is in order, as “Besparelser på centrale puljer” was.
Why: the council cannot tell the two rows apart; it may be one proposal that was sent twice.
Mend: write titles that differ, or leave one case out.
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.facts.elsewhere import identity, seen_from
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import folded
from workbook.records.record import Record


@rule(
    "MRG007",
    Scope.ROUND,
    name="same-title-twice",
    danish="samme titel to gange",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} har samme titel som {other}: “{value}”.",
        "{Record} has the same title as {other}: “{value}”.",
    ),
    fix=Text(
        "Skriv titler, der kan kendes fra hinanden, eller lad {the} udgå.",
        "Write titles that can be told apart, or leave {the} out.",
    ),
    needs="repeats",
)
def title_twice(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record whose title an earlier one has within the same value of the pack's field."""
    template = context.round.template
    within = template.packs.repeats.same_title_in if template.packs.repeats else ""
    first: dict[tuple[str, str], Record] = {}
    for record in records:
        title = record.value(template.record.title)
        if not within or title is None or title.is_blank or title.inherited:
            continue
        before = first.setdefault((record.text(within), folded(title.text)), record)
        if identity(before, template) != identity(record, template):
            yield Seen((title,), record, {"other": seen_from(record, before, template)})
