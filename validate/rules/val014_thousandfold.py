"""An amount that looks a thousand times too large or too small.

What: an amount is at least a thousand times its neighbours in the row, or a thousandth of them; or
    a row so differs from all other rows of its grid; or one case moves more than the whole round is
    to save; or all amounts of a case are whole thousands of at least 10.000.
Why: kroner or mio. kr. were typed where the form asks for 1.000 kr.
Mend: correct the amount, or confirm it in the text of the case.
Live: no.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.facts.asked import unit_of
from validate.facts.called import explained_in
from validate.facts.like_a_day import like_days
from validate.facts.magnitude import odd_amounts
from validate.facts.otherwise_shown import is_otherwise
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.records.record import Record


@rule(
    "VAL014",
    Scope.RECORD,
    name="thousandfold",
    danish="tusind gange for stort",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{fields} i {record} har {numbers} (i {unit}), som {why}.",
        "{fields} of {record} has {numbers} (in {unit}), which {why}.",
    ),
    fix=Text(
        "Er beløbet skrevet i en anden enhed, så ret det til {unit} Er det rigtigt, så bekræft "
        "det med en sætning{where}.",
        "If the amount was typed in another unit, correct it to {unit} If it is right, confirm it "
        "by a sentence{where}.",
    ),
    needs="magnitude",
)
def odd_magnitude(record: Record, context: Context) -> Iterator[Seen]:
    """Amounts a thousand times too large or too small, all that are so for one reason together."""
    template = context.round.template
    days = {value.slot.id for value, _ in like_days(record, context.round)}
    for odd in odd_amounts(record, context.round):
        if all(value.slot.id in days or is_otherwise(value, template) for value in odd.values):
            continue  # told as dates, or by what the cells show
        yield Seen(
            odd.values,
            words={
                "fields": quoted(
                    tuple(dict.fromkeys(value.slot.field.title for value in odd.values))
                ),
                "numbers": tuple(dict.fromkeys(value.amount or Decimal() for value in odd.values)),
                "unit": unit_of(odd.values[0], template.unit),
                "why": odd.why,
                "where": explained_in(template),
            },
        )
