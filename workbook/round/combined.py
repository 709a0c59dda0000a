"""Finance's records with the answers of the centres that share them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from templates.field import LongTextField, TemplateField, TextField
from workbook.records.identity import RecordMaker
from workbook.records.record import Key, Record
from workbook.records.slot import Slot, slots_of
from workbook.records.value import Reading, Value
from workbook.round.model import Round
from workbook.typed import cleaned

Answers = Mapping[str, Mapping[Key, Record]]
"""What each centre has answered, by its code and the record's key."""


def combined(round_: Round, answers: Answers) -> tuple[Record, ...]:
    """Every record of finance's list, in its order, with what its centres answered.

    The first centre of a record answers it. In a text that is open to all, its words stand first,
    then those of the others, each begun with the centre's code: ``CET: I gang.`` A record that
    nobody has answered has blank answers.
    """
    return tuple(_combined(round_, record, answers) for record in round_.records)


def answers_of(records: Sequence[tuple[str, Sequence[Record]]]) -> Answers:
    """The centres' records by their key; of a key that stands twice the first.

    A record whose identity is in doubt answers nothing: its words may be another record's.
    """
    found: dict[str, dict[Key, Record]] = {}
    for centre, answered in records:
        for record in answered:
            if record.is_sure:
                found.setdefault(centre, {}).setdefault(record.key, record)
    return found


def _combined(round_: Round, sent: Record, answers: Answers) -> Record:
    lead, *others = round_.centres_of(sent)
    values = dict(sent.values)
    led = answers.get(lead, {}).get(sent.key)
    remarks = [
        (centre, found)
        for centre in others
        if (found := answers.get(centre, {}).get(sent.key)) is not None
    ]
    for field in round_.template.fields.values():
        if field.is_typed:
            for slot in slots_of(field, round_.config.years, round_.lists):
                values[slot.id] = _answer(slot, field, sent, led, remarks)
    given = {slot: value for slot, value in values.items() if not value.slot.field.source}
    maker = RecordMaker(
        round_.template, round_.key_part, round_.committee_codes, sent.centre, round_.config.years
    )
    made = maker.with_made(given)
    return replace(sent, values=made, place=led.place if led else sent.place)


def _answer(
    slot: Slot,
    field: TemplateField,
    sent: Record,
    led: Record | None,
    others: Sequence[tuple[str, Record]],
) -> Value:
    own = led.values.get(slot.id) if led else None
    if field.open_to == "all" and isinstance(field, TextField | LongTextField):
        given = list(_texts(slot, own, others))
        if given:
            first = given[0][1]
            text = "\n".join(words for words, _ in given)
            return first._replace(content=text, raw=text, reading=Reading.READ)
    return own or Value(slot, sent.place)


def _texts(
    slot: Slot, own: Value | None, others: Sequence[tuple[str, Record]]
) -> Iterator[tuple[str, Value]]:
    """Each centre's words with the cell that they stand in."""
    if own is not None and (text := cleaned(own.text)):
        yield text, own
    for centre, record in others:
        value = record.values.get(slot.id)
        if value is not None and (text := cleaned(value.text)):
            yield f"{centre}: {text}", value
