"""An error of Excel's where an answer should be.

What: an open cell shows an error (``#REF!``, ``#NAVN?`` …), or holds a formula that no program has
    calculated.
Why: there is no answer in it. The error comes of a formula, often one copied from another workbook;
    a text that begins with ``=`` or ``-`` is taken for a formula, too.
Mend: delete the formula and choose or write the answer.
Live: no; the cell itself shows it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.cells import AnswerCell, open_cells
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.read.model import Cell, CellKind
from workbook.records.value import Value

_UNCACHED = {
    "what": "står en formel, som ikke er regnet ud",
    "what_en": "holds a formula that has not been calculated",
}


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open cell with an error, or with a formula without a value."""
    for answer, cell in open_cells(view):
        if cell.kind is CellKind.ERROR:
            yield answer.fault(**_error(cell), **_no_answer(answer))
        elif cell.kind is CellKind.UNCACHED:
            yield answer.fault(**_UNCACHED, **_no_answer(answer))


def _error(cell: Cell) -> dict[str, str]:
    return {"what": f"står fejlen {cell.raw}", "what_en": f"holds the error {cell.raw}"}


def _no_answer(answer: AnswerCell) -> dict[str, str]:
    is_status = answer.column.spec.answers == "status"
    nr, label = answer.place.item.nr, "status" if is_status else "bemærkning"
    return {
        "so": f"punkt {nr} har ingen {label}",
        "so_en": f"item {nr} has no {answer.column.spec.answers}",
    }


RULE = Rule(
    code="VAL005",
    name="error-value",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "I cellen {what}, så {so}.",
        "The cell {what_en}, so {so_en}.",
    ),
    fix=Text(
        "Slet cellens indhold, og skriv eller vælg svaret igen.",
        "Delete what the cell holds, and type or choose the answer again.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.VALUE,
    message=Text(
        "I cellen {what}, så “{field}” i {record} kan ikke læses.",
        "The cell {what}, so “{field}” of {record} cannot be read.",
    ),
)
def error_value(value: Value, _context: Context) -> Iterator[Seen]:
    """A cell with an error, or with a formula that nobody calculated."""
    if value.kind is CellKind.ERROR:
        what = Text(f"står fejlen {value.raw}", f"holds the error {value.raw}")
        yield Seen(words={"what": what})
    elif value.kind is CellKind.UNCACHED:
        yield Seen(words={"what": Text(_UNCACHED["what"], _UNCACHED["what_en"])})
