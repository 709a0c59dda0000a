"""The figures of a sheet's sums, each with what it should say and the rows that it adds."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from templates.frozen import frozen
from validate.reconcile.cells import compared, exact, is_figure
from validate.reconcile.figure import Figure, Flaw, shows
from validate.reconcile.identity import named
from validate.reconcile.lines import Head, Line
from validate.reconcile.made_of import Behind, MadeOf, RowsBehind
from validate.reconcile.pairing import Pair, Pairing
from validate.reconcile.printed import PrintedRow
from workbook.edition.document import Blank, Cell, CellRef, Number
from workbook.numbers import exact_sum, round_away

_PREFIX: Final = re.compile(r"[^\W\d_]+")


@frozen(slots=False)
class SumFigure:
    """One figure of one sum or count.

    Attributes:
        right: what it may say; the exact number first.
        behind: the rows of records that it adds; None where it adds none of the sheet.
        above: these as they are printed, added up exact and then as sums of displayed figures;
            empty where none of them is printed, or one lacks the column.
        slack: what the rounding of these rows may take or give; 0 where they stand exact.
    """

    pair: Pair
    head: Head
    cell: Cell
    figure: Figure
    right: tuple[Decimal, ...]
    behind: Behind | None
    above: tuple[Decimal, ...]
    slack: Decimal

    @property
    def decimals(self) -> int:
        """With how many it is shown."""
        return self.cell.decimals if isinstance(self.cell, Number | Blank) else 0

    @property
    def half_step(self) -> Decimal:
        """What rounding a displayed figure takes or gives at most."""
        return Decimal(5).scaleb(-self.decimals - 1)

    @property
    def is_right(self) -> bool:
        """Whether it says what the records give, however it was rounded on the way."""
        if self.figure.flaw is Flaw.UNCACHED or self.figure.is_blank:
            return not any(self.right)
        return self.figure.flaw is Flaw.NONE and any(
            shows(self.figure.amount, amount, self.decimals) for amount in self.right
        )

    @property
    def agrees_above(self) -> bool | None:
        """Whether it agrees with the printed rows, within their rounding; None where none are."""
        value = self.figure.value
        if not self.above or value is None:
            return None
        if any(shows(value, added, self.decimals) for added in self.above):
            return True
        return bool(self.slack) and abs(value - self.above[0]) <= self.slack

    @property
    def is_given(self) -> bool:
        """Whether it is a number of the round, not of the records."""
        number = self.cell
        return (
            isinstance(number, Number)
            and not (number.terms or number.counts)
            and bool(number.value)
            and self.pair.line.row.role != "body"
        )


class Sums:
    """The sums of a sheet and the rows that they should add.

    Args:
        made: of what the edition's figures are made.
        lines: that the sheet should have.
        found: which of its rows stands for which of them.
    """

    def __init__(self, made: MadeOf, lines: Sequence[Line], found: Pairing) -> None:
        self._made = made
        self._rows = RowsBehind(made, lines)
        self._lines = lines
        self._found = found
        self._by_line = {pair.line: pair for pair in found.pairs}

    @property
    def lines(self) -> Sequence[Line]:
        """The sums and counts that the sheet should have."""
        return [line for line in self._lines if line.record is None]

    @cached_property
    def figures(self) -> tuple[SumFigure, ...]:
        """Every figure of every sum, from the top of the sheet."""
        return tuple(
            self._figure(pair, head, cell, figure)
            for pair in self._found.pairs
            if pair.line.record is None
            for head, cell in compared(pair.line, pair.row)
            if is_figure(head, cell)
            and (figure := pair.row.figure(head.place)) is not None
            and (isinstance(cell, Number) or not figure.is_blank)
        )

    def pair_of(self, line: Line) -> Pair | None:
        """The row that stands for the line."""
        return self._by_line.get(line)

    def surplus(self, behind: Behind) -> Iterator[tuple[PrintedRow, Figure]]:
        """Rows that no sum should count and that this one seems to, with what they add."""
        for line, row in self._strays:
            figure = row.figure(behind.place) if line in behind.lines else None
            if figure is not None:
                yield row, figure

    @cached_property
    def _strays(self) -> Sequence[tuple[Line | None, PrintedRow]]:
        """The rows that stand for no line, each with the line that it is most like."""
        unknown = ((self._like(row), row) for row in self._found.unknown)
        return [*self._found.twice, *unknown]

    def parts(self, one: SumFigure) -> Iterator[Sequence[tuple[SumFigure, Decimal]]]:
        """The sums that this one may be made of, each with its factor: by its formula, by table."""
        by_ref = {_ref(other): other for other in self.figures}
        if isinstance(one.cell, Number) and one.cell.terms and one.cell.over is None:
            found = [(by_ref.get(term.cell), term.factor) for term in one.cell.terms]
            if all(other for other, _ in found):
                yield [(other, factor) for other, factor in found if other]
        whole = self._made.of(one.pair.line, one.head.place)
        by_table: dict[tuple[str, int], list[tuple[SumFigure, Decimal]]] = {}
        left: dict[tuple[str, int], dict[CellRef, Decimal]] = {}
        for other in self.figures:
            own = self._made.of(other.pair.line, other.head.place)
            if other is one or not own or len(own) == len(whole) or not own.keys() <= whole.keys():
                continue
            key = (other.pair.line.row.role, other.head.place)
            rest = left.setdefault(key, dict(whole))
            if own.keys() <= rest.keys():
                factors = {rest.pop(ref) / factor for ref, factor in own.items()}
                by_table.setdefault(key, []).append((other, factors.pop()))
        yield from (by_table[key] for key, rest in left.items() if not rest)

    def _figure(self, pair: Pair, head: Head, cell: Cell, figure: Figure) -> SumFigure:
        behind = self._rows.behind(pair.line, head)
        right, slack = [exact(cell) or Decimal(0)], Decimal(0)
        above: tuple[Decimal, ...] = ()
        decimals = cell.decimals if isinstance(cell, Number | Blank) else 0
        if isinstance(cell, Number) and cell.terms and cell.over is None:
            right += self._rounded_terms(cell)
        if behind is not None:
            figures = [(line.table.id, exact(line.cells[behind.place][1])) for line in behind.lines]
            added = [(table, amount) for table, amount in figures if amount is not None]
            right += _added(added, behind, decimals)
            above, rounded = self._above(behind, decimals)
            # The sum's own rounding comes on top of that of its rows.
            slack = Decimal(5).scaleb(-decimals - 1) * (rounded + 1) if rounded else Decimal(0)
        return SumFigure(
            pair, head, cell, figure, tuple(dict.fromkeys(right)), behind, above, slack
        )

    def _rounded_terms(self, number: Number) -> Sequence[Decimal]:
        """The sum of the printed sums that its formula adds."""
        cells = [
            (one.table.cell(term.cell), term.factor)
            for term in number.terms
            for one in self._lines
            if one.table.id == term.cell.table and one.place == term.cell.row
        ]
        if len(cells) != len(number.terms):
            return ()
        shown = (
            round_away(cell.value, number.decimals) * factor
            for cell, factor in cells
            if isinstance(cell, Number)
        )
        return (exact_sum(shown),)

    def _above(self, behind: Behind, decimals: int) -> tuple[tuple[Decimal, ...], int]:
        """The printed rows added up, and how many of them are shown rounded."""
        added: list[tuple[str, Decimal]] = []
        rounded = 0
        for line in behind.lines:
            pair = self._by_line.get(line)
            figure = pair.row.figure(behind.place) if pair else None
            if pair is not None and figure is None:
                return (), 0
            if figure is not None:
                added.append((line.table.id, figure.amount))
                right = exact(line.cells[behind.place][1])
                rounded += (
                    right is not None
                    and figure.value is not None
                    and figure.value != right
                    and shows(figure.value, right, decimals)
                )
        for _, figure in self.surplus(behind):
            added.append(("", figure.amount))
        return (tuple(dict.fromkeys(_added(added, behind, decimals))) if added else ()), rounded

    def _like(self, row: PrintedRow) -> Line | None:
        """A record of the same prefix as the row's, else one under the same heading."""
        records = [line for line in self._lines if line.record and line.header == row.under.header]
        prefix = _PREFIX.match(named(row.name.text))
        if prefix is not None:
            alike = (line for line in records if named(line.label).startswith(prefix[0]))
            found = next(alike, None)
            if found is not None:
                return found
        return next((line for line in records if line.heading == row.heading), None)


def _added(
    amounts: Sequence[tuple[str, Decimal]], behind: Behind, decimals: int
) -> Sequence[Decimal]:
    """The amounts added: exact, as displayed, and as displayed by table."""
    by_table: dict[str, list[Decimal]] = {}
    for table, amount in amounts:
        by_table.setdefault(table, []).append(amount)
    single = [amount for _, amount in amounts]
    sums = (
        exact_sum(single),
        exact_sum(round_away(amount, decimals) for amount in single),
        exact_sum(round_away(exact_sum(found), decimals) for found in by_table.values()),
    )
    return [exact_sum([one * behind.factor, behind.rest]) for one in sums]


def _ref(one: SumFigure) -> CellRef:
    line = one.pair.line
    return CellRef(line.table.id, line.place, line.cells[one.head.place][0])
