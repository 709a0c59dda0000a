"""Amounts by frame that do not add up.

What: in a year in which the lines of frames have amounts, their sum is not the net saving.
Why: the budget is changed frame by frame; what is missing in the lines is nobody's.
Mend: correct the lines, or leave their amounts blank where the case touches one frame only.
Live: the sum below the lines turns red.
"""

from collections.abc import Iterator
from decimal import Decimal

from templates.form import FramesBlock
from validate.case_cells import case_fault, filled
from validate.case_sums import readable_year
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.arithmetic import result
from workbook.case.read import amount_of, typed_amounts
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.danish import join
from workbook.numbers import danish

CODE = "SUM004"


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each case in which the frames differ in some year."""
    for case in filled(file):
        for block in case.round.template.form.frames:
            if block.holds == CODE:
                yield from _frame_faults(case, block)


def _frame_faults(case: ReturnedCase, block: FramesBlock) -> Iterator[Fault]:
    form = case.round.template.form
    net, typed = form.row(block.splits).label, typed_amounts(case)
    places: list[CaseCell] = []
    texts: list[Text] = []
    for index, year in enumerate(case.layout.years):
        cells = [line[2][index] for line in case.frame_lines() if not line[2][index].is_blank]
        amounts = [amount for cell in cells if (amount := amount_of(cell)) is not None]
        whole = result(form, block.splits, typed, year) or Decimal()
        added = sum(amounts, Decimal())
        if not cells or len(amounts) < len(cells) or added == whole:
            continue
        if readable_year(case, block.splits, year):
            places += cells
            apart = danish(abs(added - whole))
            texts.append(
                Text(
                    f"{year} giver rammerne {danish(added)}, men {net} er {danish(whole)} "
                    f"(forskel {apart})",
                    f"in {year} the frames give {danish(added)}, but {net} is {danish(whole)} "
                    f"(difference {apart})",
                )
            )
    if places:
        yield case_fault(
            case,
            places,
            block.title,
            what=join(text.da for text in texts),
            what_en=" and ".join(text.en for text in texts),
        )


RULE = Rule(
    code="SUM004",
    name="frames-differ",
    severity=Level.ERROR,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{Case}: I {what}.",
        "{Case_en}: {what_en}.",
    ),
    fix=Text(
        "Ret beløbene pr. ramme, eller lad dem stå tomme, hvis sagen kun rammer én ramme.",
        "Correct the amounts by frame, or leave them blank where the case touches one frame only.",
    ),
    check_cases=check_cases,
)
