"""A column under another header.

What: a header is nearly one of ours, and no other is it more; the column is read as ours.
Why: a header that was changed may mean that something else was written under it.
Mend: write the header as it was.
Live: no; headers are locked, and the workbook looks for none.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.identity import is_other_version
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.records.returned import Returned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each column, unless another edition of the template explains them."""
    if view.table is None or is_other_version(view):
        return
    for place, header in view.table.renamed:
        yield Fault(
            sheet=view.table.sheet.name,
            cells=(header.address,),
            column=place.header,
            value=header.text,
            expected=place.header,
            words={
                "header": shortened(place.header),
                "found": shortened(header.text),
                "cell": header.address,
            },
        )


RULE = Rule(
    code="STR021",
    name="column-renamed",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Kolonnen “{header}” hedder nu “{found}”. Den er læst som “{header}”.",
        "The column “{header}” is now called “{found}”. It was read as “{header}”.",
    ),
    fix=Text("Skriv “{header}” i {cell} igen.", "Write “{header}” in {cell} again."),
    check=check,
)


@on_records(RULE, Scope.SHEET)
def column_renamed(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A column of ours under another header."""
    columns = returned.columns
    for header in columns.renamed if columns is not None else ():
        words = {"header": shortened(header.sent), "found": shortened(header.text)}
        cell = header.place.address if header.place else ""
        yield Seen(words={**words, "cell": cell}, place=header.place, expected=header.sent)
