"""A column that stands twice.

What: two columns have the same header, one of ours.
Why: nobody can tell which of them holds the answer. The one with the list that was sent is read,
    else the one at the place where it was sent, else the first. Where the second stands over a
    column that is missing, that is told alone (STR020).
Mend: gather the answers in the one that is read, and call the other something else.
Live: no; the workbook counts the column at its own place.
"""

from collections.abc import Iterator

from validate.facts.headless import headless
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.address import a1
from workbook.records.returned import Returned


@rule(
    "STR022",
    Scope.SHEET,
    name="column-duplicated",
    danish="kolonne to gange",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Kolonnen “{header}” står to gange, i {first} og i {second}.",
        "The column “{header}” stands twice, in {first} and in {second}.",
    ),
    fix=Text(
        "Saml svarene i kolonnen ved {first}, som læses, og kald kolonnen ved {second} "
        "noget andet.",
        "Answers are read in the column at {first}. Gather them there, and call the column at "
        "{second} something else.",
    ),
)
def column_twice(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A further column with a header of ours."""
    columns, missing = returned.columns, set(headless(returned).values())
    for header in columns.duplicated if columns is not None else ():
        if columns is None or header.slot is None or header.place is None:
            continue
        if header.place.column not in missing:
            first = a1(columns.row, columns.columns[header.slot.id])
            words = {"header": shortened(header.sent), "first": first}
            yield Seen(words={**words, "second": header.place.address}, place=header.place)
