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
from workbook.danish import folded
from workbook.records.returned import Returned, ReturnedHeader


@rule(
    "STR021",
    Scope.SHEET,
    name="column-renamed",
    danish="kolonne omdøbt",
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
    exchanged = {one for pair in _exchanged(returned) for one in pair}
    columns = returned.columns
    for header in columns.renamed if columns is not None else ():
        if header in exchanged:
            continue
        words = {"header": shortened(header.sent), "found": shortened(header.text)}
        cell = header.place.address if header.place else ""
        yield Seen(words={**words, "cell": cell}, place=header.place, expected=header.sent)


@column_renamed.also(
    Scope.SHEET,
    message=Text(
        "Overskrifterne “{header}” og “{found}” er byttet om. Kolonnerne er læst, som de blev "
        "sendt.",
        "The headers “{header}” and “{found}” were exchanged. The columns were read as they were "
        "sent.",
    ),
)
def headers_exchanged(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Two headers of ours, each over the other's column."""
    for one, other in _exchanged(returned):
        yield Seen(
            words={
                "header": shortened(one.sent),
                "found": shortened(other.sent),
                "cell": one.place.address if one.place else "",
            },
            place=one.place,
            expected=one.sent,
        )


def _exchanged(returned: Returned) -> Iterator[tuple[ReturnedHeader, ReturnedHeader]]:
    renamed = returned.columns.renamed if returned.columns is not None else ()
    by_sent = {folded(header.sent): header for header in renamed}
    for header in renamed:
        other = by_sent.get(folded(header.text))
        if other is None or header.place is None or other.place is None:
            continue
        if folded(other.text) == folded(header.sent) and header.place.column < other.place.column:
            yield header, other
