"""A condition on a field of a record: its cells and what is asked of them, with both faces."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from templates.check import Condition, OwnCheck
from templates.field import AmountsField, PercentField, TicksField
from templates.frozen import frozen
from workbook.expression.cell_test import CellTest, Compares, IsFilled, IsNumber, cell_test
from workbook.expression.content import cell_text
from workbook.expression.reading import trimmed, trimmed_formula
from workbook.records.record import Record
from workbook.records.slot import slots_of
from workbook.round.model import Round


class Places(Protocol):
    """Names the cells of slots for formulas.

    Where a cell may hold an error value, name it as ``IFERROR(…,"#")``: it is then read as a text.
    """

    def cell(self, slot: str) -> str:
        """The slot's cell in the record of which the formula speaks."""

    def column(self, slot: str) -> str:
        """The slot's cells in all records, of which an array formula speaks one by one."""


@frozen(slots=False)
class Asked:
    """A condition made ready for a round.

    Attributes:
        slots: ids of the cells that are asked.
        within: id of the cell that gathers records, of ``differs_within``; else "".
    """

    condition: Condition
    slots: tuple[str, ...]
    test: CellTest
    within: str = ""

    @property
    def is_every(self) -> bool:
        """Whether it must hold in each year with an amount."""
        return self.condition.years == "every"

    def holds(self, record: Record, records: Sequence[Record]) -> bool:
        """Whether it holds of the record, one of these."""
        values = [record.values[slot] for slot in self.slots if slot in record.values]
        if self.within:
            return any(self._differs(slot, record, records) for slot in self.slots)
        if self.is_every:
            values = [value for value in values if IsNumber().holds(value)]
            return bool(values) and all(map(self.test.holds, values))
        return any(map(self.test.holds, values)) is not (self.condition.blank is True)

    def mark(self, places: Places) -> str:
        """The same as an Excel expression on the record's row: 1 or 0."""
        if self.within:
            return _any([self._differs_here(slot, places) for slot in self.slots])
        return self._over(places.cell)

    def each(self, places: Places) -> str:
        """The same for an array formula: 1 or 0 for each record."""
        if self.within:
            return _any([self._differs_each(slot, places) for slot in self.slots])
        return self._over(places.column)

    def _over(self, name: "Named") -> str:
        cells = [name(slot) for slot in self.slots]
        found = [self.test.formula(cell) for cell in cells]
        if self.is_every:
            numbers = [IsNumber().formula(cell) for cell in cells]
            return f"((({'+'.join(numbers)})>0)*(({'+'.join(found)})=({'+'.join(numbers)})))"
        return f"(1-{_any(found)})" if self.condition.blank is True else _any(found)

    def _differs(self, slot: str, record: Record, records: Sequence[Record]) -> bool:
        own, group = _compared(record, slot), _compared(record, self.within)
        others = {
            _compared(each, slot) for each in records if _compared(each, self.within) == group
        }
        return bool(own and group and others - {own, ""})

    def _differs_here(self, slot: str, places: Places) -> str:
        own, group, texts, groups = (
            trimmed_formula(place)
            for place in (
                places.cell(slot),
                places.cell(self.within),
                places.column(slot),
                places.column(self.within),
            )
        )
        others = f"SUMPRODUCT(({groups}={group})*(LEN({texts})>0)*({texts}<>{own}))"
        return f"((LEN({own})>0)*(LEN({group})>0)*({others}>0))"

    def _differs_each(self, slot: str, places: Places) -> str:
        text = trimmed_formula(places.column(slot))
        others = f"(LEN(TRANSPOSE({text}))>0)*({text}<>TRANSPOSE({text}))"
        return f"((LEN({text})>0)*({self._together(places, others)}>0))"

    def group(self, record: Record) -> str:
        """What the records of a group have in common."""
        return _compared(record, self.within)

    def of_the_same(self, places: Places) -> str:
        """For an array formula: in how many filled records the group of each one is given."""
        text = trimmed_formula(places.column(self.slots[0]))
        return self._together(places, f"(LEN(TRANSPOSE({text}))>0)")

    def _together(self, places: Places, counted: str) -> str:
        """For each record: how many of its group are counted."""
        group = trimmed_formula(places.column(self.within))
        pairs = f"(LEN({group})>0)*({group}=TRANSPOSE({group}))*{counted}"
        return f"MMULT({pairs},1*(LEN({group})>=0))"


class Named(Protocol):
    """Gives a slot's cell or cells."""

    def __call__(self, slot: str, /) -> str:
        """By the slot's id."""


def asked(check: OwnCheck, round_: Round) -> tuple[Asked, ...]:
    """What the check asks of a record, worked out once for all."""
    return tuple(_asked(condition, round_) for condition in check.when)


def _asked(condition: Condition, round_: Round) -> Asked:
    field = round_.template.fields[condition.field]
    slots = tuple(slots_of(field, round_.config.years, round_.lists))
    values = _values(condition, getattr(field, "list", ""), round_)
    test = cell_test(condition, values)
    if isinstance(field, TicksField) and (condition.values or condition.list_phase):
        slots, test = tuple(slot for slot in slots if slot.part in values), IsFilled()
    if isinstance(field, PercentField) and isinstance(test, Compares):
        test = replace(test, shift=-2)  # Excel has hundredths
    if condition.years and not isinstance(field, AmountsField):
        raise ValueError(f"{condition.field} has no years")
    return Asked(condition, tuple(slot.id for slot in slots), test, condition.differs_within or "")


def _values(condition: Condition, name: str, round_: Round) -> tuple[str, ...]:
    """The values that the condition names, in every spelling that is read as one of them.

    A centre, committee or director is named by its code, and stands by its name on a form.
    """
    listed = round_.template.lists.get(name)
    entries = listed.values if listed is not None else ()
    if condition.list_phase is not None:
        named = tuple(entry.value for entry in entries if entry.phase == condition.list_phase)
    else:
        named = condition.values or ()
    spelled: Mapping[str, tuple[str, ...]] = {entry.value: entry.spelled for entry in entries}
    if listed is None and name in round_.code_names:
        spelled = {value: round_.spellings(name, value) for value in named}
    return tuple(dict.fromkeys(text for one in named for text in (one, *spelled.get(one, ()))))


def _compared(record: Record, slot: str) -> str:
    value = record.values.get(slot)
    return trimmed(cell_text(value)).casefold() if value is not None else ""


def _any(found: Sequence[str]) -> str:
    return found[0] if len(found) == 1 else f"(0+(({'+'.join(['0', *found])})>0))"
