"""What an overview must say according to the cases: rows, and totals with their roundings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from validate.reconcile.figure import SHOWN
from workbook.case.overview import Overview
from workbook.numbers import exact_sum, round_away


class Sum(StrEnum):
    """The totals of an overview."""

    COMMITTEE = "committee"
    GRAND = "grand"
    REQUIREMENT = "requirement"
    REMAINDER = "remainder"
    INVESTMENT_TOTAL = "investment-total"
    INVESTMENT_BY_YEAR = "investment-by-year"


@dataclass(frozen=True, slots=True)
class TotalKey:
    """One total; ``committee`` is a code where it is a committee's, else ""."""

    sum: Sum
    committee: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """One case as the overview prints it, in mio. kr., savings negative.

    Attributes:
        years: None where the case has no amount.
        investment: the case's years added, or None.
    """

    nr: str
    title: str
    committee: str
    years: Mapping[int, Decimal | None]
    investment: Decimal | None

    def amount(self, year: int | None) -> Decimal | None:
        """The year's amount; the investment for None."""
        return self.investment if year is None else self.years.get(year)


@dataclass(frozen=True)
class Expected:
    """The overview that the cases give.

    Attributes:
        committees: names by code, in their order.
        requirement: by year; empty where the round has none.
        investment_by_year: of all cases.
        loans: by year, how much of its investment each loan can pay.
        left_out: title and decision, by number, of the cases that are not in the overview.
    """

    years: tuple[int, ...]
    committees: Mapping[str, str]
    rows: tuple[ExpectedRow, ...]
    requirement: Mapping[int, Decimal]
    investment_by_year: Mapping[int, Decimal]
    left_out: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    loans: Mapping[int, tuple[Decimal, ...]] = field(default_factory=dict)

    def of(self, committee: str) -> tuple[ExpectedRow, ...]:
        """The rows of the committee; all for ""."""
        return tuple(row for row in self.rows if not committee or row.committee == committee)

    def total(self, key: TotalKey, year: int | None) -> tuple[Decimal, ...]:
        """The total, exact, then as it comes out where displayed figures are added.

        Either is right: 39,40 less 32,285 prints as 7,12, and less the printed 32,29 as 7,11.
        Empty where there is no such total.

        Args:
            key: which total.
            year: of the column; None for the investment column.
        """
        if key.sum is Sum.REQUIREMENT:
            return _one(self.requirement.get(year) if year is not None else None)
        if key.sum is Sum.REMAINDER:
            required = self.requirement.get(year) if year is not None else None
            if required is None:
                return ()
            return tuple(required + total for total in self.total(TotalKey(Sum.GRAND), year))
        if key.sum is Sum.INVESTMENT_BY_YEAR and year is not None:
            return _one(self.investment_by_year.get(year))
        if key.sum is Sum.INVESTMENT_BY_YEAR or key.sum is Sum.INVESTMENT_TOTAL:
            year = None
        sums = [_added(self.of(key.committee), year, lambda amount: amount)]
        sums.append(_added(self.of(key.committee), year, _rounded))
        if not key.committee:
            sums.append(
                exact_sum(
                    _rounded(_added(self.of(code), year, lambda amount: amount))
                    for code in self.committees
                )
            )
        return tuple(dict.fromkeys(sums))


def expected(overview: Overview) -> Expected:
    """What the printed overview is held against."""
    return Expected(
        overview.years,
        {block.code: block.name for block in overview.blocks},
        tuple(
            ExpectedRow(
                row.nr,
                row.title,
                row.committee,
                {year: row.years.get(year) for year in overview.years},
                row.anlaeg,
            )
            for row in overview.rows
        ),
        overview.requirement,
        overview.investment,
        {one.nr: (one.title, one.decision.value) for one in overview.left_out},
        {
            year: tuple(
                min(share.loan, share.investment) for share in overview.loans if share.year == year
            )
            for year in overview.years
        },
    )


def _one(amount: Decimal | None) -> tuple[Decimal, ...]:
    return () if amount is None else (amount,)


def _rounded(amount: Decimal) -> Decimal:
    return round_away(amount, SHOWN)


def _added(
    rows: Iterable[ExpectedRow], year: int | None, show: Callable[[Decimal], Decimal]
) -> Decimal:
    amounts = (row.amount(year) for row in rows)
    return exact_sum(show(amount) for amount in amounts if amount is not None)
