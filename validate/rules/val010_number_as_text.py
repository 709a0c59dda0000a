"""Nothing but a number where a text should be.

What: a remark, another long text or a title holds a bare number. A short text, such as the number
    of a case, may well be one.
Why: the council cannot tell what it counts, and it may have slipped in from another column.
Mend: write a sentence around it. The number is merged as it stands.
Live: no.
"""

from collections.abc import Iterator

from validate.facts.asked import type_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.value import Value


@rule(
    "VAL010",
    Scope.VALUE,
    name="number-as-text",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er kun tallet {value}. Det tages med som tekst.",
        "“{field}” of {record} is just the number {value}. It is taken as text.",
    ),
    fix=Text(
        "Skriv en sætning, der siger, hvad tallet står for.",
        "Write a sentence that says what the number stands for.",
    ),
)
def number_as_text(value: Value, context: Context) -> Iterator[Seen]:
    """A bare number where sentences, or a title, should be; a short text may well be a number."""
    is_title = value.slot.field.id == context.round.template.record.title
    is_told = type_of(value) == "long_text" or (type_of(value) == "text" and is_title)
    if is_told and value.kind is CellKind.NUMBER:
        yield Seen()
