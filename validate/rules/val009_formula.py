"""A formula where an answer should be.

What: an open cell holds a formula that the centre typed or pasted.
Why: its value is right only as long as the cells it looks at stand where they stood, and in the
    file they came from.
Mend: paste the cell's value in place of the formula. Merge uses the value that the file bears.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.cells import open_cells
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.conditions import trimmed
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open cell with a formula whose value is an answer."""
    for answer, cell in open_cells(view):
        is_read = cell.kind in (CellKind.TEXT, CellKind.NUMBER)
        if cell.formula is not None and is_read and trimmed(cell.text):
            yield answer.fault()


RULE = Rule(
    code="VAL009",
    name="formula",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "I cellen står en formel. Dens værdi, “{value}”, tælles med som jeres svar.",
        "The cell holds a formula. Its value, “{value}”, is taken as the answer.",
    ),
    fix=Text(
        "Kopiér cellen, og indsæt den som værdi (højreklik, Indsæt speciel, Værdier).",
        "Copy the cell, and paste it as a value.",
    ),
    check=check,
)


@on_records(RULE, Scope.VALUE)
def typed_formula(value: Value, _context: Context) -> Iterator[Seen]:
    """An open cell with a formula whose value is an answer."""
    is_answer = value.kind in (CellKind.TEXT, CellKind.NUMBER) and value.reading is Reading.READ
    if value.formula is not None and is_answer:
        yield Seen()
