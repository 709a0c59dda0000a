"""A saving that begins after the first year, with nothing before it.

What: the first year with a saving is not the round's first, and no expense or investment comes
    before it that would explain the wait.
Why: the first year's budget counts on it; it may have slipped one column to the right.
Mend: nothing, where it is meant so.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.saving import economy
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "ROW012",
    Scope.RECORD,
    name="late-start",
    danish="begynder sent",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Besparelsen i {record} begynder først i {year}.",
        "The saving of {record} begins only in {year}.",
    ),
    fix=Text(
        "Er det meningen, skal I ikke gøre noget.",
        "If that is meant, nothing needs to be done.",
    ),
    needs="saving",
)
def late_start(record: Record, context: Context) -> Iterator[Seen]:
    """A record whose saving begins late, and no cost comes before it."""
    found = economy(record, context.round)
    years = found.years_with(found.savings) if found is not None else ()
    if found is None or len(years) < 2 or years[0] == context.round.config.years[0]:  # noqa: PLR2004 - one year is ROW013
        return
    if not any(year < years[0] for year in found.years_with(found.costs)):
        yield Seen(found.amounts_in(found.savings, years[:1]), words={"year": str(years[0])})
