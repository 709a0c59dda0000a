"""A case number that two centres use.

What: the same number stands in the files of two centres. Each of them gets the finding at its own
    cell. A number that stands twice in one file is found in that file.
Why: the overview and the decisions know a case by its number.
Mend: agree on who keeps the number; the other one takes the next that is free.
Live: no; a workbook does not know of the others.
"""

from collections.abc import Iterator, Sequence

from validate.contract.columns import one_spelling
from validate.contract.rows import Broken, CaseRow
from validate.contract.wording import row_fault
from validate.finding import Level
from validate.record_places import identity, number_of, standing
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from workbook.danish import join
from workbook.records.record import Record
from workbook.round.cases import CaseRound


def word_cases(round_: CaseRound, broken: Sequence[Broken[CaseRow]]) -> Iterator[Fault]:
    """A fault for each file with a number that another file has, too."""
    form = round_.template.form
    label = next(field.label for field in form.fields if field.id == form.number)
    found: dict[str | None, dict[str, CaseRow]] = {}
    for one in broken:
        found.setdefault(one_spelling(one.row.number), {}).setdefault(one.row.file, one.row)
    for rows in found.values():
        for row in rows.values():
            others = [_where(other) for other in rows.values() if other is not row]
            yield row_fault(
                row,
                [row.number_cell],
                label,
                row.number,
                where=join(others),
                where_en=" and ".join(others),
            )


def _where(row: CaseRow) -> str:
    return f"{row.centre} ({row.file}, {row.sheet}!{row.number_cell})"


RULE = Rule(
    code="MRG006",
    name="case-number-twice",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Nummeret {nr} bruges også af {where}.",
        "The number {nr} is used by {where_en}, too.",
    ),
    fix=Text(
        "Bliv enige om, hvem der beholder nummeret. Den anden tager det næste ledige.",
        "Agree on who keeps the number. The other takes the next that is free.",
    ),
    word_cases=word_cases,
)


@on_records(
    RULE,
    Scope.ROUND,
    message=Text(
        "Nummeret {value} bruges også af {where}.", "The number {value} is used by {where}, too."
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
