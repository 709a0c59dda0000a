"""An amount that was typed beside a grid.

What: a number stands in a row that was inserted into a grid, or in a column beside it: a fifth
    year, a sum of one's own.
Why: nothing outside the form's cells is read, so the amount would be lost unseen.
Mend: move what counts into the form's cells, and delete the rest.
Live: no; the cells around the form are locked.
"""

from collections.abc import Iterator

from validate.case_cells import case_fault
from validate.case_strays import strays
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import shortened
from workbook.danish import join


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each group of such cells."""
    for found in strays(file):
        if found.has_amount:
            addresses = [cell.address for cell in found.cells]
            yield case_fault(
                found.case,
                found.cells,
                found.block,
                value=shortened("; ".join(cell.text for cell in found.cells)),
                at=join(addresses),
                at_en=", ".join(addresses),
            )


RULE = Rule(
    code="STR062",
    name="amount-outside-form",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.3",
    message=Text(
        "{at} ved “{label}” i {case} hører ikke til skemaet, så tallet tælles ikke med: “{value}”.",
        "{at_en} beside “{label}” of {case_en} is no part of the form, so it is not counted: "
        "“{value}”.",
    ),
    fix=Text(
        "Flyt det, der skal med, til skemaets egne felter, og slet resten.",
        "Move what counts into the form's own cells, and delete the rest.",
    ),
    check_cases=check_cases,
)
