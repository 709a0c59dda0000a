"""Two forms of one workbook with the same case number.

What: a form was copied and its number left unchanged, so that it stands twice in the file.
Why: the overview and the decisions know a case by its number; of two with one number nobody can
    tell which is meant.
Mend: give the copy a number of its own, or delete it.
Live: the list sheet counts the number twice and turns red.
"""

from collections.abc import Iterator

from validate.case_cells import case_fault, filled
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.model import CaseNumber, case_number
from workbook.case.returned import CaseCell, ReturnedCase


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form whose number stands on an earlier sheet."""
    first: dict[CaseNumber, CaseCell] = {}
    for case in filled(file):
        place = _place(case)
        number = case_number(place.text)
        if number is None:
            continue
        before = first.setdefault(number, place)
        if before is not place:
            yield case_fault(
                case,
                [place],
                place.label,
                where=f"{before.sheet}!{before.address}",
                sheet=place.sheet,
                at=place.address,
            )


def _place(case: ReturnedCase) -> CaseCell:
    return case.field(case.round.template.form.number)


RULE = Rule(
    code="ROW019",
    name="sheet-copied",
    severity=Level.ERROR,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Nummeret {nr} i {at} på arket “{sheet}” står også i {where}.",
        "The number {nr} in {at} of the sheet “{sheet}” stands in {where}, too.",
    ),
    fix=Text(
        "Giv den ene sag et andet nummer, eller slet arket, hvis det er en kopi.",
        "Give one of them another number, or delete the sheet if it is a copy.",
    ),
    check_cases=check_cases,
)
