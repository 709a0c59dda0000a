"""Merged cells that have swallowed an answer.

What: a merged area takes in a cell in which the centre answers and that is not its first, and
    nothing stands in that cell any more.
Why: merging keeps the first cell alone. The item below or beside it has lost its answer, or one
    answer was meant for both, which nobody can know.
Mend: take the cells apart and answer each item by itself.
Live: no; the sheet is protected, and merging needs the protection lifted.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.merged import span, swallowed
from validate.record_rule import Context, Scope, Seen, on_records
from validate.record_shows import merged
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import join
from workbook.records.returned import Returned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each such area."""
    for area, cells in swallowed(view).items():
        if cells and view.table is not None:
            yield Fault(
                sheet=view.table.sheet.name,
                cells=cells,
                words={
                    "area": span(area),
                    "cells": join(cells),
                    "cells_en": ", ".join(cells),
                    "what": "svaret" if len(cells) == 1 else "svarene",
                    "what_en": "the answer" if len(cells) == 1 else "the answers",
                },
            )


RULE = Rule(
    code="STR054",
    name="merged-answers",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Cellerne {area} er flettet, så {what} i {cells} mangler.",
        "The cells {area} are merged, which lost {what_en} in {cells_en}.",
    ),
    fix=Text(
        "Markér cellerne, vælg Hjem, Flet og centrer (så ophæves fletningen), og skriv et svar i "
        "hver celle for sig.",
        "Select the cells, choose Home, Merge & Centre (which unmerges them), and answer in each "
        "cell by itself.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "Cellerne {area} er flettet, så {what} i {cells} mangler.",
        "The cells {area} are merged, which lost {what} in {cells}.",
    ),
)
def swallowed_answers(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A merged area that took an answer, at the cells that it blanked."""
    for area, lost in merged(returned).items():
        if lost:
            one, many = Text("svaret", "the answer"), Text("svarene", "the answers")
            cells = tuple(value.place.address for value in lost)
            what = one if len(lost) == 1 else many
            yield Seen(lost, words={"area": span(area), "what": what, "cells": cells})
