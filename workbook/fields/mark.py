"""What a workbook marks at a record by itself: a colour at the cells, a line on the live sheet."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence
from typing import Literal, Protocol

from templates.frozen import frozen
from workbook.expression.cell_test import CellTest
from workbook.expression.reading import quoted, trimmed, trimmed_formula
from workbook.fields.cell_test import IsBlank
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.config import Level

Look = Literal["missing", "fault", "warning", "advice"]


class Cells(Protocol):
    """Names the cells of records for a formula: of one record, or of all in an array formula."""

    @property
    def ordinal(self) -> str:
        """The record's number from the top, from 1."""

    def this(self, slot: str) -> str:
        """The slot's cell of the record; an error value reads as “#”."""

    def every(self, slot: str) -> str:
        """The slot's cells of all records, and of the locked rows above and below them."""

    def together(self, slots: Sequence[str]) -> str:
        """The texts of these cells of the record, one after the other."""


class RowTest(ABC):
    """What is asked of a record."""

    @abstractmethod
    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether it holds of the record, one of these."""

    def held_by(self, records: Sequence[Record]) -> list[bool]:
        """Of each of the records whether it holds; in step with their number."""
        return [self.holds(record, records) for record in records]

    @abstractmethod
    def formula(self, cells: Cells) -> str:
        """The same as an Excel expression: 1 or 0."""


@frozen(slots=False)
class MarkedCells:
    """Cells of a record that are marked where a test holds of it.

    Attributes:
        slots: ids of the cells.
        only_blank: whether only the blank ones among them are coloured.
    """

    slots: tuple[str, ...]
    test: RowTest
    only_blank: bool = False


@frozen(slots=False)
class Mark:
    """One kind of fault: where it is marked, and its line on the live sheet.

    Attributes:
        look: the colour; a cell that is not yet answered asks, it does not scold.
        label: what is counted.
        fix: what to do.
    """

    severity: Level
    look: Look
    label: str
    fix: str
    cells: tuple[MarkedCells, ...]

    def counted(self, records: Sequence[Record]) -> int:
        """How often it holds in these records: what the live sheet shows."""
        return sum(sum(part.test.held_by(records)) for part in self.cells)


@frozen(slots=False)
class OfCell(RowTest):
    """A test of one cell of the record."""

    slot: str
    test: CellTest

    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether it holds."""
        del records
        value = record.values.get(self.slot)
        return value is not None and not value.inherited and self.test.holds(value)

    def formula(self, cells: Cells) -> str:
        """1 where it does."""
        return self.test.formula(cells.this(self.slot))


@frozen(slots=False)
class Unanswered(RowTest):
    """Fewer of the cells are answered than must be.

    Attributes:
        slots: ids of the cells.
        needed: how many of them must be answered.
        inherits: id of a cell: of the records of the same value only the first is asked, and any
            of them may answer; "" where each must.
        only_with: ids of amounts: a record without any of them need not answer.
    """

    slots: tuple[str, ...]
    needed: int
    inherits: str = ""
    only_with: tuple[str, ...] = ()

    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether that is so."""
        if self.only_with and not any(_is_filled(record.values[one]) for one in self.only_with):
            return False
        if self._answered(record) >= self.needed:
            return False
        group = self._group(record)
        if not self.inherits or not group:
            return True
        return self._is_first(record, [one for one in records if self._group(one) == group])

    def held_by(self, records: Sequence[Record]) -> list[bool]:
        """Of each of the records whether that is so; of a group only its own are asked."""
        if not self.inherits:
            return super().held_by(records)
        groups: dict[str, list[Record]] = {}
        for record in records:
            groups.setdefault(self._group(record), []).append(record)
        # Of a group without any answer the first is asked, of another none.
        asked = {
            group: others[:1] if not any(map(self._answered, others)) else []
            for group, others in groups.items()
        }
        return [
            self.holds(record, [record])
            and (not (group := self._group(record)) or record in asked[group])
            for record in records
        ]

    def _is_first(self, record: Record, others: Sequence[Record]) -> bool:
        """Whether the record is the first of these, and none of them answers."""
        return others[0].place == record.place and not any(map(self._answered, others))

    def formula(self, cells: Cells) -> str:
        """1 where it is."""
        filled = [f"(LEN({trimmed_formula(cells.this(slot))})>0)" for slot in self.slots]
        parts = [f"(({'+'.join(['0', *filled])})<{self.needed})"]
        if self.only_with:
            given = [f"(LEN({trimmed_formula(cells.this(slot))})>0)" for slot in self.only_with]
            parts.append(f"(({'+'.join(['0', *given])})>0)")
        if self.inherits:
            own, group = cells.this(self.inherits), cells.every(self.inherits)
            # The locked row above the first record belongs to the range: a number less.
            first = f"IFERROR(MATCH({own},{group},0)-1={cells.ordinal},TRUE)"
            some = f'COUNTIFS({group},{own},{cells.every(self.slots[0])},"?*")'
            parts += [f"(0+{first})", f"(({some})=0)"]
        return "*".join(["1", *parts])

    def _answered(self, record: Record) -> int:
        return sum(_is_filled(record.values[slot]) for slot in self.slots)

    def _group(self, record: Record) -> str:
        if not self.inherits:
            return ""
        return trimmed(record.values[self.inherits].text).casefold()


@frozen(slots=False)
class Repeated(RowTest):
    """Another record has the same key, all of which is given."""

    slots: tuple[str, ...]

    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether one has."""
        key = self._key(record)
        return all(key) and sum(self._key(one) == key for one in records) > 1

    def held_by(self, records: Sequence[Record]) -> list[bool]:
        """Of each of the records whether another has its key."""
        keys = [self._key(record) for record in records]
        times = Counter(keys)
        return [all(key) and times[key] > 1 for key in keys]

    def formula(self, cells: Cells) -> str:
        """1 where one has."""
        asked = ",".join(f"{cells.every(slot)},{cells.this(slot)}" for slot in self.slots)
        given = "*".join(f"(LEN({trimmed_formula(cells.this(slot))})>0)" for slot in self.slots)
        return f"({given}*(COUNTIFS({asked})>1))"

    def _key(self, record: Record) -> tuple[str, ...]:
        return tuple(record.values[slot].text.casefold() for slot in self.slots)


@frozen(slots=False)
class OfLed(RowTest):
    """A test of records that the centre leads; on the others it may only remark.

    Attributes:
        role: id of the cell that tells the centre's role.
        lead: its word for a record that the centre leads.
    """

    test: RowTest
    role: str
    lead: str

    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether the centre leads it, and the test holds."""
        return record.is_led and self.test.holds(record, records)

    def held_by(self, records: Sequence[Record]) -> list[bool]:
        """Of each of the records whether both are so."""
        held = self.test.held_by(records)
        return [record.is_led and one for record, one in zip(records, held, strict=True)]

    def formula(self, cells: Cells) -> str:
        """1 where both are so."""
        return f"{is_led(cells, self.role, self.lead)}*{self.test.formula(cells)}"


def is_led(cells: Cells, role: str, lead: str) -> str:
    """An expression that is true where the cell of the role has the word for the lead."""
    return f"EXACT({cells.this(role)},{quoted(lead)})"


def _is_filled(value: Value) -> bool:
    return not value.inherited and not IsBlank().holds(value)
