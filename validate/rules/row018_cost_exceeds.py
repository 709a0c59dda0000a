"""An expense that takes the whole saving.

What: in every year with a saving the expense is at least as large, and the case is not 0 in all
    years together (money that is only moved is in order).
Why: such a case saves nothing; a sign or a row may have been mixed up.
Mend: look at the two rows.
Live: no.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.finding import Level
from validate.packs.saving import economy
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.records.record import Record


@rule(
    "ROW018",
    Scope.RECORD,
    name="cost-exceeds",
    danish="udgiften er lige så stor",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{costs} i {record} er mindst lige så stor som {savings} i alle år med en besparelse.",
        "{costs} of {record} is at least {savings} in every year with a saving.",
    ),
    fix=Text(
        "Se efter, om beløbene står i de rigtige felter.",
        "See whether the amounts stand in the right cells.",
    ),
    needs="saving",
)
def cost_exceeds(record: Record, context: Context) -> Iterator[Seen]:
    """A record whose expenses take its whole saving, in each year in which it saves."""
    fields = context.round.template.fields
    found = economy(record, context.round)
    years = found.years_with(found.savings) if found is not None else ()
    if found is None or not years or not any(found.net.values()):
        return
    saved, spent = found.added(found.savings), found.added(found.expenses)
    cells = tuple(value for value in found.cells(found.expenses) if value.slot.year in years)
    if found.years_with(found.expenses) and all(
        spent.get(year, Decimal()) >= saved[year] for year in years
    ):
        named = {
            "costs": quoted(tuple(fields[name].title for name in found.expenses)),
            "savings": quoted(tuple(fields[name].title for name in found.savings)),
        }
        yield Seen(cells, words=named)
