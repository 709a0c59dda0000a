"""A saving in one year only.

What: exactly one year of the round has a saving.
Why: most savings go on; a row that was not copied to the right looks the same.
Mend: nothing, where it is meant so.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.saving import economy
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Rule, Stage, Text
from workbook.records.record import Record

RULE = Rule(
    code="ROW013",
    name="one-year-saving",
    severity=Level.INFO,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{Case} sparer kun noget i {year}.",
        "{Case_en} saves in {year} only.",
    ),
    fix=Text(
        "Er det meningen, behøver I ikke gøre noget.",
        "If that is meant, nothing needs to be done.",
    ),
)


@on_records(
    RULE,
    Scope.RECORD,
    needs="saving",
    message=Text("{Record} sparer kun noget i {year}.", "{Record} saves in {year} only."),
)
def one_year_saving(record: Record, context: Context) -> Iterator[Seen]:
    """A record that saves in one year of several."""
    found = economy(record, context.round)
    years = found.years_with(found.savings) if found is not None else ()
    if found is not None and len(years) == 1 and len(context.round.config.years) > 1:
        yield Seen(found.amounts_in(found.savings, years), words={"year": str(years[0])})
