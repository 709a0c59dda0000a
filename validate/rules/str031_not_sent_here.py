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
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import join


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
