"""A form that lacks some of its rows.

What: rows of the form were deleted, or what marks them and their label was.
Why: what stood there is lost, and a sum that needs it cannot be calculated.
Mend: undo the deletion, or move the case to a blank form of the workbook.
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
from validate.wording import listed
from workbook.case.layout import FORM_KEY, HEADING_ROW, MAIN_COLUMN
from workbook.case.returned import CaseCell, ReturnedCase, label_of
from workbook.records.returned import Returned


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form with missing rows, at its heading."""
    for case in filled_cases(file):
        labels = list(dict.fromkeys(label_of(row) for row in case.missing))
        if labels:
            names = listed(labels)
            yield case_fault(case, [_heading(case)], names=names.da, names_en=names.en)


def _heading(case: ReturnedCase) -> CaseCell:
    row, column = case.rows.get(FORM_KEY, HEADING_ROW), case.columns[MAIN_COLUMN]
    cell = case.sheet.cell(row, column)
    return CaseCell(case.sheet.name, row, column, FORM_KEY, "", cell)


RULE = Rule(
    code="STR060",
    name="form-row-missing",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "{Case} mangler {names} i skemaet.",
        "{Case_en} lacks {names_en} in its form.",
    ),
    fix=Text(
        "Fortryd sletningen, eller skriv sagen ind i et tomt skema i filen.",
        "Undo the deletion, or move the case to a blank form of the workbook.",
    ),
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "{Record} mangler {names} i skemaet.",
        "{Record} lacks {names} in its form.",
    ),
    fix=Text(
        "Fortryd sletningen, eller skriv {the} ind i et tomt skema i filen.",
        "Undo the deletion, or move {the} to a blank form of the workbook.",
    ),
)
def form_without_rows(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A form with missing rows, at its heading."""
    for one in filled(returned):
        if one.form.missing:
            names = listed(one.form.missing)
            yield Seen(record=one.record, words={"names": names}, place=one.form.heading)
