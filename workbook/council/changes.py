"""What is new since the edition before this one: statuses, remarks, items."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from templates.parts import ListValue, ValueList
from workbook.conditions import read_value
from workbook.council.model import CouncilItem, Remark
from workbook.merge import MergedRound
from workbook.round.agreement import Item


class Direction(Enum):
    """Which way a status has gone, by the rank of its value."""

    FORWARD = "forward"
    BACKWARD = "backward"
    SET_ASIDE = "set aside"  # to a value without a rank
    TAKEN_UP = "taken up"  # from a value without a rank
    SIDEWAYS = "sideways"  # of the same rank, or not a value of the list before


@dataclass(frozen=True, slots=True)
class StatusChange:
    """An item whose status differs from the one before."""

    item: CouncilItem
    before: str
    after: str
    direction: Direction
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class ItemRemarks:
    """An item whose status is as before, or not delivered, but which has new remarks."""

    item: CouncilItem
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new, each list by item number.

    Attributes:
        base: label of the edition before; None where the statuses before stand only in the
            agreement list.
        added: items that the edition before does not have.
        gone: numbers and titles of items that the agreement no longer has.
    """

    base: str | None
    statuses: tuple[StatusChange, ...]
    remarks: tuple[ItemRemarks, ...]
    added: tuple[CouncilItem, ...]
    gone: tuple[tuple[int, str], ...]

    def count(self, direction: Direction) -> int:
        """How many statuses have gone this way."""
        return sum(change.direction is direction for change in self.statuses)


def changes(merged: MergedRound) -> Changes | None:
    """What is new since the edition before; None where nothing is known of one.

    The status before is the agreement list's where it has one, else that of the edition before.
    """
    previous = merged.round.previous
    if previous is None and not any(item.previous_status for item in merged.round.items):
        return None
    values = _status_list(merged)
    statuses: list[StatusChange] = []
    remarks: list[ItemRemarks] = []
    added: list[CouncilItem] = []
    for item in sorted(merged.round.items, key=lambda item: item.nr):
        now = merged.council_item(item)
        if previous is not None and previous.item(item.nr) is None:
            added.append(now)
            continue
        new = _new_remarks(merged, item)
        before = _as_listed(item.previous_status, values)
        if before is not None and now.status is not None and before != now.status:
            way = _direction(values.find(before), values.find(now.status))
            statuses.append(StatusChange(now, before, now.status, way, new))
        elif new:
            remarks.append(ItemRemarks(now, new))
    gone = [
        (item.nr, item.title)
        for item in (previous.items() if previous else ())
        if merged.round.item(item.nr) is None
    ]
    return Changes(
        previous.round if previous else None,
        tuple(statuses),
        tuple(remarks),
        tuple(added),
        tuple(sorted(gone)),
    )


def _status_list(merged: MergedRound) -> ValueList:
    template = merged.round.template
    return template.lists[template.table.answering("status").list or ""]


def _as_listed(text: str | None, values: ValueList) -> str | None:
    """The value that the text is read as; the text itself where it is none (it is still shown)."""
    return text and (read_value(text, values.texts) or text)


def _direction(before: ListValue | None, after: ListValue | None) -> Direction:
    first = before.rank if before else None
    last = after.rank if after else None
    if first is None:
        # A text that is no value of the list says nothing of the way.
        return Direction.TAKEN_UP if before and last is not None else Direction.SIDEWAYS
    if last is None:
        return Direction.SET_ASIDE
    if last == first:
        return Direction.SIDEWAYS
    return Direction.FORWARD if last > first else Direction.BACKWARD


def _new_remarks(merged: MergedRound, item: Item) -> tuple[Remark, ...]:
    """The remarks that the edition before does not have, oldest first.

    Compared by their text alone: the heading of a remark may be put right between two editions.
    “Intet nyt” of two rounds stands twice, so each earlier remark accounts for one only.
    """
    now = merged.council_item(item)
    earlier = merged.round.previous.item(item.nr) if merged.round.previous else None
    known = Counter(remark.text for remark in (earlier.remarks if earlier else item.history))
    new = []
    for remark in now.remarks:
        if known[remark.text]:
            known[remark.text] -= 1
        else:
            new.append(remark)
    return tuple(new)
