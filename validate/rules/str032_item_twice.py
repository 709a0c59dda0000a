"""An item that stands in two rows.

What: two or more rows bear the same item number.
Why: nobody can tell which row holds the answer, so none of them is read.
Mend: gather the answer in one row and delete the other.
Live: no; Kontrol counts the rows, but does not compare their numbers.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import join
from workbook.records.returned import Returned


@rule(
    "STR032",
    Scope.SHEET,
    name="item-twice",
    danish="samme punkt flere gange",
    severity=Level.ERROR,
    since="0.1",
    fixed=True,
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
