"""The edition in figures: items by status, and the agreed amounts by section and year."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from workbook.council.model import CouncilItem
from workbook.merge import MergedRound


@dataclass(frozen=True, slots=True)
class StatusRow:
    """The number of items with each status.

    Attributes:
        key: a section's title, or the code of a committee or a centre.
        counts: as ``StatusFigures.statuses``.
    """

    key: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All items of the row."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class StatusFigures:
    """Items by status; rows without items are left out.

    Attributes:
        statuses: the list's values in its order; then None, the items without a status, where
            there are any.
        sections: in the edition's order.
        committees: in the order of the settings; an item with two committees counts under each.
        centres: the first centre of each item, in the order of the settings.
        total: every item once.
    """

    statuses: tuple[str | None, ...]
    sections: tuple[StatusRow, ...]
    committees: tuple[StatusRow, ...]
    centres: tuple[StatusRow, ...]
    total: StatusRow

    @property
    def shared(self) -> int:
        """How many more items the committees' rows count than there are."""
        return sum(row.total for row in self.committees) - self.total.total


@dataclass(frozen=True, slots=True)
class AmountRow:
    """A section's amounts in the template's unit.

    Attributes:
        amounts: of each year; None where no item has an amount in it.
        items: how many have amounts.
    """

    section: str
    years: tuple[int, ...]
    amounts: tuple[Decimal | None, ...]
    items: int


@dataclass(frozen=True, slots=True)
class EconomyFigures:
    """The agreed amounts by section and year, exact; sections without economy are left out."""

    years: tuple[int, ...]
    rows: tuple[AmountRow, ...]
    totals: tuple[Decimal, ...]


def status_figures(merged: MergedRound) -> StatusFigures:
    """The items by status, by section, committee and first centre."""
    template, config = merged.round.template, merged.round.config
    items = tuple(merged.council.items())
    values = template.lists[template.table.answering("status").list or ""].texts
    statuses: tuple[str | None, ...] = values
    if any(item.status is None for item in items):
        statuses = (*values, None)

    def count(key: str, counted: Iterable[CouncilItem]) -> StatusRow:
        found = [item.status for item in counted]
        return StatusRow(key, tuple(found.count(status) for status in statuses))

    def rows(
        keys: Iterable[str], belongs: Callable[[CouncilItem, str], bool]
    ) -> tuple[StatusRow, ...]:
        counted = (count(key, [item for item in items if belongs(item, key)]) for key in keys)
        return tuple(row for row in counted if row.total)

    return StatusFigures(
        statuses,
        tuple(count(section.title, section.items) for section in merged.council.sections),
        rows((one.code for one in config.committees), lambda item, code: code in item.committees),
        rows((one.code for one in config.centres), lambda item, code: code == item.centres[0]),
        count("", items),
    )


def economy_figures(merged: MergedRound) -> EconomyFigures:
    """The amounts by section and year: for each year the sum of what was agreed for it."""
    years = merged.round.config.years
    rows = []
    for section in merged.council.sections:
        settings = merged.round.config.section(section.title)
        if settings is None or not settings.economy:
            continue
        with_amounts = [item for item in section.items if item.economy]
        amounts = tuple(_sum(with_amounts, year) for year in years)
        rows.append(AmountRow(section.title, years, amounts, len(with_amounts)))
    totals = tuple(
        sum((row.amounts[place] or Decimal(0) for row in rows), Decimal(0))
        for place in range(len(years))
    )
    return EconomyFigures(years, tuple(rows), totals)


def amount(item: CouncilItem, year: int) -> Decimal | None:
    """The item's amount in the year, all its series added; None where it has none."""
    found = [value for series in item.economy for one, value in series.years if one == year]
    return sum(found, Decimal(0)) if found else None


def _sum(items: Iterable[CouncilItem], year: int) -> Decimal | None:
    found = [value for item in items if (value := amount(item, year)) is not None]
    return sum(found, Decimal(0)) if found else None
