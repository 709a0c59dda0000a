"""An item that the centre was not sent.

What: a row bears an item number that is another centre's, or that the agreement does not have.
Why: another centre answers the item; two answers cannot both be printed.
Mend: delete the row; if the item should be the centre's, tell the sender.
Live: no; the workbook knows only its own items.
"""

from collections.abc import Iterator

from validate.facts.called import record_called
from validate.facts.misnumbered import renumbered
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.danish import join
from workbook.records.returned import Returned


@rule(
    "STR031",
    Scope.SHEET,
    name="not-sent-here",
    danish="ikke sendt hertil",
    severity=Level.ERROR,
    since="0.1",
    fixed=True,
    message=Text("{Record} {what}.", "{Record} {what}."),
    fix=Text("{mend}", "{mend}"),
)
def record_not_sent(returned: Returned, context: Context) -> Iterator[Seen]:
    """A row whose key is another centre's record, or none of finance's list."""
    sent = {record.key: record for record in context.round.centre_records(returned.centre)}
    meant = renumbered(returned, sent, context.round.template)
    listed = {record.key: record for record in context.round.records}
    for row in returned.unknown:
        if not all(row.key):
            continue
        at = tuple(row.values[name] for name in context.round.template.record.key)
        what = Text("findes ikke på listen", "is not on the list")
        if row.key in listed:
            centres = context.round.centres_of(listed[row.key])
            what = Text(
                f"hører til {join(centres)} og er ikke sendt til {returned.centre}",
                f"belongs to {', '.join(centres)} and was not sent to {returned.centre}",
            )
        called = record_called(row, context.round.template)
        mend = Text(_DELETE.da.format(called.da), _DELETE.en.format(called.en))
        right = meant.get(row.place.row)
        if right is not None:
            name, title = right.name, shortened(row.text(context.round.template.record.title))
            what = Text(f"har titlen på {name}, “{title}”", f"has the title of {name}, “{title}”")
            mend = Text(f"Skriv {name} igen.", f"Write {name} again.")
        yield Seen(at, row, {"what": what, "mend": mend}, expected=right.name if right else "")


_DELETE = Text(
    "Slet rækken med {}. Skulle det have været jeres, så skriv til os.",
    "Delete the row with {}. If it should be yours, write to us.",
)
