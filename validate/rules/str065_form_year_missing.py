"""A grid of a form that lacks a year.

What: the column of one of the round's years was deleted from the form. Where only its heading says
    something else, the changed heading is told instead (STR040).
Why: the amounts of the year are lost.
Mend: undo the change, or move the case to a blank form of the workbook.
Live: no; the headings are locked.
"""

from collections.abc import Iterator

from validate.case.cells import case_fault
from validate.case.cells import filled as filled_cases
from validate.case.locked import moved_years
from validate.finding import Level
from validate.record_forms import filled, form_called
from validate.record_rule import Scope, Seen, Where, on_records
from validate.record_years import moved_years as moved_record_years
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile, RecordFile
from workbook.case.layout import MAIN_COLUMN
from workbook.case.returned import CaseCell, label_of
from workbook.danish import join


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form that lacks years, at its first heading with years."""
    if moved_years(file) is not None:
        return
    for case in filled_cases(file):
        headings = [row for row in case.layout.rows if row.kind in {"years", "frames_header"}]
        found = next((row for row in headings if row.key in case.rows), None)
        if found is None or not case.lost_years:
            continue
        number, column = case.rows[found.key], case.columns[MAIN_COLUMN]
        title, cell = label_of(found), case.sheet.cell(number, column)
        place = CaseCell(case.sheet.name, number, column, found.key, title, cell)
        lost = [str(year) for year in case.lost_years]
        words = {"years": join(lost), "years_en": " and ".join(lost)}
        yield case_fault(case, [place], title, **words, the="sagen", the_en="the case")


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
        "Fortryd ændringen, eller skriv {the} ind i et tomt skema i filen.",
        "Undo the change, or move {the_en} to a blank form of the workbook.",
    ),
    check_cases=check_cases,
)


@on_records(RULE, Scope.BOOK)
def year_missing(file: RecordFile) -> Iterator[Seen]:
    """A fault for each form that lacks years, at its first heading with years."""
    if moved_record_years(file) is not None:
        return
    for one in filled(file.returned):
        if one.form.grid is not None and one.form.lost_years:
            years = [str(year) for year in one.form.lost_years]
            grid = one.form.grid
            yield Seen(
                where=Where(
                    sheet=one.form.name,
                    cells=(grid.place.address,),
                    item=one.record.name,
                    column=grid.label,
                    value=grid.text,
                ),
                words={
                    "case": form_called(file, one),
                    "years": Text(join(years), " and ".join(years)),
                },
            )
