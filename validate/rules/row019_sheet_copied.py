"""Two forms of one workbook with the same case number.

What: a form was copied and its number left unchanged, so that it stands twice in the file.
Why: the overview and the decisions know a case by its number; of two with one number nobody can
    tell which is meant.
Mend: give the copy a number of its own, or delete it.
Live: the list sheet counts the number twice and turns red.
"""

from collections.abc import Iterator, Sequence

from templates.template import Template
from validate.facts.elsewhere import address_from, key_values
from validate.facts.repeated import merges_repeats, said
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.records.record import Key, Record


@rule(
    "ROW019",
    Scope.RECORDS,
    name="sheet-copied",
    danish="kopieret ark",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{Record} står to gange: også i {where}.", "{Record} stands twice: in {where}, too."
    ),
    fix=Text(
        "Ret {keys} i den ene, eller slet den, hvis det er en kopi.",
        "Correct {keys} in one of them, or clear it if it is a copy.",
    ),
)
def key_twice(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record whose key an earlier one of the file has."""
    template = context.round.template
    if context.round.is_closed:
        return  # STR032 tells it of finance's records
    first: dict[Key, Record] = {}
    for record in _without_repeats(records, template):
        before = first.setdefault(record.key, record)
        if before is record or not all(record.key):
            continue
        keys = tuple(template.fields[field].title for field in template.record.key)
        where = address_from(record.place, key_values(before, template)[0].place)
        yield Seen(key_values(record, template), record, {"where": where, "keys": quoted(keys)})


def _without_repeats(records: Sequence[Record], template: Template) -> Sequence[Record]:
    """The records without those that equal an earlier one, where such count as one (ROW027)."""
    if not merges_repeats(template):
        return records
    first: dict[object, Record] = {}
    for record in records:
        first.setdefault(said(record), record)
    return list(first.values())
