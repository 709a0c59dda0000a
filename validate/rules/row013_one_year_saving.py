"""A saving in one year only.

What: exactly one year of the round has a saving.
Why: most savings go on; a row that was not copied to the right looks the same.
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
    "ROW013",
    Scope.RECORD,
    name="one-year-saving",
    danish="besparelse i kun ét år",
    severity=Level.INFO,
    since="0.1",
    message=Text("{Record} sparer kun noget i {year}.", "{Record} saves in {year} only."),
    fix=Text(
        "Er det meningen, skal I ikke gøre noget.",
        "If that is meant, nothing needs to be done.",
    ),
    needs="saving",
)
def one_year_saving(record: Record, context: Context) -> Iterator[Seen]:
    """A record that saves in one year of several."""
    found = economy(record, context.round)
    years = found.years_with(found.savings) if found is not None else ()
    if found is not None and len(years) == 1 and len(context.round.config.years) > 1:
        yield Seen(found.amounts_in(found.savings, years), words={"year": str(years[0])})
