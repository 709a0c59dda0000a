"""A blank row inserted among the rows of a form.

What: between two rows that belong together stands a row that the form does not have.
Why: nothing is lost as long as it is blank, but what is written in it later would not be read.
Mend: delete the row, or leave it blank.
Live: no; the rows are locked.
"""

from collections.abc import Iterator
from itertools import pairwise

from validate.case.cells import case_fault
from validate.case.cells import filled as filled_cases
from validate.finding import Level
from validate.record_forms import filled
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.layout import MAIN_COLUMN
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.records.returned import Returned
from workbook.records.returned_form import FormCell


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form with blank rows inserted; written ones are told by what they hold."""
    for case in filled_cases(file):
        cells = list(_inserted(case))
        if cells:
            yield case_fault(case, cells, "")


def _inserted(case: ReturnedCase) -> Iterator[CaseCell]:
    written = {row for row, _ in case.sheet.cells if row not in case.rows.values()}
    taken = set(case.rows.values())  # where the rows were sorted, one of them stands between
    rows = [row for row in case.layout.rows if row.key in case.rows]
    for above, below in pairwise(rows):
        if above.block is not below.block or below.row - above.row != 1:
            continue
        for number in range(case.rows[above.key] + 1, case.rows[below.key]):
            if number not in written | taken:
                column = case.columns[MAIN_COLUMN]
                yield CaseCell(case.sheet.name, number, column, "", "", None)


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
    check_cases=check_cases,
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
