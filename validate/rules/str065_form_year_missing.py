"""A grid of a form that lacks a year.

What: the column of one of the round's years was deleted from the form. Where only its heading says
    something else, the changed heading is told instead (STR040).
Why: the amounts of the year are lost.
Mend: move the case to a blank form of the workbook.
Live: no; the headings are locked.
"""

from collections.abc import Iterator

from validate.facts.filled_forms import filled, form_called
from validate.facts.form_texts import moved_years as moved_record_years
from validate.finding import Level
from validate.rule import InCopy, Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.danish import join


@rule(
    "STR065",
    Scope.BOOK,
    name="form-year-missing",
    danish="år mangler i skemaet",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "I skemaet i {case} mangler kolonnen for {years}.",
        "The form of {case} lacks the column of {years}.",
    ),
    fix=Text(
        "Skriv {the} ind i et tomt skema i filen.",
        "Move {the} to a blank form of the workbook.",
    ),
    in_copy=InCopy(
        "years",
        "Kolonnen er her igen, men tom. Skriv årets tal.",
    ),
)
def year_missing(file: OpenedFile) -> Iterator[Seen]:
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
