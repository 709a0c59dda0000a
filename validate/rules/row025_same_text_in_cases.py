"""Long texts of one case that stand word for word in another case of the workbook.

What: a text of at least a hundred characters is word for word that of an earlier form of the file.
Why: where several sheets are marked, what is typed in one is typed in all of them, over what stood
    there before.
Mend: write the case's own text, and mark one sheet at a time.
Live: no; a form does not see the others.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.field import LongTextField
from validate.facts.called import record_called
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.danish import folded
from workbook.records.record import Record
from workbook.records.value import Value

_LONG: Final = 100  # characters; a shorter text may well fit two cases


@rule(
    "ROW025",
    Scope.RECORDS,
    name="same-text-in-cases",
    danish="samme tekst i flere sager",
    severity=Level.WARNING,
    message=Text(
        "{fields} i {record} er ord for ord som i {other}.",
        "{fields} of {record} is word for word that of {other}.",
    ),
    fix=Text(
        "Skriv {the}s egen tekst. Er flere ark markeret på én gang, skriver man i dem alle.",
        "Write the text of the {one} itself. While several sheets are marked, one types in all of "
        "them.",
    ),
)
def same_text_in_forms(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A form with long texts of an earlier one; the fields together, of the first such form."""
    template = context.round.template
    if template.form_sheet is None:
        return
    for number, record in enumerate(records):
        for before in records[:number]:
            if all(record.key) and record.key == before.key:
                continue  # a copied sheet is told as such
            same = _same(record, before)
            if same:
                yield Seen(
                    tuple(same),
                    record,
                    {
                        "fields": quoted(tuple(value.slot.field.title for value in same)),
                        "other": record_called(before, template),
                    },
                )
                break


def _same(record: Record, before: Record) -> list[Value]:
    return [
        value
        for slot, value in record.values.items()
        if isinstance(value.slot.field, LongTextField)
        and value.slot.is_typed
        and len(value.raw) >= _LONG
        and slot in before.values
        and folded(before.values[slot].raw) == folded(value.raw)
    ]
