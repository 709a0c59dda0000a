"""A form that lacks some of its rows.

What: rows of the form were deleted, or what marks them and their label was.
Why: what stood there is lost, and a sum that needs it cannot be calculated.
Mend: move the case to a blank form of the workbook.
Live: no; the rows are locked.
"""

from collections.abc import Iterator

from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, rule
from validate.text import Text
from validate.wording import listed
from workbook.records.returned import Returned


@rule(
    "STR060",
    Scope.SHEET,
    name="form-row-missing",
    danish="række mangler i skemaet",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{Record} mangler {names} i skemaet.",
        "{Record} lacks {names} in its form.",
    ),
    fix=Text(
        "Skriv {the} ind i et tomt skema i filen.",
        "Move {the} to a blank form of the workbook.",
    ),
    in_copy=InCopy(
        "rows",
        "Felterne er her igen, men tomme. Skriv det, der stod i dem.",
    ),
)
def form_without_rows(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A form with missing rows, at its heading."""
    for one in filled(returned):
        if one.form.missing:
            names = listed(one.form.missing)
            yield Seen(record=one.record, words={"names": names}, place=one.form.heading)
