"""What the records of a round tell, word by word."""

from collections.abc import Iterator, Sequence

from templates.field import LongTextField
from templates.frozen import frozen
from templates.template import Template
from validate.facts.elsewhere import identity
from validate.facts.ideas import words_of
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.value import Value


@frozen(slots=False)
class ToldRecord:
    """One record with the words of its texts.

    Attributes:
        texts: the cells that tell something, where they stand.
        identity: by which the record is known.
    """

    record: Record
    texts: tuple[Value, ...]
    words: tuple[str, ...]
    identity: str


def told(records: Sequence[Record], template: Template) -> tuple[ToldRecord, ...]:
    """The records as the texts of the pack tell them, all long texts where it names none."""
    pack = template.packs.repeats
    long = [field.id for field in template.fields.values() if isinstance(field, LongTextField)]
    names = (pack.texts if pack else ()) or tuple(long)
    made = []
    for record in records:
        texts = tuple(_texts(record, names))
        words = (words_of(value.text, getattr(value.slot.spec, "none", "")) for value in texts)
        flat = tuple(word for each in words for word in each)
        made.append(ToldRecord(record, texts, flat, identity(record, template)))
    return tuple(made)


def same_title(first: ToldRecord, second: ToldRecord, template: Template) -> bool:
    """Whether the two are known as one by their titles, of which MRG007 speaks."""
    pack, title = template.packs.repeats, template.record.title
    within = pack.same_title_in if pack else ""
    if not within or not first.record.text(title) or not first.record.text(within):
        return False
    one, other = first.record, second.record
    is_one = folded(one.text(title)) == folded(other.text(title))
    return is_one and one.text(within) == other.text(within)


def _texts(record: Record, names: Sequence[str]) -> Iterator[Value]:
    for name in names:
        value = record.value(name)
        if value is not None and not value.inherited and value.kind is CellKind.TEXT:
            yield value
