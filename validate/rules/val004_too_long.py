"""A text longer than the column allows.

What: the cell holds more characters, as Excel counts them, than the template's limit. A heading
    that the edition leaves out counts, as it does in the workbook's own check.
Why: the council reads the items side by side; a long account belongs in the case that a committee
    has before it. Excel cannot show a very long text in one row either.
Mend: keep the main points and refer to the case. The text is merged in full as it stands.
Live: Excel refuses to take a longer text; pasted in, it turns the cell yellow, and the sheet
    Kontrol counts it.
"""

from collections.abc import Iterator

from validate.facts.asked import TEXTS, type_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.expression.reading import length
from workbook.read.model import CellKind
from workbook.records.value import Value
from workbook.typed import LONGEST_TEXT

CODE = "VAL004"

_SHORTEN = Text(
    "Skriv det vigtigste; resten kan stå i et bilag.",
    "Keep the main points; the rest may stand in an annex.",
)


@rule(
    CODE,
    Scope.VALUE,
    name="too-long",
    danish="for lang tekst",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} fylder {length} tegn. Der er plads til {limit}.",
        "“{field}” of {record} has {length} characters. There is room for {limit}.",
    ),
    fix=_SHORTEN,
)
def too_long(value: Value, _context: Context) -> Iterator[Seen]:
    """A text over its field's limit; one that no cell can hold is VAL026's."""
    is_written = type_of(value) in (*TEXTS, "code")
    limit = getattr(value.slot.spec, "max_length", None) if is_written else None
    found = length(value.raw)
    if limit is not None and limit < found <= LONGEST_TEXT and value.kind is CellKind.TEXT:
        yield Seen(words={"length": found, "limit": limit})
