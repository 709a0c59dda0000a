"""Merged cells that have swallowed an answer.

What: a merged area takes in a cell in which the centre answers and that is not its first, and
    nothing stands in that cell any more.
Why: merging keeps the first cell alone. The item below or beside it has lost its answer, or one
    answer was meant for both, which nobody can know.
Mend: take the cells apart and answer each item by itself.
Live: no; the sheet is protected, and merging needs the protection lifted.
"""

from collections.abc import Iterator

from validate.facts.hidden import merged
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.returned import Returned


@rule(
    "STR054",
    Scope.SHEET,
    name="merged-answers",
    danish="flettede svar",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Cellerne {area} er flettet, så {what} i {cells} mangler.",
        "The cells {area} are merged, which lost {what} in {cells}.",
    ),
    fix=Text(
        "Markér cellerne, vælg Hjem, Flet og centrer (så ophæves fletningen), og skriv et svar i "
        "hver celle for sig.",
        "Select the cells, choose Home, Merge & Centre (which unmerges them), and answer in each "
        "cell by itself.",
    ),
)
def swallowed_answers(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A merged area that took an answer, at the cells that it blanked."""
    for area, lost in merged(returned).items():
        if lost:
            one, many = Text("svaret", "the answer"), Text("svarene", "the answers")
            cells = tuple(value.place.address for value in lost)
            what = one if len(lost) == 1 else many
            yield Seen(lost, words={"area": area.address, "what": what, "cells": cells})
