"""Columns in another order.

What: all columns are there, but some stand elsewhere than they were sent.
Why: nothing is lost, as columns are found by their headers; it is told so that nobody wonders.
Mend: none needed.
Live: no; Excel moves the formulas with the columns.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.identity import is_other_version
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import listed
from workbook.records.returned import Returned


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


@on_records(
    RULE, Scope.SHEET, message=Text("{columns} {names} er flyttet.", "{columns} {names} moved.")
)
def columns_moved(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Columns of ours that stand elsewhere, all of them at once."""
    moved = returned.columns.moved if returned.columns is not None else ()
    if moved:
        one, many = Text("Kolonnen", "The column"), Text("Kolonnerne", "The columns")
        names = listed(header.sent for header in moved)
        words = {"names": names, "columns": one if len(moved) == 1 else many}
        yield Seen(words=words, place=moved[0].place)
