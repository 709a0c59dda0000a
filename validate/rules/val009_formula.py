"""A formula where an answer should be.

What: an open cell holds a formula that the centre typed or pasted.
Why: its value is right only as long as the cells it looks at stand where they stood, and in the
    file they came from.
Mend: paste the cell's value in place of the formula. Merge uses the value that the file bears.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value

_ANSWERS = (CellKind.TEXT, CellKind.NUMBER, CellKind.DATE)


@rule(
    "VAL009",
    Scope.VALUE,
    name="formula",
    danish="formel som svar",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "I cellen står en formel. Dens værdi, “{value}”, tælles med som jeres svar.",
        "The cell holds a formula. Its value, “{value}”, is taken as the answer.",
    ),
    fix=Text(
        "Kopiér cellen, og indsæt den som værdi (højreklik, Indsæt speciel, Værdier).",
        "Copy the cell, and paste it as a value.",
    ),
)
def typed_formula(value: Value, _context: Context) -> Iterator[Seen]:
    """An open cell with a formula whose value is an answer."""
    is_answer = value.kind in _ANSWERS and value.reading is Reading.READ
    if value.formula is not None and is_answer:
        yield Seen()
