"""Something that must be answered and is not.

What: the status cell of an item that the centre leads is blank, or holds nothing but blanks; or a
    form has no number, title, committee, proposer or summary, or none of its options is ticked.
Why: the council edition prints a status for every item; merge does not guess one, nor carry the
    last round's over. The overview sorts the cases by number and committee.
Mend: choose a status on the list, also where nothing has changed since the last round; fill in
    what the case lacks. A form that is not used stays blank altogether.
Live: the cell turns yellow, and the sheet Kontrol or the list of cases counts it.
"""

from collections.abc import Iterator, Sequence

from templates.field import (
    AmountsField,
    ChoiceField,
    ChoicesField,
    LinesField,
    TemplateField,
    TicksField,
)
from validate.facts.required import incomplete
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.records.record import Record

CODE = "VAL001"

_CHOOSE = Text("Vælg fra listen i cellen.", "Choose from the list in the cell.")
_WRITE = Text("Skriv svaret i cellen.", "Write the answer in the cell.")


@rule(
    CODE,
    Scope.RECORDS,
    name="required-blank",
    danish="ubesvaret felt",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{Record} mangler {answers} i {fields}.", "{Record} has no answer in {fields}."),
    fix=Text("{mend}{or_clear}", "{mend}{or_clear}"),
)
def unanswered(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record in which something required is blank; all of it is told at once."""
    for record, lacking in incomplete(records, context.round.template):
        fields = tuple(dict.fromkeys(value.slot.field for value in lacking))
        key = context.round.template.record.key
        written = [one for one in record.values.values() if not one.is_blank]
        typed = {one.slot.field.id for one in written if one.slot.is_typed}
        may_clear = not context.round.is_closed and not typed - set(key)
        yield Seen(
            lacking,
            record,
            {
                "fields": quoted(tuple(field.title for field in fields)),
                "answers": "et svar" if len(fields) == 1 else "svar",
                "mend": _mend(fields),
                "or_clear": _OR_CLEAR if may_clear else Text("", ""),
            },
        )


_OR_CLEAR = Text(
    " Skal det ikke med, så slet det, der allerede er skrevet.",
    " If it is not to be used, clear what has been written.",
)


def _mend(fields: Sequence[TemplateField]) -> Text:
    if len(fields) > 1:
        return Text("Skriv eller vælg svarene.", "Write or choose the answers.")
    field = fields[0]
    if isinstance(field, ChoiceField | ChoicesField):
        return _CHOOSE
    if isinstance(field, LinesField):
        return Text("Udfyld mindst én linje.", "Fill in at least one line.")
    if isinstance(field, TicksField):
        return Text(f"Sæt {field.tick} ved det, der passer.", f"Put {field.tick} beside what fits.")
    if isinstance(field, AmountsField) and not field.required:
        return Text(
            f"Skriv et beløb i mindst {field.at_least} år.",
            f"Type an amount in at least {field.at_least} year{'s' * (field.at_least > 1)}.",
        )
    return _WRITE
