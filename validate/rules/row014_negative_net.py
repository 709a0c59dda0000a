"""A year in which a case costs more than it saves.

What: the net saving of some year is below 0.
Why: the overview shows it as an added cost; that is right where a saving must first be paid for,
    and wrong where the sign was turned.
Mend: nothing, where it is meant so.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.saving import Economy, economy
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "ROW014",
    Scope.RECORD,
    name="negative-net",
    danish="negativ netto",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "“{net}” i {record} er negativ i {years}: {numbers}.",
        "“{net}” of {record} is negative in {years}: {numbers}.",
    ),
    fix=Text(
        "Er udgiften større end besparelsen i {years}, er det rigtigt. Ellers ret fortegnet.",
        "If the cost is larger than the saving in {years}, it is right. Else turn the sign.",
    ),
    needs="saving",
)
def negative_net(record: Record, context: Context) -> Iterator[Seen]:
    """The years in which a record costs more than it saves."""
    found = economy(record, context.round)
    below = {} if found is None else {y: amount for y, amount in found.net.items() if amount < 0}
    if found is None or not below:
        return
    years = tuple(year for year in below if not _is_all_minus(found, year))
    cells = tuple(value for value in record.of_field(found.pack.net) if value.slot.year in years)
    if cells:
        numbers = tuple(below[year] for year in years)
        title = cells[0].slot.field.title
        yield Seen(cells, words={"net": title, "years": years, "numbers": numbers})


def _is_all_minus(found: Economy, year: int) -> bool:
    """Whether all that is typed in the year has a minus that does not belong there (VAL022)."""
    typed = found.amounts_in((*found.savings, *found.expenses), (year,))
    signed = all(value.amount is not None and value.amount < 0 for value in typed)
    return signed and any(not getattr(value.slot.spec, "minus", True) for value in typed)
