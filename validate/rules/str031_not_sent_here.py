"""An item that the centre was not sent.

What: a row bears an item number that is another centre's, or that the agreement does not have.
Why: another centre answers the item; two answers cannot both be printed.
Mend: delete the row; if the item should be the centre's, tell the sender.
Live: no; the workbook knows only its own items.
"""

from collections.abc import Iterator

from templates.table import Source
from validate.finding import Level
from validate.follow_up.rows import misnumbered, was_sent
from validate.record_names import record_called
from validate.record_rule import Context, Scope, Seen, on_records
from validate.record_sent import renumbered
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.danish import join
from workbook.records.returned import Returned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each number; one that left the agreement after sending is none."""
    if view.layout is None or view.table is None:
        return
    key = view.layout.table.source(Source.NR).key
    known_otherwise = {found.row.row for found in misnumbered(view)}
    cells: dict[int, tuple[str, ...]] = {}
    for row in view.table.rows:
        if row.nr is None or row.row in known_otherwise or was_sent(view, row.nr):
            continue
        if view.layout.table.row_of(row.nr) is None:
            cells[row.nr] = (*cells.get(row.nr, ()), row.address(key))
    for nr, found in cells.items():
        item = view.round.item(nr)
        what = Text("findes ikke i aftalen", "is not in the agreement")
        if item is not None:
            what = Text(
                f"hører til {join(item.centres)} og er ikke sendt til {view.centre}",
                f"belongs to {', '.join(item.centres)} and was not sent to {view.centre}",
            )
        yield Fault(
            sheet=view.table.sheet.name,
            cells=found,
            item=str(nr),
            value=str(nr),
            words={"nr": str(nr), "what": what.da, "what_en": what.en},
        )


RULE = Rule(
    code="STR031",
    name="not-sent-here",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text("Punkt {nr} {what}.", "Item {nr} {what_en}."),
    fix=Text(
        "Slet rækken med punkt {nr}. Skulle punktet have været jeres, så skriv til afsenderen.",
        "Delete the row with item {nr}. If the item should be yours, write to the sender.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.SHEET,
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
    "Slet rækken med {}. Skulle det have været jeres, så skriv til afsenderen.",
    "Delete the row with {}. If it should be yours, write to the sender.",
)
