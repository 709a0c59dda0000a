"""A case whose texts tell nothing.

What: every long text of the form is blank, says only its word for nothing (“Ingen”), or repeats the
    title. A required text that is blank is VAL001's, and a placeholder VAL008's: where either
    speaks, this rule is silent, so that one fault gives one finding.
Why: the council decides on what the case tells; a title and a row of figures cannot be judged.
Mend: write in a few sentences what is proposed and what follows from it.
Live: no; a required text is yellow while it is blank, but what it tells Excel cannot judge.
"""

from collections.abc import Iterator

from templates.field import LongTextField
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.rules.val008_placeholder import placeholder
from validate.text import Text
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.value import Value


@rule(
    "ROW020",
    Scope.RECORD,
    name="no-texts",
    danish="ingen tekster",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} har ingen tekst, der fortæller, hvad {the} går ud på.",
        "{Record} has no text that tells what it is about.",
    ),
    fix=Text(
        "Skriv med et par sætninger i “{field}”, hvad I foreslår, og hvad det betyder.",
        "Write a few sentences in “{field}” on what you propose and what it means.",
    ),
)
def no_texts(record: Record, context: Context) -> Iterator[Seen]:
    """A record none of whose long texts says anything, and of which no other rule speaks.

    What a record of finance's own list is about stands there.
    """
    template = context.round.template
    if template.record.list == "closed":
        return
    fields = [field for field in template.fields.values() if isinstance(field, LongTextField)]
    texts = [(field, record.value(field.id)) for field in fields if field.is_typed]
    none = {folded(field.none) for field in fields} | {folded(record.text(template.record.title))}
    silent = [value for field, value in texts if value and not _speaks(field, value, none)]
    if silent and len(silent) == len(texts):
        yield Seen((silent[0],))


def _speaks(field: LongTextField, value: Value, none: set[str]) -> bool:
    """Whether the text tells something, or another rule tells what is wrong with it."""
    if value.kind not in (None, CellKind.TEXT) or placeholder(value.raw) is not None:
        return True
    return field.required if value.is_blank else folded(value.text) not in none
