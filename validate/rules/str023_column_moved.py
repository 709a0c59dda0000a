"""Columns in another order.

What: all columns are there, but some stand elsewhere than they were sent.
Why: nothing is lost, as columns are found by their headers; it is told so that nobody wonders.
Mend: none needed.
Live: no; Excel moves the formulas with the columns.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.identity import is_other_version
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import listed


def check(view: FileView) -> Iterator[Fault]:
    """One fault for all of them, unless another edition of the template explains it."""
    if view.table is None or not view.table.moved or is_other_version(view):
        return
    names = listed(place.header for place, _ in view.table.moved)
    one = len(view.table.moved) == 1
    yield Fault(
        sheet=view.table.sheet.name,
        cells=tuple(header.address for _, header in view.table.moved),
        words={
            "names": f"Kolonnen {names.da}" if one else f"Kolonnerne {names.da}",
            "names_en": f"The column {names.en} was" if one else f"The columns {names.en} were",
        },
    )


RULE = Rule(
    code="STR023",
    name="column-moved",
    severity=Level.INFO,
    stage=Stage.SHEET,
    since="0.1",
    message=Text("{names} er flyttet.", "{names_en} moved."),
    fix=Text(
        "Der skal ikke gøres noget. Kolonnerne findes på deres overskrifter.",
        "There is nothing to do. Columns are found by their headers.",
    ),
    check=check,
)
