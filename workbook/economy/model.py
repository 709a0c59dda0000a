"""What an economy cell says: amounts per year in series, and the error when it says nothing."""

from collections.abc import Iterable
from dataclasses import field
from decimal import Decimal
from functools import cached_property

from templates.frozen import frozen
from templates.text import Text


class EconomyError(Exception):
    """The text of an economy cell that cannot be read in one way only.

    `said` tells the finance officer what is wrong and what to write, `position` is the
    0-based offset in `text` of the first offending character.
    """

    def __init__(self, said: Text, position: int, text: str) -> None:
        super().__init__(said, position, text)
        self.said = said
        self.position = position
        self.text = text

    def __str__(self) -> str:
        return self.said.en

    def pointed(self) -> str:
        """Return two lines: the text on one line, and a caret under the offending character."""
        line = "".join(" " if sign.isspace() else sign for sign in self.text)
        return f"{line}\n{' ' * self.position}^"


@frozen(slots=False)
class Entry:
    """One amount in mio. kr., for each of the years `first` to `last`.

    `start` is the text that stood in place of the year ("start 1. juni 2024"), else None.
    """

    amount: Decimal
    first: int
    last: int
    start: str | None = None


@frozen(slots=False)
class Series:
    """The entries under one label; the label is None in a cell that has only one series."""

    label: str | None
    entries: tuple[Entry, ...]

    @cached_property
    def years(self) -> dict[int, Decimal]:
        """The amount of each year in mio. kr., in the order of the years."""
        return _sums(self.entries)


@frozen(slots=False)
class Economy:
    """What an economy cell says; two are equal whatever text they were read from."""

    series: tuple[Series, ...]
    note: str | None = None
    text: str = field(default="", compare=False)

    @cached_property
    def years(self) -> dict[int, Decimal]:
        """The sum of all series for each year in mio. kr., in the order of the years."""
        return _sums(entry for series in self.series for entry in series.entries)


def _sums(entries: Iterable[Entry]) -> dict[int, Decimal]:
    sums: dict[int, Decimal] = {}
    for entry in entries:
        for year in range(entry.first, entry.last + 1):
            sums[year] = sums.get(year, Decimal(0)) + entry.amount
    return dict(sorted(sums.items()))
