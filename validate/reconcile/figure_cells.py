"""The figures of the records' rows, each against the right one, with a guess at what happened."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from validate.reconcile.cells import compared, decimals, exact, is_figure, is_wrong
from validate.reconcile.difference import Difference, Kind
from validate.reconcile.figure import Figure, Flaw, shows
from validate.reconcile.guess import Surroundings, guess
from validate.reconcile.lines import Head, Line
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.pairing import Pair
from validate.reconcile.words import figure_message, printed_value
from validate.text import Text
from workbook.edition.document import Cell


def wrong_figures(pair: Pair, least: int) -> Iterator[tuple[Head, Cell, Figure]]:
    """The wrong figures of a row, each with its header and the cell that it should show."""
    for head, cell in compared(pair.line, pair.row):
        found = pair.row.figure(head.place) if is_figure(head, cell) else None
        if found is not None and is_wrong(found, exact(cell), decimals(cell, least)):
            yield head, cell, found


def count_figures(pairs: Sequence[Pair]) -> int:
    """How many figures of the rows are compared."""
    return sum(is_figure(*one) for pair in pairs for one in compared(pair.line, pair.row))


class FigureCells:
    """The figures of the records' pairs of one sheet.

    Args:
        names: what they are called.
        pairs: of the sheet, from the top.
        least: decimals with which an amount is right at least.
        is_calculated: whether a program has calculated the file; if not, that is told once.
    """

    def __init__(
        self, names: Names, pairs: Sequence[Pair], least: int, *, is_calculated: bool
    ) -> None:
        self._names = names
        self._pairs = pairs
        self._least = least
        self._is_calculated = is_calculated

    def differences(self) -> Iterator[Difference]:
        """Every figure that is another one, from the top."""
        for place, pair in enumerate(self._pairs):
            for head, cell, figure in wrong_figures(pair, self._least):
                if self._is_calculated or figure.flaw is not Flaw.UNCACHED:
                    yield self._difference(place, head, cell, figure)

    def _difference(self, place: int, head: Head, cell: Cell, figure: Figure) -> Difference:
        line = self._pairs[place].line
        least = decimals(cell, self._least)
        right = exact(cell)
        heading = line.header.short(head)
        name = f"{self._names.line(line)} {heading}"
        found = guess(figure, right, self._surroundings(place, head, cell), least)
        gap = figure.amount - (right or Decimal(0))
        message = figure_message(
            Text(name, name), self._names.source, figure, right, gap, least=least
        )
        number = line.record.name if line.record else line.label
        subject = Subject(Kind.AMOUNT, f"{number} {heading}", Text(heading, heading))
        sides = (printed_value(figure), right if right is not None else "")
        sheet = self._pairs[place].row.sheet.name
        return difference(subject, sheet, figure, sides, message, found=found)

    def _surroundings(self, place: int, head: Head, cell: Cell) -> Surroundings:
        pair = self._pairs[place]
        own, least = exact(cell), decimals(cell, self._least)
        years: dict[str, Decimal] = {}
        swapped = set()
        for other, other_cell in compared(pair.line, pair.row):
            if other == head or other.field != head.field or not is_figure(other, other_cell):
                continue
            amount, shown = exact(other_cell), pair.row.figure(other.place)
            label = pair.line.header.short(other)
            if amount is not None:
                years[label] = amount
            if shown and own and is_wrong(shown, amount, least) and shows(shown.amount, own, least):
                swapped.add(label)
        others = {
            one.line.record.name: amount
            for one in self._pairs
            if one is not pair
            and one.line.record
            and (amount := _amount(one.line, head)) is not None
        }
        near = [one.line.record for one in self._pairs[max(place - 1, 0) : place + 2]]
        neighbours = {
            one.name: others[one.name] for one in near if one is not None and one.name in others
        }
        return Surroundings(years, frozenset(swapped), neighbours, others)


def _amount(line: Line, head: Head) -> Decimal | None:
    """What the line says in the column of this key."""
    place = next((one.place for one in line.header.heads if one.key == head.key), None)
    found = line.cells.get(place) if place is not None else None
    return exact(found[1]) if found else None
