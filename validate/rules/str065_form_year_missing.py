"""A grid of a form that lacks a year.

What: the column of one of the round's years was deleted from the form. Where only its heading says
    something else, the changed heading is told instead (STR040).
Why: the amounts of the year are lost.
Mend: undo the change, or move the case to a blank form of the workbook.
Live: no; the headings are locked.
"""

from collections.abc import Iterator

from validate.case.cells import case_fault, filled
from validate.case.locked import moved_years
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.layout import MAIN_COLUMN
from workbook.case.returned import CaseCell, label_of
from workbook.danish import join


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form that lacks years, at its first heading with years."""
    if moved_years(file) is not None:
        return
    for case in filled(file):
        headings = [row for row in case.layout.rows if row.kind in {"years", "frames_header"}]
        found = next((row for row in headings if row.key in case.rows), None)
        if found is None or not case.lost_years:
            continue
        number, column = case.rows[found.key], case.columns[MAIN_COLUMN]
        title, cell = label_of(found), case.sheet.cell(number, column)
        place = CaseCell(case.sheet.name, number, column, found.key, title, cell)
        lost = [str(year) for year in case.lost_years]
        yield case_fault(case, [place], title, years=join(lost), years_en=" and ".join(lost))


RULE = Rule(
    code="STR065",
    name="form-year-missing",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "I skemaet i {case} mangler kolonnen for {years}.",
        "The form of {case_en} lacks the column of {years_en}.",
    ),
    fix=Text(
        "Fortryd ændringen, eller skriv sagen ind i et tomt skema i filen.",
        "Undo the change, or move the case to a blank form of the workbook.",
    ),
    check_cases=check_cases,
)
