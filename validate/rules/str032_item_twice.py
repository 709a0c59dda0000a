"""An item that stands in two rows.

What: two or more rows bear the same item number.
Why: nobody can tell which row holds the answer, so none of them is read.
Mend: gather the answer in one row and delete the other.
Live: no; Kontrol counts the rows, but does not compare their numbers.
"""

from collections.abc import Iterator

from templates.table import Source
from validate.finding import Level
from validate.follow_up.rows import misnumbered
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import join
from workbook.records.returned import Returned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each item with all its rows."""
    if view.layout is None or view.table is None:
        return
    key = view.layout.table.source(Source.NR).key
    known_otherwise = {found.row.row for found in misnumbered(view)}
    for place in view.layout.table.rows:
        nr = place.item.nr
        rows = [row for row in view.table.item_rows(nr) if row.row not in known_otherwise]
        if len(rows) > 1:
            cells = tuple(row.address(key) for row in rows)
            yield Fault(
                sheet=view.table.sheet.name,
                cells=cells,
                item=str(nr),
                value=str(nr),
                words={
                    "nr": str(nr),
                    "rows": join(str(row.row) for row in rows),
                    "rows_en": ", ".join(str(row.row) for row in rows),
                },
            )


RULE = Rule(
    code="STR032",
    name="item-twice",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Punkt {nr} står flere gange, i række {rows}.",
        "Item {nr} stands more than once, in rows {rows_en}.",
    ),
    fix=Text(
        "Saml svaret på punkt {nr} i én række, og slet de andre.",
        "Gather the answer to item {nr} in one row, and delete the others.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "{Record} står flere gange, i række {rows}.",
        "{Record} stands more than once, in rows {rows}.",
    ),
    fix=Text(
        "Saml svaret på {record} i én række, og slet de andre.",
        "Gather the answer to {record} in one row, and delete the others.",
    ),
)
def record_twice(returned: Returned, context: Context) -> Iterator[Seen]:
    """A record of finance's list whose key stands in several rows."""
    if not context.round.is_closed:
        return
    by_key = {record.key: record for record in returned.records}
    for key in by_key:
        rows = [record for record in returned.records if record.key == key]
        if len(rows) > 1:
            keys = context.round.template.record.key
            at = tuple(row.values[name] for row in rows for name in keys)
            numbers = [str(row.place.row) for row in rows]
            words = {"rows": Text(join(numbers), ", ".join(numbers))}
            yield Seen(at, rows[0], words)
