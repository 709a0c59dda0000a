"""A row of a form that stands twice.

What: a row of the form was copied and inserted, and something is filled in in the copy.
Why: only the upper row is read; what the lower one holds would be lost.
Mend: keep one row, and delete the copy.
Live: no; the rows are locked.
"""

from collections.abc import Iterator

from validate.case.cells import case_fault
from validate.case.cells import filled as filled_cases
from validate.finding import Level
from validate.record_forms import filled
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.layout import FIRST_YEAR_COLUMN, MAIN_COLUMN
from workbook.case.returned import CaseCell, label_of
from workbook.records.returned import Returned


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each copied row with content."""
    for case in filled_cases(file):
        by_key = {row.mark: row for row in case.layout.rows} | {
            row.key: row for row in case.layout.rows
        }
        for key, number in case.repeated:
            row = by_key.get(key)
            if row is None:
                continue
            first = MAIN_COLUMN if row.kind in {"text", "frame"} else FIRST_YEAR_COLUMN
            columns = range(case.columns[first], case.columns[case.layout.account_column] + 1)
            cells = [
                CaseCell(case.sheet.name, number, column, row.key, label_of(row), cell)
                for column in columns
                if (cell := case.sheet.cell(number, column)) and cell.text.strip()
            ]
            if cells and row.kind not in {"title", "years", "frames_header", "sentence"}:
                yield case_fault(case, cells, label_of(row), row=str(number))


RULE = Rule(
    code="STR063",
    name="form-row-repeated",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Rækken “{label}” står to gange i {case}. Række {row} læses ikke.",
        "The row “{label}” stands twice in {case_en}. Row {row} is not read.",
    ),
    fix=Text(
        "Lad én række stå, og slet den anden.",
        "Keep one row, and delete the other.",
    ),
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "Rækken “{label}” står to gange i {record}. Række {row} læses ikke.",
        "The row “{label}” stands twice in {record}. Row {row} is not read.",
    ),
)
def row_copied(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A copied row with content."""
    for one in filled(returned):
        for copy in one.form.repeated:
            if copy.cells:
                words = {"label": copy.label, "row": str(copy.number)}
                yield Seen(record=one.record, words=words, cells=copy.cells)
