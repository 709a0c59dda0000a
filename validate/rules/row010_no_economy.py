"""A case with neither a saving nor a cost.

What: no amount stands in any year, neither a saving nor an expense nor an investment. A case whose
    amounts add up to 0 has an economy and is in order. Where a sum was typed in their place, the
    rule of that sum says so.
Why: the overview prints a row of blanks, and nobody can tell whether the amounts were forgotten.
Mend: type the amounts, or a 0 where the case moves no money.
Live: the list sheet shows the case without amounts.
"""

from collections.abc import Iterator

from validate.facts.formula_sums import sums
from validate.finding import Level
from validate.packs.saving import economy
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "ROW010",
    Scope.RECORD,
    name="no-economy",
    danish="ingen økonomi",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} har hverken en besparelse eller en udgift i noget år.",
        "{Record} has neither a saving nor a cost in any year.",
    ),
    fix=Text(
        "Skriv beløbene, eller skriv 0, hvis {the} ikke flytter penge.",
        "Type the amounts, or 0 where {the} moves no money.",
    ),
    needs="saving",
)
def no_economy(record: Record, context: Context) -> Iterator[Seen]:
    """A record without an amount, where no sum was typed in place of them."""
    template = context.round.template
    found = economy(record, context.round)
    if found is None or not found.is_blank:
        return
    if all(each.shows_right for each in sums(record, template)):
        yield Seen(found.cells((*found.savings, *found.costs)[:1]))
