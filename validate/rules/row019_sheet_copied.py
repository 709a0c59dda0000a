"""Two forms of one workbook with the same case number.

What: a form was copied and its number left unchanged, so that it stands twice in the file.
Why: the overview and the decisions know a case by its number; of two with one number nobody can
    tell which is meant.
Mend: give the copy a number of its own, or delete it.
Live: the list sheet counts the number twice and turns red.
"""

from collections.abc import Iterator, Sequence

from validate.contract.columns import one_spelling
from validate.contract.rows import Broken, CaseRow
from validate.contract.wording import row_fault
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from workbook.round.cases import CaseRound


def word_cases(round_: CaseRound, broken: Sequence[Broken[CaseRow]]) -> Iterator[Fault]:
    """A fault for each form whose number stands on an earlier sheet."""
    form = round_.template.form
    label = next(field.label for field in form.fields if field.id == form.number)
    first: dict[tuple[str, str | None], CaseRow] = {}
    for one in broken:
        row = one.row
        before = first.setdefault((row.file, one_spelling(row.number)), row)
        if before is not row:
            yield row_fault(
                row,
                [row.number_cell],
                label,
                row.number,
                where=f"{before.sheet}!{before.number_cell}",
                sheet=row.sheet,
                at=row.number_cell,
            )


RULE = Rule(
    code="ROW019",
    name="sheet-copied",
    severity=Level.ERROR,
    stage=Stage.TABLE,
    since="0.1",
    message=Text(
        "Nummeret {nr} i {at} på arket “{sheet}” står også i {where}.",
        "The number {nr} in {at} of the sheet “{sheet}” stands in {where}, too.",
    ),
    fix=Text(
        "Giv den ene sag et andet nummer, eller slet arket, hvis det er en kopi.",
        "Give one of them another number, or delete the sheet if it is a copy.",
    ),
    word_cases=word_cases,
)
