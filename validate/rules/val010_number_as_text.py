"""Nothing but a number where a text should be.

What: a remark, another long text or a title holds a bare number. A short text, such as the number
    of a case, may well be one.
Why: the council cannot tell what it counts, and it may have slipped in from another column.
Mend: write a sentence around it. The number is merged as it stands.
Live: no.
"""

from collections.abc import Iterator

from validate.asked import type_of
from validate.finding import Level
from validate.follow_up.cells import open_cells
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.read.model import CellKind
from workbook.records.value import Value


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each number in an open text column."""
    for answer, cell in open_cells(view):
        if cell.kind is CellKind.NUMBER and answer.column.spec.list is None:
            yield answer.fault()


RULE = Rule(
    code="VAL010",
    name="number-as-text",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "Bemærkningen til punkt {nr} er kun tallet {value}. Det tages med som tekst.",
        "The remark on item {nr} is just the number {value}. It is taken as text.",
    ),
    fix=Text(
        "Skriv en sætning, der siger, hvad tallet står for.",
        "Write a sentence that says what the number stands for.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.VALUE,
    message=Text(
        "“{field}” i {record} er kun tallet {value}. Det tages med som tekst.",
        "“{field}” of {record} is just the number {value}. It is taken as text.",
    ),
)
def number_as_text(value: Value, context: Context) -> Iterator[Seen]:
    """A bare number where sentences, or a title, should be; a short text may well be a number."""
    is_title = value.slot.field.id == context.round.template.record.title
    is_told = type_of(value) == "long_text" or (type_of(value) == "text" and is_title)
    if is_told and value.kind is CellKind.NUMBER:
        yield Seen()
