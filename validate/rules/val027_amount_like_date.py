"""An amount that is the number of a date near the round.

What: a whole number that Excel stores for a day at most three years from the deadline, and that is
    far from the other amounts: at least twenty times larger or smaller.
Why: Excel stores a date as a number. Where a date is typed or pasted over an amount and the cell
    keeps its own format, 12-05-2025 shows as 45.789, and nothing says that it was a date.
Mend: type the amount. Where the number is right, nothing needs to be done.
Live: no; Excel does not see a date there either.
"""

from collections.abc import Iterator

from validate.facts.like_a_day import like_days
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "VAL027",
    Scope.RECORD,
    name="amount-like-date",
    danish="beløb, der ligner en dato",
    severity=Level.WARNING,
    message=Text(
        "“{field}” i {record} er {value}. Det er langt fra de andre beløb, og det er tallet bag "
        "datoen {date}.",
        "“{field}” of {record} is {value}. That is far from the other amounts, and the number "
        "behind the date {date}.",
    ),
    fix=Text(
        "Er der skrevet en dato, så skriv beløbet i stedet. Er beløbet rigtigt, skal I "
        "ikke gøre noget.",
        "If a date was typed, type the amount instead. If the amount is right, nothing needs to "
        "be done.",
    ),
)
def amount_like_date(record: Record, context: Context) -> Iterator[Seen]:
    """An amount that stands apart and is the number of a day near the round."""
    for value, day in like_days(record, context.round):
        yield Seen((value,), words={"date": day})
