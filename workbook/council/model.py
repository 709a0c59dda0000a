"""The council edition of one round as data: sections, items, statuses, remarks."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark and the round it is printed under; None where it carries no heading."""

    round: str | None
    text: str


@dataclass(frozen=True, slots=True)
class AmountSeries:
    """Amounts per year in the template's unit (mio. kr.), as agreed."""

    label: str | None
    years: tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class CouncilItem:
    """One item of the agreement as the council reads it.

    Attributes:
        nr: the agreement's number.
        centres: codes; the first leads.
        director: code, or None.
        committees: codes in the agreement's order.
        economy: empty where the agreement gives no amounts.
        status: a value of the template's list, or None where the centre has not delivered.
        remarks: of all rounds, oldest first.
    """

    nr: int
    title: str
    centres: tuple[str, ...]
    director: str | None
    committees: tuple[str, ...]
    economy: tuple[AmountSeries, ...]
    economy_note: str | None
    status: str | None
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class CouncilSection:
    """A section of the agreement, its items by number."""

    title: str
    items: tuple[CouncilItem, ...]


@dataclass(frozen=True, slots=True)
class Council:
    """The edition of one round.

    Attributes:
        template: id.
        round: label with year, e.g. "August 2024".
    """

    template: str
    round: str
    sections: tuple[CouncilSection, ...]

    def items(self) -> Iterator[CouncilItem]:
        """All items in the order of the sections."""
        for section in self.sections:
            yield from section.items

    def item(self, nr: int) -> CouncilItem | None:
        """The item of this number, or None."""
        return next((item for item in self.items() if item.nr == nr), None)
