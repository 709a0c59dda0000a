"""A filter that hides items.

What: the table is filtered, and rows with items do not show.
Why: whoever looked the file through before sending it saw only some of the items.
Mend: clear the filter and read all answers through. They were all read here.
Live: no; Kontrol counts hidden rows as well.
"""

from collections.abc import Iterator

from validate.facts.hidden import hidden_records
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.returned import Returned


@rule(
    "STR053",
    Scope.SHEET,
    name="active-filter",
    danish="aktivt filter",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Et filter skjuler {count} {what} (række {rows}).",
        "A filter hides {count} {what} (row {rows}).",
    ),
    fix=Text(
        "Vælg Data, Ryd, så alle rækker vises, og læs svarene igennem.",
        "Choose Data, Clear, so that all rows show, and read the answers through.",
    ),
)
def hidden_by_filter(returned: Returned, context: Context) -> Iterator[Seen]:
    """Records that a filter hides, all of them at once."""
    records, noun = hidden_records(returned, by_filter=True), context.round.template.record.noun
    if records:
        what = Text(noun.one, noun.en[0]) if len(records) == 1 else Text(noun.many, noun.en[1])
        rows = tuple(str(record.place.row) for record in records)
        yield Seen(
            words={"count": len(records), "what": what, "rows": rows}, place=records[0].place
        )
