"""Where everything stands on the overview's sheet: pure, so that links and formulas agree."""

from dataclasses import dataclass
from typing import Final

from workbook.case.overview import Overview
from workbook.read.model import Area

NR_COLUMN: Final = 1
TITLE_COLUMN: Final = 2
FIRST_YEAR_COLUMN: Final = 3
INTRO_ROW: Final = 4
HEADER_ROW: Final = 6

_AIR_ROWS: Final = 2  # above the totals, which belong to no committee

NR_WIDTH: Final = 9.0
TITLE_WIDTH: Final = 45.0  # most titles take one line or two
YEAR_WIDTH: Final = 9.0
INVESTMENT_WIDTH: Final = 18.0


@dataclass(frozen=True, slots=True)
class BlockPlaces:
    """The rows of one committee: its heading, its cases, their total."""

    heading: int
    rows: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OverviewPlaces:
    """Rows of the sheet; every list of rows stands as the overview's own.

    Attributes:
        investment_total: “Anlæg i alt”, below the last committee.
        summary: heading of the block with grand total, requirement and remainder.
        requirement: None without a requirement; so is remainder.
        loans: the texts below the investment by year.
        table: heading of the table by committee.
        chart: the chart's upper left corner.
    """

    years: tuple[int, ...]
    blocks: tuple[BlockPlaces, ...]
    investment_total: int
    summary: int
    grand: int
    requirement: int | None
    remainder: int | None
    investment: int
    loans: tuple[int, ...]
    table: int
    committees: tuple[int, ...]
    table_total: int
    chart: int

    @property
    def investment_column(self) -> int:
        """The sheet's last column."""
        return FIRST_YEAR_COLUMN + len(self.years)

    @property
    def rows(self) -> tuple[int, ...]:
        """Of all cases that are included."""
        return tuple(row for block in self.blocks for row in block.rows)

    @property
    def widths(self) -> list[float]:
        """Of all columns."""
        return [NR_WIDTH, TITLE_WIDTH, *[YEAR_WIDTH] * len(self.years), INVESTMENT_WIDTH]

    def year_column(self, year: int) -> int:
        """1-based."""
        return FIRST_YEAR_COLUMN + self.years.index(year)

    def years_of(self, row: int) -> Area:
        """The cells of all years in the row."""
        return Area(row, FIRST_YEAR_COLUMN, row, self.investment_column - 1)


def overview_places(overview: Overview) -> OverviewPlaces:
    """Where everything stands."""
    row = HEADER_ROW + 1
    blocks = []
    for block in overview.blocks:
        rows = tuple(range(row + 1, row + 1 + len(block.rows)))
        blocks.append(BlockPlaces(row, rows, rows[-1] + 1))
        row = rows[-1] + 2
    investment_total = row
    summary = row + 1 + _AIR_ROWS
    grand = summary + 1
    row = grand + 1
    requirement = remainder = None
    if overview.requirement:
        requirement, remainder = row, row + 1
        row += 2
    investment = row
    loans = tuple(range(row + 1, row + 1 + len(overview.loans)))
    table = row + len(loans) + 1 + _AIR_ROWS
    committees = tuple(range(table + 1, table + 1 + len(blocks)))
    table_total = table + 1 + len(blocks)
    return OverviewPlaces(
        years=overview.years,
        blocks=tuple(blocks),
        investment_total=investment_total,
        summary=summary,
        grand=grand,
        requirement=requirement,
        remainder=remainder,
        investment=investment,
        loans=loans,
        table=table,
        committees=committees,
        table_total=table_total,
        chart=table_total + 2,
    )
