"""Rows of finance's whose cells were torn apart: by its key nobody knows whose a row is.

Where some columns of a sheet were sorted, cut or pasted and others were not, a key stands beside
another record's cells, and so beside another centre's word: the locked cells tell it.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from templates.frozen import frozen
from workbook.danish import folded
from workbook.records.record import Key, Record
from workbook.records.value import Place, Value
from workbook.rows.expected import Expected, comparable

_FAR = 20  # distances looked at beside one row: a list may say the same in thousands of rows
Row = tuple[Record, Record]
"""A row as it came back, and the record of its key as it was sent."""


def torn_apart(
    rows: Sequence[Row], sent: Collection[Record], before: Expected, *, is_as_sent: bool
) -> frozenset[Place]:
    """The places of the rows whose answers may be another record's.

    Args:
        rows: those whose key was sent.
        sent: all records that were sent, also those that stand in no row.
        before: what they were sent with.
        is_as_sent: whether finance's list is still what was sent; else a single cell that differs
            is finance's own change, and only columns in another order tell something.
    """
    if all(before.says(record, value) for row, record in rows for value in _locked(row, before)):
        return frozenset()
    torn = _Torn(rows, sent, before)
    found = torn.numbers() if is_as_sent else torn.sorted()
    return frozenset(rows[number][0].place for number in found)


@frozen(slots=False)
class _Torn:
    """Looks for them, column by column."""

    rows: Sequence[Row]
    sent: Collection[Record]
    before: Expected

    def numbers(self) -> Iterator[int]:
        """The rows in doubt, counted from 0."""
        yield from self.sorted()
        yield from self._mostly_others()
        for slot, found in self._differing.items():
            if not self._is_sorted(slot):
                yield from self._shifted(slot, found)

    def sorted(self) -> Iterator[int]:
        """Those of columns that say the same as they were sent with, but in another order.

        Of the rows in which nothing differs those are in doubt, too, that other records would look
        like.
        """
        slots = [slot for slot in self._differing if self._is_sorted(slot)]
        if not slots:
            return
        looks = Counter(
            tuple(self._was(slot)[record.key] for slot in slots) for record in self.sent
        )
        found = {number for slot in slots for number in self._differing[slot]}
        for number, (_, record) in enumerate(self.rows):
            look = tuple(self._was(slot)[record.key] for slot in slots)
            if number in found or looks[look] > 1:
                yield number

    def _mostly_others(self) -> Iterator[int]:
        """Rows of which most locked cells say something else than was sent."""
        times = Counter(number for found in self._differing.values() for number in found)
        for number, count in times.items():
            record = self.rows[number][1]
            filled = sum(
                bool(self._was(slot)[record.key] or self._now(slot)[number]) for slot in self._slots
            )
            if 2 * count > filled:
                yield number

    def _shifted(self, slot: str, differing: Sequence[int]) -> Iterator[int]:
        """Rows that say what was sent some rows above or below, or look as if they did.

        Where several differ they were shifted by the same number of rows, where only one does by
        one.
        """
        known = {"", *self._was(slot).values()}
        foreign = [number for number in differing if self._now(slot)[number] in known]
        if not foreign:
            return
        yield from foreign
        fitting = {
            distance: self._fitting(slot, distance) for distance in self._near(slot, foreign)
        }
        common = [one for one, fits in fitting.items() if all(map(fits.__getitem__, foreign))]
        is_one = len(foreign) == 1 or not common
        for distance in (1, -1) if is_one else common:
            yield from _around(foreign, fitting[distance])

    def _near(self, slot: str, foreign: Sequence[int]) -> Sequence[int]:
        """The numbers of rows by which the first of these may have been shifted, nearest first."""
        first, was = foreign[0], self._was(slot)
        said, here = self._now(slot)[first], self.rows[first][0].place.row
        found = {here - row for row, record in self._standing.items() if was[record.key] == said}
        found -= {0, 1, -1}
        return [1, -1, *sorted(found, key=abs)[:_FAR]]

    def _fitting(self, slot: str, distance: int) -> Sequence[bool]:
        """Of each row, whether it says what was sent so many rows above it.

        Where no record stands there now, it is one of those that stand nowhere, or nothing.
        """
        was, now = self._was(slot), self._now(slot)
        lost = {"", *(was[record.key] for record in self._nowhere)}
        fits = []
        for (row, _), said in zip(self.rows, now, strict=True):
            source = self._standing.get(row.place.row - distance)
            fits.append(said in lost if source is None else said == was[source.key])
        return fits

    def _is_sorted(self, slot: str) -> bool:
        was, now = self._was(slot), self._now(slot)
        return Counter(was[record.key] for _, record in self.rows) == Counter(now)

    @cached_property
    def _differing(self) -> Mapping[str, Sequence[int]]:
        """By column the rows, counted from 0, in which it says something else than was sent."""
        found = {
            slot: [
                number
                for number, (_, record) in enumerate(self.rows)
                if self._was(slot)[record.key] != self._now(slot)[number]
            ]
            for slot in self._slots
        }
        return {slot: numbers for slot, numbers in found.items() if numbers}

    @cached_property
    def _slots(self) -> tuple[str, ...]:
        """Those of finance's cells in a row, but for the key."""
        found = (value.slot.id for row, _ in self.rows for value in _locked(row, self.before))
        return tuple(dict.fromkeys(found))

    @cached_property
    def _contents(self) -> dict[str, Mapping[Key, str]]:
        return {}

    def _was(self, slot: str) -> Mapping[Key, str]:
        """What each record was sent with in the column, by its key."""
        if slot not in self._contents:
            of = next(row.values[slot].slot for row, _ in self.rows if slot in row.values)
            self._contents[slot] = {one.key: self.before.text(one, of) for one in self.sent}
        return self._contents[slot]

    @cached_property
    def _columns(self) -> Mapping[str, Sequence[str]]:
        return {
            slot: [_said(row.values[slot]) if slot in row.values else "" for row, _ in self.rows]
            for slot in self._slots
        }

    def _now(self, slot: str) -> Sequence[str]:
        """What each row says in the column."""
        return self._columns[slot]

    @cached_property
    def _standing(self) -> Mapping[int, Record]:
        """The record of each row's key, by the row's number on the sheet."""
        return {row.place.row: record for row, record in self.rows}

    @cached_property
    def _nowhere(self) -> tuple[Record, ...]:
        """Records that stand in no row."""
        keys = {record.key for _, record in self.rows}
        return tuple(record for record in self.sent if record.key not in keys)


def _around(numbers: Sequence[int], fits: Sequence[bool]) -> Iterator[int]:
    """Each run of rows that fit and among which one of these is."""
    found: set[int] = set()
    for number in numbers:
        for step in (1, -1):
            at = number
            while 0 <= at < len(fits) and fits[at] and (at == number or at not in found):
                found.add(at)
                at += step
    yield from found


def _locked(row: Record, before: Expected) -> Iterator[Value]:
    """The cells of the row that finance gave, its key left out."""
    for value in row.values.values():
        if not value.slot.is_typed and value.slot.field.id in before.given:
            yield value


def _said(value: Value) -> str:
    """What the cell says, in the form in which two equal contents are equal."""
    if isinstance(value.content, Decimal | date):
        return comparable(value.content)
    return folded(value.raw)
