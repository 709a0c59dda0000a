"""Which printed row stands for which case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from validate.reconcile.expected import Expected, ExpectedRow
from validate.reconcile.figure import shows
from validate.reconcile.labels import alike
from validate.reconcile.overview_reader import PrintedOverview, PrintedRow
from workbook.case.model import CaseNumber, case_number
from workbook.danish import folded


@dataclass(frozen=True)
class Pair:
    """A case and its row.

    Attributes:
        recognised_by_title: the row has another number, or none.
    """

    expected: ExpectedRow
    printed: PrintedRow
    recognised_by_title: bool = False


@dataclass(frozen=True)
class Matching:
    """Every case and every printed row with a number in one of these.

    Attributes:
        pairs: in the order of the sheet.
        missing: cases without a row.
        twice: further rows of a case that has one.
        left_out: rows of cases that were decided to be left out, with the title and the decision.
        unknown: rows that no case has.
    """

    pairs: tuple[Pair, ...]
    missing: tuple[ExpectedRow, ...]
    twice: tuple[tuple[ExpectedRow, PrintedRow], ...]
    left_out: tuple[tuple[str, str, PrintedRow], ...]
    unknown: tuple[PrintedRow, ...]

    @property
    def extra(self) -> tuple[PrintedRow, ...]:
        """Rows that no total should count."""
        return (
            *(row for _, row in self.twice),
            *(row for _, _, row in self.left_out),
            *self.unknown,
        )


def match(wanted: Expected, printed: PrintedOverview) -> Matching:
    """The rows matched by number, and what is left of them by title."""
    by_number: dict[CaseNumber | None, list[PrintedRow]] = {}
    for row in printed.numbered:
        by_number.setdefault(row.number, []).append(row)
    pairs: list[Pair] = []
    twice: list[tuple[ExpectedRow, PrintedRow]] = []
    missing: list[ExpectedRow] = []
    for case in wanted.rows:
        rows = by_number.pop(case_number(case.nr), [])
        if not rows:
            missing.append(case)
            continue
        best = min(rows, key=lambda row: (_faults(case, row, wanted.years), row.row))
        pairs.append(Pair(case, best))
        twice += [(case, row) for row in rows if row is not best]
    left_out = []
    for nr, (title, decision) in wanted.left_out.items():
        rows = by_number.pop(case_number(nr), [])
        left_out += [(title, decision, row) for row in rows if not _says(row, decision)]
    strangers = [row for rows in by_number.values() for row in rows]
    unnumbered = [row for row in printed.rows if row.number is None]
    for case in tuple(missing):
        found = _titled(case, [*strangers, *unnumbered], missing)
        if found is not None:
            pairs.append(Pair(case, found, recognised_by_title=True))
            missing.remove(case)
            strangers = [row for row in strangers if row is not found]
            unnumbered = [row for row in unnumbered if row is not found]
    return Matching(
        tuple(sorted(pairs, key=lambda pair: pair.printed.row)),
        tuple(missing),
        tuple(twice),
        tuple(left_out),
        tuple(sorted(strangers, key=lambda row: row.row)),
    )


def _says(row: PrintedRow, decision: str) -> bool:
    """Whether the row stands in a list of what was left out: the decision in place of amounts."""
    figures = [*row.years.values(), *([row.investment] if row.investment else [])]
    texts = [*(text for _, text in row.texts), *(figure.text for figure in figures)]
    return any(folded(text) == folded(decision) for text in texts) and not any(
        figure.value is not None for figure in figures
    )


def _titled(
    case: ExpectedRow, rows: Sequence[PrintedRow], missing: Iterable[ExpectedRow]
) -> PrintedRow | None:
    """The only row that has the case's title, where no other missing case has it."""
    if sum(folded(other.title) == folded(case.title) for other in missing) > 1:
        return None
    found = [row for row in rows if any(alike(text, case.title) for _, text in row.texts)]
    return found[0] if len(found) == 1 else None


def _faults(case: ExpectedRow, row: PrintedRow, years: Iterable[int]) -> int:
    figures = ((row.figure(year), case.amount(year)) for year in (*years, None))
    return sum(
        not shows(figure.amount, amount or Decimal(0)) for figure, amount in figures if figure
    )
