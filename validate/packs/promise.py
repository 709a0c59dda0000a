"""The last time by which something was promised of a record: in a cell of its own, or in words."""

from datetime import date

from templates.frozen import frozen
from validate.packs.progress import Progress
from validate.text import Text
from validate.word import Word, spoken
from validate.wording import shortened
from workbook.expression.content import last_day
from workbook.records.value import Value
from workbook.remarks import promises

_QUOTED = 160


@frozen
class Promised:
    """A time by which something was to happen.

    Attributes:
        day: its last day.
        said: the sentence that says where it was promised.
        at: its cell, where the centre types it in one of its own.
    """

    day: date
    said: Text
    at: tuple[Value, ...] = ()


def last_promise(found: Progress) -> Promised | None:
    """What was promised last, or None.

    A date that the template asks for counts, else the one of the round before; where both are
    blank, the remarks are read.
    """
    return _typed(found) or _said(found)


def _typed(found: Progress) -> Promised | None:
    name = found.pack.promise
    fields = found.round.template.fields
    for field in (name, fields[name].kept) if name else ():
        value = found.record.value(field)
        if value is None:
            continue
        match value.content:
            case date() as day:
                time: Word = day
            case str() as quarter:
                day, time = last_day(quarter), quarter
            case _:
                continue
        title = value.slot.field.title
        said = Text(f"“{title}” er {spoken(time, 'da')}.", f"“{title}” is {spoken(time, 'en')}.")
        return Promised(day, said, (value,) if field == name else ())
    return None


def _said(found: Progress) -> Promised | None:
    """The promise with the latest time, this round's own included: it may have moved the time."""
    remarks = [
        *((remark.label, remark.text) for remark in found.earlier_remarks),
        (found.round.config.round, found.remark),
    ]
    latest = promises.last_promise(remarks, found.round.agreement_year(found.record))
    if latest is None:
        return None
    label, promise = latest
    where = Text("I en tidligere bemærkning", "an earlier remark")
    if label:
        where = Text(f"I bemærkningen “{label}”", f"the remark “{label}”")
    quote = shortened(promise.sentence, _QUOTED)
    sentence = Text(f"{where.da} stod der: “{quote}”", f"“{quote}” (in {where.en}).")
    return Promised(promise.last_day, sentence)
