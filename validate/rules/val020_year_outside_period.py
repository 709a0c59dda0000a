"""A year that is none of the round's.

What: the field holds a year, and the form has no column of amounts for it.
Why: nothing in the form can show what the year says; most often it is a slip, or left over from an
    earlier round. A saving that is whole only after the round's last year is rare, but in order.
Mend: correct the year, or leave it where it is meant.
Live: the cell turns red.
"""

from collections.abc import Iterator

from validate.facts.asked import type_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.value import Value


@rule(
    "VAL020",
    Scope.VALUE,
    name="year-outside-period",
    danish="år uden for perioden",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er {year}, men årene er {years}.",
        "“{field}” of {record} is {year}, but the years are {years}.",
    ),
    fix=Text(
        "Ret årstallet. Er det rigtigt, skal I ikke gøre noget.",
        "Correct the year. If it is right, nothing needs to be done.",
    ),
)
def outside_the_period(value: Value, context: Context) -> Iterator[Seen]:
    """A year beyond those of the field, or of the round where it names none."""
    within = getattr(value.slot.spec, "within", None)
    years = tuple(range(within[0], within[1] + 1)) if within else context.round.config.years
    if type_of(value) == "year" and value.amount is not None and value.amount not in years:
        first_and_last = f"{years[0]}–{years[-1]}"
        yield Seen(words={"year": str(value.amount), "years": first_and_last})
