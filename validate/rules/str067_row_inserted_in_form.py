"""A blank row inserted among the rows of a form.

What: between two rows that belong together stands a row that the form does not have.
Why: nothing is lost as long as it is blank, but what is written in it later would not be read.
Mend: delete the row, or leave it blank.
Live: no; the rows are locked.
"""

from collections.abc import Iterator

from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.returned import Returned
from workbook.records.returned_form import FormCell


@rule(
    "STR067",
    Scope.SHEET,
    name="row-inserted-in-form",
    danish="række indsat i skemaet",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Der er indsat en tom række i skemaet i {record}.",
        "A blank row was inserted in the form of {record}.",
    ),
    fix=Text(
        "I skal ikke gøre noget. Skriv ikke i rækken; det læses ikke.",
        "Nothing need be done. Do not write in it; that would not be read.",
    ),
)
def blank_row_inserted(returned: Returned, _context: Context) -> Iterator[Seen]:
    """All blank rows of a form together."""
    for one in filled(returned):
        if one.form.inserted:
            yield Seen(record=one.record, cells=tuple(map(FormCell, one.form.inserted)))
