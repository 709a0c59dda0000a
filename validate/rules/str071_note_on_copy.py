"""Something written on a sheet that only a corrected copy has.

What: beside the lines on “Fejl og mangler” or “Ikke placeret” stands something that was not there.
Why: those sheets tell the centre what to mend. Nothing on them is read, so an explanation written
    beside a fault reaches nobody.
Mend: write it where the answer belongs.
Live: no; those sheets are for reading.
"""

from collections.abc import Iterator

from validate.facts.copy_notes import copy_notes
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from workbook.address import a1, spans
from workbook.danish import join


@rule(
    "STR071",
    Scope.FILE,
    name="note-on-copy",
    danish="note på kopien",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Det, der er skrevet i {where} på arket “{sheet}”, læses ikke: “{value}”.",
        "What was written in {where} on the sheet “{sheet}” is not read: “{value}”.",
    ),
    fix=Text(
        "Skriv det i en af de gule celler, hvis det skal med.",
        "Write it in one of the yellow cells if it is to count.",
    ),
)
def note_on_copy(view: OpenedFile) -> Iterator[Seen]:
    """A fault for each such sheet."""
    if view.book is None or not view.is_identified:
        return
    for sheet, cells in copy_notes(view.book):
        addresses = [a1(cell.row, cell.column) for cell in cells]
        where = spans(addresses)
        yield Seen(
            where=Where(sheet=sheet.name, cells=tuple(addresses), value=cells[0].text),
            words={
                "sheet": sheet.name,
                "where": Text(join(where), " and ".join(where)),
            },
        )
