"""A grid of a form that lacks a year.

What: the heading of a grid, or of the frames, does not have one of the round's years: its column
    was deleted, or another year was typed over it.
Why: the amounts of the year are lost, or stand below another year's heading.
Mend: undo the change, or move the case to a blank form of the workbook.
Live: no; the headings are locked.
"""

from collections.abc import Iterator

from validate.case_cells import case_fault, filled
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.layout import MAIN_COLUMN
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.danish import join


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form in whose headings years are missing, at the first such heading."""
    for case in filled(file):
        for row in case.layout.rows:
            if row.kind not in {"years", "frames_header"} or row.key not in case.rows:
                continue
            number = case.rows[row.key]
            found = {cell.text.strip() for at, cell in case.sheet.cells.items() if at[0] == number}
            lost = [str(year) for year in case.layout.years if str(year) not in found]
            if lost:
                title = getattr(row.block, "title", "")
                place = _label_cell(case, row.key, title)
                names = {"years": join(lost), "years_en": " and ".join(lost)}
                yield case_fault(case, [place], title, **names)
                break


def _label_cell(case: ReturnedCase, key: str, title: str) -> CaseCell:
    row, column = case.rows[key], case.columns[MAIN_COLUMN]
    return CaseCell(case.sheet.name, row, column, key, title, case.sheet.cell(row, column))


RULE = Rule(
    code="STR065",
    name="form-year-missing",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "I “{label}” i {case} mangler kolonnen for {years}.",
        "“{label}” of {case_en} lacks the column of {years_en}.",
    ),
    fix=Text(
        "Fortryd ændringen, eller skriv sagen ind i et tomt skema i filen.",
        "Undo the change, or move the case to a blank form of the workbook.",
    ),
    check_cases=check_cases,
)
