"""A column that stands twice.

What: two columns have the same header, one of ours.
Why: nobody can tell which of them holds the answer; only the first is read.
Mend: delete the one that does not count.
Live: no; the workbook counts the column at its own place.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.address import a1
from workbook.records.returned import Returned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each further column."""
    if view.table is None:
        return
    for place, header in view.table.duplicated:
        first = a1(view.table.header_row, view.table.columns[place.key])
        yield Fault(
            sheet=view.table.sheet.name,
            cells=(header.address,),
            column=place.header,
            value=header.text,
            words={
                "header": shortened(place.header),
                "first": first,
                "second": header.address,
            },
        )


RULE = Rule(
    code="STR022",
    name="column-duplicated",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Kolonnen “{header}” står to gange, i {first} og i {second}.",
        "The column “{header}” stands twice, in {first} and in {second}.",
    ),
    fix=Text(
        "Saml svarene i kolonnen ved {first}, og slet kolonnen ved {second}.",
        "Gather the answers in the column at {first}, and delete the column at {second}.",
    ),
    check=check,
)


@on_records(RULE, Scope.SHEET)
def column_twice(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A further column with a header of ours."""
    columns = returned.columns
    for header in columns.duplicated if columns is not None else ():
        if columns is not None and header.slot is not None and header.place is not None:
            first = a1(columns.row, columns.columns[header.slot.id])
            words = {"header": shortened(header.sent), "first": first}
            yield Seen(words={**words, "second": header.place.address}, place=header.place)
