"""The sums and counts of a sheet against what the centres' files give."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from validate.reconcile.cells import compared, exact, is_figure, is_wrong
from validate.reconcile.difference import Difference, Kind
from validate.reconcile.figure import Figure, Flaw
from validate.reconcile.guess import Surroundings, guess
from validate.reconcile.lines import Head, Line
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.pairing import Pair
from validate.reconcile.words import figure_message, printed_value
from validate.rule import Text
from workbook.edition.document import Cell, Number
from workbook.numbers import round_away


class SumCells:
    """The sums of the pairs of one sheet.

    Args:
        names: what they are called.
        pairs: of the sheet, from the top; those of records are passed over.
        is_calculated: whether a program has calculated the file; if not, that is told once.
    """

    def __init__(self, names: Names, pairs: Sequence[Pair], *, is_calculated: bool) -> None:
        self._names = names
        self._pairs = [pair for pair in pairs if pair.line.record is None]
        self._is_calculated = is_calculated

    @property
    def count(self) -> int:
        """How many figures are compared."""
        return sum(is_figure(*one) for pair in self._pairs for one in compared(pair.line, pair.row))

    def differences(self) -> Iterator[Difference]:
        """Every figure that the centres' files do not give, from the top."""
        for pair in self._pairs:
            for head, cell in compared(pair.line, pair.row):
                figure = pair.row.figure(head.place) if is_figure(head, cell) else None
                if figure is None or (not self._is_calculated and figure.flaw is Flaw.UNCACHED):
                    continue
                if is_wrong(figure, exact(cell), shown_decimals(cell)):
                    yield self._difference(pair, head, cell, figure)

    def _difference(self, pair: Pair, head: Head, cell: Cell, figure: Figure) -> Difference:
        least = shown_decimals(cell)
        right = round_away(exact(cell) or Decimal(0), least)
        name = sum_name(self._names, pair.line, head)
        seen = figure
        if seen.value is not None:  # a sum is shown rounded also where its cell holds more
            seen = replace(seen, value=round_away(seen.value, least))
        gap = figure.amount - right
        found = guess(figure, right, Surroundings(), least)
        source = Text("centrenes filer giver", "the centres' files give")
        apart = seen.amount - right or gap
        message = figure_message(Text(name, name), source, seen, right, apart, least=least)
        sides = (printed_value(figure), right)
        subject = Subject(Kind.TOTAL, name, Text(name, name))
        return difference(subject, pair.row.sheet.name, figure, sides, message, found=found)


def shown_decimals(cell: Cell) -> int:
    """The decimals of the sum in its table."""
    return cell.decimals if isinstance(cell, Number) else 0


def sum_name(names: Names, line: Line, head: Head) -> str:
    """“I alt 2020”, “Teknik- og Miljøudvalget 2020”."""
    return f"{names.line(line)} {line.header.short(head)}"
