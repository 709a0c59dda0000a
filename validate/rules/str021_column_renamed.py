"""A column under another header.

What: a header is nearly one of ours, and no other is it more; the column is read as ours.
Why: a header that was changed may mean that something else was written under it.
Mend: write the header as it was.
Live: no; headers are locked, and the workbook looks for none.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.records.returned import Returned


@rule(
    "STR021",
    Scope.SHEET,
    name="column-renamed",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Kolonnen “{header}” hedder nu “{found}”. Den er læst som “{header}”.",
        "The column “{header}” is now called “{found}”. It was read as “{header}”.",
    ),
    fix=Text("Skriv “{header}” i {cell} igen.", "Write “{header}” in {cell} again."),
)
def column_renamed(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A column of ours under another header."""
    columns = returned.columns
    for header in columns.renamed if columns is not None else ():
        words = {"header": shortened(header.sent), "found": shortened(header.text)}
        cell = header.place.address if header.place else ""
        yield Seen(words={**words, "cell": cell}, place=header.place, expected=header.sent)
