"""An investment in several years.

What: the row of the investment has an amount in more than one year.
Why: the overview adds the years in one column, so one investment typed in each year counts several
    times.
Mend: nothing, where each year has its own expense.
Live: no.
"""

from collections.abc import Iterator

from validate.facts.asked import unit_of
from validate.finding import Level
from validate.packs.saving import economy
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.numbers import exact_sum
from workbook.records.record import Record


@rule(
    "ROW015",
    Scope.RECORD,
    name="investment-over-years",
    danish="anlæg over flere år",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "“{field}” i {record} står i {years} og er tilsammen {total} (i {unit}).",
        "“{field}” of {record} stands in {years} and is {total} together (in {unit}).",
    ),
    fix=Text(
        "Er det den samme udgift hvert år, så lad den kun stå det år, den falder.",
        "If it is the same expense in each year, leave it only in the year in which it falls.",
    ),
    needs="saving",
)
def investment_over_years(record: Record, context: Context) -> Iterator[Seen]:
    """An investment with an amount in several years."""
    found = economy(record, context.round)
    if found is None:
        return
    years = found.years_with(found.investments)
    cells = found.amounts_in(found.investments, years)
    if len(years) > 1:
        yield Seen(
            cells,
            words={
                "years": years,
                "total": exact_sum(value.amount for value in cells),
                "unit": unit_of(cells[0], context.round.template.unit),
            },
        )
