"""A long text that stands in two records of one workbook.

What: the same field of two records of one file holds the same text of at least fifteen words, but
    for capitals, blanks and signs. Where all their texts are the same, that alone is told (MRG011).
Why: while sheets are grouped in Excel, what is typed on one stands on all of them, over what stood
    there; a copied form keeps the texts of the first.
Mend: write in each record what it is about; fetch what was overwritten from an older file.
Live: no; Excel does not hold a form against the others.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.field import LongTextField
from validate.facts.ideas import words_of
from validate.facts.told_ideas import told
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.record import Record

_FEWEST: Final = 15  # words: a short one may be right in many


@rule(
    "VAL030",
    Scope.RECORDS,
    name="same-text-twice",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} siger ord for ord det samme som i {other}.",
        "“{field}” of {record} says word for word the same as of {other}.",
    ),
    fix=Text(
        "Var arkene grupperet, eller er en kopi blevet stående? Skriv i hver af dem, hvad den selv "
        "handler om.",
        "Were the sheets grouped, or was a copy left standing? Write in each what it is about.",
    ),
    needs="repeats",
)
def same_text(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A text that an earlier record of the file has in the same field, while others differ."""
    template = context.round.template
    whole = {id(one.record): one for one in told(records, template)}
    fields = [field for field in template.fields.values() if isinstance(field, LongTextField)]
    for field in fields:
        first: dict[tuple[str, ...], Record] = {}
        for record in records:
            value = record.value(field.id)
            if value is None or value.kind is not CellKind.TEXT or value.inherited:
                continue
            words = words_of(value.text, field.none)
            before = first.setdefault(words, record)
            one, other = whole[id(record)], whole[id(before)]
            is_one = one.identity == other.identity or one.words == other.words
            if len(words) >= _FEWEST and not is_one:
                yield Seen((value,), record, {"other": before.name})
