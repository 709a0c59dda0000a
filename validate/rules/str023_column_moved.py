"""Columns in another order.

What: all columns are there, but some stand elsewhere than they were sent.
Why: nothing is lost, as columns are found by their headers; it is told so that nobody wonders.
Mend: none needed.
Live: no; Excel moves the formulas with the columns.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import listed
from workbook.records.returned import Returned


@rule(
    "STR023",
    Scope.SHEET,
    name="column-moved",
    danish="kolonne flyttet",
    severity=Level.INFO,
    since="0.1",
    message=Text("{columns} {names} er flyttet.", "{columns} {names} moved."),
    fix=Text(
        "I skal ikke gøre noget; kolonnerne findes på deres overskrifter.",
        "There is nothing to do. Columns are found by their headers.",
    ),
)
def columns_moved(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Columns of ours that stand elsewhere, all of them at once."""
    moved = returned.columns.moved if returned.columns is not None else ()
    if moved:
        one, many = Text("Kolonnen", "The column"), Text("Kolonnerne", "The columns")
        names = listed(header.sent for header in moved)
        words = {"names": names, "columns": one if len(moved) == 1 else many}
        yield Seen(words=words, place=moved[0].place)
