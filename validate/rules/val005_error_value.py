"""An error of Excel's where an answer should be.

What: an open cell shows an error (``#REF!``, ``#NAVN?`` …), or holds a formula that no program has
    calculated.
Why: there is no answer in it. The error comes of a formula, often one copied from another workbook;
    a text that begins with ``=`` or ``-`` is taken for a formula, too.
Mend: delete the formula and choose or write the answer.
Live: no; the cell itself shows it.
"""

from collections.abc import Iterator

from validate.cells import open_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.read.model import CellKind


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open cell with an error, or with a formula without a value."""
    for answer, cell in open_cells(view):
        if cell.kind is CellKind.ERROR:
            yield answer.fault(
                what=f"står fejlen {cell.raw}", what_en=f"holds the error {cell.raw}"
            )
        elif cell.kind is CellKind.UNCACHED:
            yield answer.fault(
                what="står en formel, som ikke er regnet ud",
                what_en="holds a formula that has not been calculated",
            )


RULE = Rule(
    code="VAL005",
    name="error-value",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "I cellen {what}, så punkt {nr} har ingen {label}.",
        "The cell {what_en}, so item {nr} has no {label_en}.",
    ),
    fix=Text(
        "Slet cellens indhold, og skriv eller vælg svaret igen.",
        "Delete what the cell holds, and type or choose the answer again.",
    ),
    check=check,
)
