"""The row Nettodriftsbesparelse does not show what the rows above give.

What: in some year the cell shows another amount than the typed rows give, or none, or a text: it
    was typed over, or the program that saved the file did not calculate.
Why: the overview is made from the typed rows; a sum that differs says that one of the two is not
    what the centre meant.
Mend: correct the typed rows, or put the formula back.
Live: the cell is locked, and calculates by itself.
"""

from collections.abc import Iterator

from validate.case.sums import wrong_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile

CODE = "SUM001"


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each form, with all such years."""
    yield from wrong_cells(file, CODE)


RULE = Rule(
    code="SUM001",
    name="net-differs",
    severity=Level.ERROR,
    stage=Stage.ITEM,
    since="0.1",
    message=Text("{row} {said}.", "{row} {said_en}."),
    fix=Text(
        "Ret {cell} eller {inputs}.{lost}",
        "Correct {cell_en} or {inputs_en}.{lost_en}",
    ),
    check_cases=check_cases,
)
