"""A row of a form that stands twice.

What: a row of the form was copied and inserted, and something is filled in in the copy.
Why: only the upper row is read; what the lower one holds would be lost.
Mend: keep one row, and delete the copy.
Live: no; the rows are locked.
"""

from collections.abc import Iterator

from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.returned import Returned


@rule(
    "STR063",
    Scope.SHEET,
    name="form-row-repeated",
    danish="række to gange i skemaet",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Rækken “{label}” står to gange i {record}. Række {row} læses ikke.",
        "The row “{label}” stands twice in {record}. Row {row} is not read.",
    ),
    fix=Text(
        "Lad én række stå, og slet den anden.",
        "Keep one row, and delete the other.",
    ),
)
def row_copied(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A copied row with content."""
    for one in filled(returned):
        for copy in one.form.repeated:
            if copy.cells:
                words = {"label": copy.label, "row": str(copy.number)}
                yield Seen(record=one.record, words=words, cells=copy.cells)
