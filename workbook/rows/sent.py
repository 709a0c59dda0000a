"""The rows of a returned sheet matched with the records of finance's that were sent on it.

A row is a record's by its key, wherever it stands. What finance gave counts as finance gave it:
of the row only the centre's own answers are taken, and a locked cell that says something else is
reported, never read.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from templates.template import Template
from workbook.danish import folded
from workbook.numbers import read_danish
from workbook.records.record import Key, Record
from workbook.records.returned import LockedChange, Renewed, Returned
from workbook.records.shown import ROLE
from workbook.records.value import Place, Value
from workbook.round.model import Round
from workbook.rows.apart import torn_apart
from workbook.rows.expected import Expected, expected
from workbook.rows.left_behind import Moved, Order
from workbook.rows.pushed import pushed_down


def with_sent(
    returned: Returned, round_: Round, centre: str, before: Collection[int] | None = None
) -> Returned:
    """The returned file with its rows as the records that were sent to the centre.

    Rows whose key is none that was sent are set aside (`Returned.unknown`), records without a row
    are named (`Returned.missing`). Where the title beside a key is another record's, or columns
    were sorted apart, or without the answers, nobody can say whose these are: the record is then
    not sure.

    Args:
        returned: with its rows as they stand.
        round_: that it answers.
        centre: whose file it is.
        before: where finance's list has changed since sending: the numbers of the records that
            were sent, none where their key is no number; what differs is then `Returned.renewed`.
    """
    template, known_before = round_.template, expected(round_, centre)
    sent = {record.key: record for record in round_.centre_records(centre)}
    others = _renumbered(returned.records, sent, template)
    rows = [row for row in returned.records if row.place not in others]
    known = [row for row in rows if row.key in sent]
    found = Counter(row.key for row in known)
    apart = torn_apart(
        [(row, sent[row.key]) for row in known],
        sent.values(),
        known_before,
        is_as_sent=before is None,
    ) | pushed_down(returned.records, {row.place for row in known})
    order: Order = ""
    if before is None and not apart:
        moved = Moved([(row, sent[row.key]) for row in known], tuple(sent.values()))
        order = moved.order
        apart |= {row.place for row in moved.places} if order == "apart" else set()
    absent = tuple(key for key in sent if key not in found)
    changed = tuple(
        change
        for row in known
        if found[row.key] == 1  # of one that stands twice that is told
        for change in _changed(row, sent[row.key], known_before)
    )
    known = [replace(row, is_sure=row.is_sure and found[row.key] == 1) for row in known]
    if before is None:
        return replace(
            returned,
            records=tuple(_answered(row, sent[row.key], known_before, apart) for row in known),
            unknown=tuple(
                row for row in returned.records if row.key not in sent or row.place in others
            ),
            changed=changed,
            missing=absent,
            order=order,
        )
    keys = [(str(number),) for number in before]
    gone = tuple(key for key in keys if key not in sent)
    renewed = Renewed(
        added=tuple(key for key in absent if key not in keys),
        gone=gone,
        changed=changed,
        taken_over=frozenset(
            row.key for row in known if sent[row.key].is_led and _was_led(row, template) is False
        ),
        given_up=frozenset(
            row.key for row in known if not sent[row.key].is_led and _was_led(row, template)
        ),
    )
    titles = {folded(record.text(template.record.title)) for record in round_.records}
    return replace(
        returned,
        records=tuple(_answered(row, sent[row.key], known_before, apart, titles) for row in known),
        unknown=tuple(
            row for row in returned.records if row.key not in {*sent, *gone} or row.place in others
        ),
        renewed=renewed,
        missing=tuple(key for key in absent if key in keys),
    )


def _renumbered(
    rows: Sequence[Record], sent: Mapping[Key, Record], template: Template
) -> frozenset[Place]:
    """The rows that bear another record's number, which stands in a row of its own, too.

    By their title they are a record whose number stands nowhere.
    """
    times = Counter(row.key for row in rows)
    title = template.record.title
    lost = {folded(one.text(title)) for key, one in sent.items() if not times[key]}
    return frozenset(
        row.place
        for row in rows
        if times[row.key] > 1 and row.key in sent and folded(row.text(title)) in lost
    )


def _was_led(row: Record, template: Template) -> bool | None:
    """Whether the centre led the record by the word that stands in its row; None for no word."""
    shared = template.record.shared
    for value in row.values.values():
        if shared is not None and value.slot.field.source == (ROLE,):
            words = {folded(shared.lead): True, folded(shared.other): False}
            return words.get(folded(value.raw))
    return None


def _answered(
    row: Record,
    sent: Record,
    before: Expected,
    apart: Collection[Place],
    titles: Collection[str] | None = None,
) -> Record:
    """The record that was sent, with the answers that stand in the row, and in its cells.

    Args:
        row: as it stands.
        sent: the record of its key.
        before: what both were sent with.
        apart: places of the rows whose columns were sorted apart.
        titles: of all records, where the record's own may have changed since it was sent.
    """
    values: dict[str, Value] = dict(sent.values)
    for slot, found in row.values.items():
        if not found.slot.is_typed:
            values[slot] = _standing(sent.values.get(slot, found), found)
        elif _may_answer(found, sent):
            values[slot] = found
        else:
            values[slot] = Value(found.slot, found.place)
    title = row.values.get(before.template.record.title)
    is_sure = title is None or not _differs(title, sent, before)
    if title is not None and titles is not None and folded(title.raw) not in titles:
        is_sure = True
    is_sure = is_sure and row.place not in apart
    return replace(
        sent, values=values, place=row.place, is_sure=is_sure and row.is_sure, centre=row.centre
    )


def _standing(sent: Value, found: Value) -> Value:
    """What was sent in a locked cell, at its place and with what the cell now looks like."""
    standing = sent.at(found.place)
    if found.struck or found.number_format:
        says_it = found.content == sent.content
        code = found.number_format if says_it else ""
        return standing._replace(struck=found.struck, number_format=code)
    return standing


def _may_answer(value: Value, sent: Record) -> bool:
    return sent.is_led or value.slot.field.open_to == "all"


def _changed(row: Record, sent: Record, before: Expected) -> Iterator[LockedChange]:
    """The locked cells of the row that say something else than was sent."""
    for value in row.values.values():
        if value.slot.is_typed:
            if not _may_answer(value, sent) and not value.is_blank:
                yield LockedChange(sent, value, None)
        elif value.slot.field.id in before.given and _differs(value, sent, before):
            yield LockedChange(sent, value, before.content(sent, value.slot))


def _differs(value: Value, sent: Record, before: Expected) -> bool:
    if before.says(sent, value):
        return False
    content = before.content(sent, value.slot)
    if isinstance(content, Decimal):
        return value.content != content and content not in read_danish(value.raw).candidates
    if isinstance(content, date):
        return value.content != content
    return before.text(sent, value.slot) != folded(value.raw)
