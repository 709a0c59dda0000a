"""Rows in another order than they were sent.

What: the rows of finance's list stand in another order; told once for the sheet, and not where
    locked cells show already that only some of its columns were sorted.
Why: where whole rows were sorted nothing is wrong. Where the answers stayed behind, each stands at
    another row than it was written for, and no cell tells it.
Mend: see that each answer stands beside its own item; where whole rows were sorted, it does.
Live: no; the sheet as sent does not let itself be sorted.
"""

from collections.abc import Iterator
from itertools import pairwise

from validate.facts.called import record_called
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, rule
from validate.stage import Stage
from validate.text import Text
from workbook.records.returned import Returned


@rule(
    "ROW024",
    Scope.SHEET,
    name="rows-in-other-order",
    danish="rækker i anden orden",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    message=Text(
        "Rækkerne står i en anden orden end sendt: {after} står under {before}.",
        "The rows are in another order than sent: {after} stands below {before}.",
    ),
    fix=Text(
        "Se efter, at hvert svar står ud for sit eget {noun}.",
        "See that each answer stands beside its own {noun}.",
    ),
    in_copy=InCopy(
        "",
        "I kopien står rækkerne, som de blev sendt. Se efter, at hvert svar står, hvor det skal.",
    ),
)
def rows_in_other_order(returned: Returned, context: Context) -> Iterator[Seen]:
    """One fault at the first row that stands below one it was sent above."""
    round_ = context.round
    if not round_.is_closed or not all(record.is_sure for record in returned.records):
        return
    template = round_.template
    sent = {record.key: number for number, record in enumerate(round_.records)}
    for before, after in pairwise(returned.records):
        if sent[after.key] < sent[before.key]:
            noun = template.record.noun
            yield Seen(
                at=tuple(after.values[name] for name in template.record.key),
                record=after,
                words={
                    "after": record_called(after, template),
                    "before": record_called(before, template),
                    "noun": Text(noun.one, noun.en[0]),
                },
            )
            return
