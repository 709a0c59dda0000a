"""A year that is none of the round's.

What: the field holds a year, and the form has no column of amounts for it.
Why: nothing in the form can show what the year says; most often it is a slip, or left over from an
    earlier round. A saving that is whole only after the round's last year is rare, but in order.
Mend: correct the year, or leave it where it is meant.
Live: the cell turns yellow.
"""

from collections.abc import Iterator

from validate.case.cells import Wants, form_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import numbered
from workbook.case.years import read_year


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each such year."""
    for found in form_cells(file):
        year = read_year(found.cell) if found.wants is Wants.YEAR else None
        years = found.case.layout.years
        if year is not None and year not in years:
            named = numbered(years)
            yield found.fault(year=str(year), years=named.da, years_en=named.en)


RULE = Rule(
    code="VAL020",
    name="year-outside-period",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "{of} er {year}, men skemaets år er {years}.",
        "{of_en} is {year}, but the years of the form are {years_en}.",
    ),
    fix=Text(
        "Ret årstallet. Er det rigtigt, behøver I ikke gøre noget.",
        "Correct the year. If it is right, nothing needs to be done.",
    ),
    check_cases=check_cases,
)
