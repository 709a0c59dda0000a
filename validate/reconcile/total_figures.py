"""The figures of an overview's totals, each with what it should say and the rows behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from validate.reconcile.expected import Expected, Sum, TotalKey
from validate.reconcile.figure import SHOWN, Figure, Flaw, shows
from validate.reconcile.matching import Matching
from validate.reconcile.overview_reader import PrintedOverview, PrintedRow, PrintedTotal
from workbook.numbers import exact_sum, round_away

HALF_STEP: Final = Decimal("0.005")
"""What rounding a displayed figure takes or gives at most."""


@dataclass(frozen=True, slots=True)
class TotalFigure:
    """One figure of one total.

    Attributes:
        year: None for the investment column.
        right: what it may say according to the cases; the exact amount first.
        above: the rows printed above it added up, exact and then as sums of displayed figures;
            empty where no rows stand behind it, or one of them lacks the column.
        slack: what the rounding of these rows may take or give; 0 where they stand exact.
    """

    key: TotalKey
    year: int | None
    figure: Figure
    right: tuple[Decimal, ...]
    above: tuple[Decimal, ...]
    slack: Decimal

    @property
    def is_right(self) -> bool:
        """Whether it says what the cases say, however it was rounded on the way."""
        if self.figure.flaw is Flaw.UNCACHED or self.figure.is_blank:
            return not any(self.right)
        return self.figure.flaw is Flaw.NONE and any(
            shows(self.figure.amount, amount) for amount in self.right
        )

    @property
    def agrees_above(self) -> bool | None:
        """Whether it agrees with the printed rows, within their rounding; None where none are."""
        value = self.figure.value
        if not self.above or value is None:
            return None
        if any(shows(value, added) for added in self.above):
            return True
        return bool(self.slack) and abs(value - self.above[0]) <= self.slack


class TotalRows:
    """The totals of a printed overview and the rows that they should add.

    Args:
        wanted: what the cases say.
        printed: what stands on the sheet.
        matching: its rows.
    """

    def __init__(self, wanted: Expected, printed: PrintedOverview, matching: Matching) -> None:
        self._wanted = wanted
        self._printed = printed
        self._matching = matching
        self._cases = {pair.printed.row: pair.expected for pair in matching.pairs}
        self._committees = {row: case.committee for row, case in self._cases.items()}
        for extra in matching.extra:
            self._committees[extra.row] = self._committee(extra)

    def figures(self) -> Iterator[TotalFigure]:
        """Every figure of every total, from the top of the sheet."""
        for total in self._printed.totals:
            if total.key.sum is Sum.INVESTMENT_TOTAL:
                figure = _only_figure(total)
                if figure is not None:
                    yield self._figure(total.key, None, figure)
                continue
            for year in self._wanted.years:
                figure = total.figure(year)
                if figure is not None and self._wanted.total(total.key, year):
                    yield self._figure(total.key, year, figure)
            figure = total.investment
            # Most overviews leave this cell blank and print the investment on its own row.
            if figure is not None and not figure.is_blank and self._wanted.total(total.key, None):
                yield self._figure(total.key, None, figure)

    def _figure(self, key: TotalKey, year: int | None, figure: Figure) -> TotalFigure:
        rows = self.behind(key, year)
        right = self._wanted.total(key, year)
        rounded = sum(self._is_rounded(row, year) for row in rows)
        # The total's own rounding comes on top of that of its rows.
        slack = HALF_STEP * (rounded + 1) if rounded else Decimal(0)
        return TotalFigure(key, year, figure, right, self._above(key, year, rows), slack)

    def _above(
        self, key: TotalKey, year: int | None, rows: Sequence[PrintedRow]
    ) -> tuple[Decimal, ...]:
        amounts: dict[str, list[Decimal]] = {}
        for row in rows:
            shown = row.figure(year)
            if shown is None:
                return ()
            amounts.setdefault(self._committees[row.row], []).append(shown.amount)
        if not amounts:
            return ()
        single = [amount for found in amounts.values() for amount in found]
        sums = [exact_sum(single), exact_sum(round_away(amount, SHOWN) for amount in single)]
        if not key.committee:
            blocks = [round_away(exact_sum(found), SHOWN) for found in amounts.values()]
            sums.append(exact_sum(blocks))
        if key.sum is Sum.REMAINDER and year is not None:
            required = self._wanted.requirement.get(year, Decimal(0))
            sums = [exact_sum([required, added]) for added in sums]
        return tuple(dict.fromkeys(sums))

    def _is_rounded(self, row: PrintedRow, year: int | None) -> bool:
        """Whether the row shows its case's amount with fewer decimals than it has."""
        case, figure = self._cases.get(row.row), row.figure(year)
        exact = case.amount(year) if case else None
        if exact is None or figure is None or figure.value is None:
            return False
        return figure.value != exact and shows(figure.value, exact)

    def behind(self, key: TotalKey, year: int | None) -> tuple[PrintedRow, ...]:
        """The printed rows that the total should add."""
        if key.sum is Sum.REQUIREMENT or (key.sum is Sum.INVESTMENT_BY_YEAR and year is not None):
            return ()
        rows = (*(pair.printed for pair in self._matching.pairs), *self._matching.extra)
        return tuple(row for row in rows if key.committee in {"", self._committees[row.row]})

    def _committee(self, row: PrintedRow) -> str:
        """Of a row that no case has: where cases of the same prefix belong."""
        prefix = row.number.prefix if row.number else ""
        alike = (case.committee for case in self._wanted.rows if case.nr.startswith(f"{prefix}-"))
        return next(alike, prefix)


def _only_figure(total: PrintedTotal) -> Figure | None:
    """The total of the investment: in its column, or the one figure that the row has."""
    if total.investment is not None and not total.investment.is_blank:
        return total.investment
    shown = [figure for figure in total.years.values() if not figure.is_blank]
    return shown[0] if shown else total.investment
