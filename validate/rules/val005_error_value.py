"""An error of Excel's where an answer should be.

What: an open cell shows an error (``#REF!``, ``#NAVN?`` …), or holds a formula that no program has
    calculated, or a picture that was placed in the cell.
Why: there is no answer in it. The error comes of a formula, often one copied from another workbook;
    a text that begins with ``=`` or ``-`` is taken for a formula, too.
Mend: delete the formula and choose or write the answer.
Live: no; the cell itself shows it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import PLACED_PICTURE, CellKind
from workbook.records.value import Value

_UNCACHED = Text(
    "står en formel, som ikke er regnet ud", "holds a formula that has not been calculated"
)
_PICTURE = Text("er der sat et billede", "holds a picture")


@rule(
    "VAL005",
    Scope.VALUE,
    name="error-value",
    danish="fejlværdi",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "I cellen {what}, så “{field}” i {record} kan ikke læses.",
        "The cell {what}, so “{field}” of {record} cannot be read.",
    ),
    fix=Text(
        "Slet cellens indhold, og skriv eller vælg svaret igen.",
        "Delete what the cell holds, and type or choose the answer again.",
    ),
)
def error_value(value: Value, _context: Context) -> Iterator[Seen]:
    """A cell with an error, or with a formula that nobody calculated."""
    if value.raw == PLACED_PICTURE and value.kind is CellKind.ERROR:
        yield Seen(words={"what": _PICTURE})
    elif value.kind is CellKind.ERROR:
        what = Text(f"står fejlen {value.raw}", f"holds the error {value.raw}")
        yield Seen(words={"what": what})
    elif value.kind is CellKind.UNCACHED:
        yield Seen(words={"what": _UNCACHED})
