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
from validate.rule import Fault, Rule, Stage, Text
from workbook.danish import join
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
