"""Nothing but a number where a text should be.

What: a remark, a title, a short text, a link or a choice of one's own words holds a bare number.
    Where the header asks for a number (“Kontonr.”, “Sagsid”), in a key, and beside a list of
    numbers it may well be one.
Why: the council cannot tell what it counts, and it may have slipped in from another column.
Mend: say in words what it stands for. The number is merged as it stands.
Live: no.
"""

from collections.abc import Iterator

from validate.facts.numeric_texts import is_number_expected, takes_any_text
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value

_SENTENCE = Text(
    "Skriv en sætning, der siger, hvad tallet står for.",
    "Write a sentence that says what the number stands for.",
)
_WORDS = Text("Skriv med ord, hvad der menes.", "Say in words what is meant.")


@rule(
    "VAL010",
    Scope.VALUE,
    name="number-as-text",
    danish="tal som tekst",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er kun tallet {value}. Det tages med som tekst.",
        "“{field}” of {record} is just the number {value}. It is taken as text.",
    ),
    fix=Text("{mend}", "{mend}"),
)
def number_as_text(value: Value, context: Context) -> Iterator[Seen]:
    """A bare number where any text may stand, unless a number is what is asked for."""
    if value.kind is not CellKind.NUMBER or value.reading is not Reading.READ:
        return
    spec = value.slot.spec
    if takes_any_text(value, context.round) and not is_number_expected(value.slot, context.round):
        yield Seen(words={"mend": _SENTENCE if spec.type == "long_text" else _WORDS})
