"""A blank row inserted among the rows of a form.

What: between two rows that belong together stands a row that the form does not have.
Why: nothing is lost as long as it is blank, but what is written in it later would not be read.
Mend: delete the row, or leave it blank.
Live: no; the rows are locked.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.record_forms import filled
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Rule, Stage, Text
from workbook.records.returned import Returned
from workbook.records.returned_form import FormCell

RULE = Rule(
    code="STR067",
    name="row-inserted-in-form",
    severity=Level.INFO,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Der er indsat en tom række i skemaet i {case}.",
        "A blank row was inserted in the form of {case_en}.",
    ),
    fix=Text(
        "I behøver ikke gøre noget. Skriv ikke i rækken; det ville ikke blive læst.",
        "Nothing need be done. Do not write in it; that would not be read.",
    ),
)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "Der er indsat en tom række i skemaet i {record}.",
        "A blank row was inserted in the form of {record}.",
    ),
)
def blank_row_inserted(returned: Returned, _context: Context) -> Iterator[Seen]:
    """All blank rows of a form together."""
    for one in filled(returned):
        if one.form.inserted:
            yield Seen(record=one.record, cells=tuple(map(FormCell, one.form.inserted)))
