"""A case number that two centres use.

What: the same number stands in the files of two centres. Each of them gets the finding at its own
    cell. A number that stands twice in one file is found in that file.
Why: the overview and the decisions know a case by its number.
Mend: agree on who keeps the number; the other one takes the next that is free.
Live: no; a workbook does not know of the others.
"""

from collections.abc import Iterator, Sequence

from validate.facts.elsewhere import identity, number_of, standing
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "MRG006",
    Scope.ROUND,
    name="case-number-twice",
    danish="nummer brugt to gange",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Nummeret {value} bruges også af {where}.", "The number {value} is used by {where}, too."
    ),
    fix=Text(
        "Bliv enige om, hvem der beholder nummeret. Den anden tager det næste ledige.",
        "Agree on who keeps the number. The other takes the next that is free.",
    ),
)
def number_in_two_centres(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A number that two files have, whatever the rest of their keys says; once for each file."""
    template = context.round.template
    found: dict[str, dict[str, Record]] = {}
    for record in () if context.round.is_closed else records:  # finance numbers its own list
        if number_of(record, template) is not None:
            by_file = found.setdefault(identity(record, template), {})
            by_file.setdefault(record.place.file, record)
    for first in found.values():
        for record in first.values():
            others = [other for other in first.values() if other is not record]
            cells = [cell for other in others if (cell := number_of(other, template))]
            own = number_of(record, template)
            if others and own is not None:
                where = standing(cells, [other.centre for other in others])
                yield Seen((own,), record, {"where": where})
