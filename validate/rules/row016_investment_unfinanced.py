"""An investment whose financing is not chosen.

What: the investment has an amount, and the choice of how it is paid for is blank.
Why: the overview shows what a loan may pay for; six of the eleven real cases left it blank.
Mend: choose how it is paid for, where that is known.
Live: no.
"""

from collections.abc import Iterator

from validate.facts.asked import CHOICES, type_of
from validate.finding import Level
from validate.packs.saving import economy
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "ROW016",
    Scope.RECORD,
    name="investment-unfinanced",
    danish="anlæg uden finansiering",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "{Record} har et beløb i “{amount}”, men “{field}” er ikke besvaret.",
        "{Record} has an amount in “{amount}”, but “{field}” is not answered.",
    ),
    fix=Text("{mend}", "{mend}"),
    needs="saving",
)
def investment_unfinanced(record: Record, context: Context) -> Iterator[Seen]:
    """An investment with an amount, and nothing on how it is paid; of a must VAL001 speaks."""
    template = context.round.template
    found = economy(record, context.round)
    paid = record.value(found.pack.financing) if found is not None else None
    if found is None or paid is None or not paid.is_blank or paid.slot.field.required:
        return
    if found.years_with(found.investments):
        title = template.fields[found.pack.investment].title
        mend = _CHOOSE if type_of(paid) in CHOICES else _WRITE
        yield Seen((paid,), words={"amount": title, "mend": mend})


_CHOOSE = Text(
    "Vælg fra listen i cellen, hvis I ved det.",
    "Choose from the list in the cell, where you know it.",
)
_WRITE = Text("Skriv det i cellen, hvis I ved det.", "Write it in the cell, where you know it.")
