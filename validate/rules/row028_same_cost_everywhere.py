"""A sender whose records have no cost at all, or 0 in each of them.

What: of at least three records, repeats left out, all costs of the pack `yearly` are blank, or one
    of them is 0 in every record and the others are blank or 0, too. It is told once for the file.
Why: the edition says of 0 that it costs nothing, and of a blank cell that nobody knows. A whole
    column of one of them is as a rule a column that was passed over.
Mend: type 0 where there is no cost, and leave the cell blank where it is not known.
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.facts.repeated import said
from validate.finding import Level
from validate.packs.years import is_readable, yearly_pack
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.records.record import Record

_FEWEST = 3  # records


@rule(
    "ROW028",
    Scope.RECORDS,
    name="same-cost-everywhere",
    danish="samme udgift overalt",
    severity=Level.INFO,
    message=Text(
        "Alle {count} {many} har {what} i {fields}.",
        "All {count} {many} have {what} in {fields}.",
    ),
    fix=Text(
        "Passer det, skal I ikke gøre noget. En udgift, I ikke kender, er et tomt felt, ikke 0.",
        "See whether that is right. 0 means no cost; a cost that you do not know is a blank cell.",
    ),
    needs="yearly",
)
def one_answer_for_all(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """The costs of all records of the file, where all are blank or 0."""
    template, pack = context.round.template, yearly_pack(context.round)
    names = (pack.once, *pack.cost)
    own = list({said(record): record for record in records}.values())
    if not pack.once or len(own) < _FEWEST:
        return
    if not all(is_readable(record, context.round, name) for record in own for name in names):
        return
    costs = [value for record in own for name in names for value in record.of_field(name)]
    typed = [value for value in costs if not value.is_blank]
    zeros = {value.slot.field.id for value in typed}
    is_everywhere = len(typed) == len(own) * len(zeros)
    if any(value.amount for value in typed) or not is_everywhere:
        return
    titles = tuple(template.fields[name].title for name in names if not typed or name in zeros)
    what = Text("0", "0") if typed else Text("intet", "nothing")
    yield Seen(
        tuple(typed or costs[: len(names)]),
        words={"count": len(own), "what": what, "fields": quoted(titles)},
    )
