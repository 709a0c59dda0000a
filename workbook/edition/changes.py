"""What is new since the round before: statuses with their direction, and remarks."""

from collections import Counter
from enum import Enum

from templates.frozen import frozen
from templates.value_list import ListValue
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.item import Items
from workbook.records.remark import Remark


class Direction(Enum):
    """Which way a status has gone, by the rank of its value."""

    FORWARD = "forward"
    BACKWARD = "backward"
    SET_ASIDE = "set aside"  # to a value without a rank
    TAKEN_UP = "taken up"  # from a value without a rank
    SIDEWAYS = "sideways"  # of the same rank, or not a value of the list before


@frozen
class StatusChange:
    """An item whose status differs from the one before."""

    item: MergedRecord
    before: str
    after: str
    direction: Direction
    remarks: tuple[Remark, ...]


@frozen
class ItemRemarks:
    """An item whose status is as before, or not delivered, but which has new remarks."""

    item: MergedRecord
    status: str
    remarks: tuple[Remark, ...]


@frozen
class Changes:
    """What is new, each in the order of the items.

    Attributes:
        base: label of the edition before; "" where only finance's list has the statuses before.
        added: items that the edition before does not have.
        gone: names and titles of items that are no longer in the list.
    """

    base: str
    statuses: tuple[StatusChange, ...]
    remarks: tuple[ItemRemarks, ...]
    added: tuple[ItemRemarks, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()

    def count(self, direction: Direction) -> int:
        """How many statuses have gone this way."""
        return sum(change.direction is direction for change in self.statuses)


def changes(data: Dataset) -> Changes | None:
    """What is new since the round before; None where finance's list knows of none."""
    items = Items(data)
    previous = data.round.previous
    if previous is None and not any(items.earlier_status(record) for record in data.records):
        return None
    added: list[ItemRemarks] = []
    statuses: list[StatusChange] = []
    remarks: list[ItemRemarks] = []
    for record in data.records:
        before, after = items.earlier_status(record), items.status(record)
        if previous is not None and items.printed(record) is None:
            added.append(ItemRemarks(record, after, items.remarks(record)))
            continue
        new = _new_remarks(items, record)
        if before and after and before != after:
            way = _direction(items.value(before), items.value(after))
            statuses.append(StatusChange(record, before, after, way, new))
        elif new:
            remarks.append(ItemRemarks(record, after, new))
    known = {record.key for record in data.records}
    gone = tuple(
        (one.name, one.title)
        for one in (previous.records if previous else ())
        if one.key not in known
    )
    return Changes(
        previous.round if previous else "",
        tuple(statuses),
        tuple(remarks),
        tuple(added),
        gone,
    )


def _new_remarks(items: Items, record: MergedRecord) -> tuple[Remark, ...]:
    """The remarks that the edition before does not have, oldest first.

    Compared by their text alone: the heading of a remark may be put right between two editions.
    “Intet nyt” of two rounds stands twice, so each earlier remark accounts for one only.
    """
    printed, kept = items.printed(record), items.data.field(items.pack.remark).kept
    earlier = items.earlier_remarks(record)
    if printed is not None:
        earlier = printed.histories.get(kept, ())
    known = Counter(remark.text for remark in earlier)
    new = []
    for remark in items.remarks(record):
        if known[remark.text]:
            known[remark.text] -= 1
        else:
            new.append(remark)
    return tuple(new)


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
