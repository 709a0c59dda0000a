"""A column that stands twice.

What: two columns have the same header, one of ours.
Why: nobody can tell which of them holds the answer; only the first is read.
Mend: delete the one that does not count.
Live: no; the workbook counts the column at its own place.
"""

from collections.abc import Iterator

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
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Kolonnen “{header}” står to gange, i {first} og i {second}.",
        "The column “{header}” stands twice, in {first} and in {second}.",
    ),
    fix=Text(
        "Saml svarene i kolonnen ved {first}, og slet kolonnen ved {second}.",
        "Gather the answers in the column at {first}, and delete the column at {second}.",
    ),
)
def column_twice(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A further column with a header of ours."""
    columns = returned.columns
    for header in columns.duplicated if columns is not None else ():
        if columns is not None and header.slot is not None and header.place is not None:
            first = a1(columns.row, columns.columns[header.slot.id])
            words = {"header": shortened(header.sent), "first": first}
            yield Seen(words={**words, "second": header.place.address}, place=header.place)
