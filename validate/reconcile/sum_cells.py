"""The sums and counts of a sheet: do they agree with the records, and with the rows above them?"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from validate.reconcile.cells import exact
from validate.reconcile.difference import Difference, Guess, Kind
from validate.reconcile.figure import Flaw, money, shows
from validate.reconcile.figure_cells import wrong_figures
from validate.reconcile.guess import Surroundings, guess, scaled
from validate.reconcile.lines import Line
from validate.reconcile.made_of import Behind
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.sums import SumFigure, Sums
from validate.reconcile.words import figure_message, printed_value
from validate.text import Text
from workbook.danish import join
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import Number
from workbook.numbers import exact_sum, round_away


class SumCells:
    """What is to be said of the sums of one sheet.

    Args:
        names: what its rows are called.
        sums: its sums.
        least: decimals with which an amount of a record is right at least.
        record: whose page the sheet is, or None.
        is_calculated: whether a program has calculated the file; if not, that is told once.
    """

    def __init__(
        self,
        names: Names,
        sums: Sums,
        least: int,
        record: MergedRecord | None = None,
        *,
        is_calculated: bool,
    ) -> None:
        self._record = record
        self._names = names
        self._sums = sums
        self._least = least
        self._is_calculated = is_calculated

    @property
    def count(self) -> int:
        """How many figures are compared."""
        return len(self._sums.figures)

    @property
    def over_rows(self) -> list[SumFigure]:
        """Those that were held against rows above them."""
        return [one for one in self._sums.figures if one.agrees_above is not None]

    @property
    def apart(self) -> list[str]:
        """The names of those of them that do not agree with the rows."""
        return list(dict.fromkeys(self.name(one) for one in self.over_rows if not one.agrees_above))

    def differences(self) -> Iterator[Difference]:
        """Every sum that the records do not give, from the top."""
        for one in self._sums.figures:
            if not self._is_calculated and one.figure.flaw is Flaw.UNCACHED:
                continue
            if not one.is_right:
                yield self._difference(one)
            elif one.agrees_above is False and not self._row_errors(one.behind):
                yield self._apart(one)

    def name(self, one: SumFigure) -> str:
        """“I alt 2020”; with the heading in front where several other sums are called so."""
        name, label = self._short(one), self._names.line(one.pair.line)
        heading = one.pair.line.heading
        return f"{heading}: {name}" if heading and self._same[label] > 1 else name

    def _short(self, one: SumFigure) -> str:
        figures = sum(isinstance(cell, Number) for _, cell in one.pair.line.cells.values())
        is_alone = figures == 1 and isinstance(one.cell, Number)
        label = self._names.line(one.pair.line)
        if self._record is not None:
            label = f"{self._record.name} {label}"
        return label if is_alone else f"{label} {one.pair.line.header.short(one.head)}"

    @cached_property
    def _same(self) -> Counter[str]:
        """How many rows of other figures have the same label."""
        rows = {
            (self._names.line(line), tuple(exact(cell) for _, cell in line.cells.values()))
            for line in self._sums.lines
        }
        return Counter(label for label, _ in rows)

    def _difference(self, one: SumFigure) -> Difference:
        least = one.decimals
        right = round_away(one.right[0], least)
        name = self.name(one)
        seen = one.figure
        if seen.value is not None:  # a sum is shown rounded also where its cell holds more
            seen = replace(seen, value=round_away(seen.value, least))
        gap = one.figure.amount - right
        source = Text("centrenes filer giver", "the centres' files give")
        if self._record is not None:
            source = self._names.source
        elif one.is_given:
            source = Text("runden siger", "the round says")
        apart = seen.amount - right or gap
        message = figure_message(Text(name, name), source, seen, right, apart, least=least)
        sides = (printed_value(one.figure), right)
        return self._of(one, name, sides, message, self._guess(one))

    def _apart(self, one: SumFigure) -> Difference:
        """A sum that the records give, above which rows stand that give another."""
        name, least = self.name(one), one.decimals
        added = round_away(one.above[0], least)
        shown, given = money(one.figure.amount, least), money(added, least)
        message = Text(
            f"{name}: oversigten siger {shown}, men rækkerne over summen giver {given}.",
            f"{name}: the overview says {shown}, but the rows above it give {given}.",
        )
        return self._of(one, name, (printed_value(one.figure), added), message, Guess("apart"))

    def _of(
        self,
        one: SumFigure,
        name: str,
        sides: tuple[Decimal | str, Decimal],
        message: Text,
        found: Guess,
    ) -> Difference:
        kind = Kind.TOTAL if self._record is None else Kind.AMOUNT
        subject = Subject(kind, name, Text(name, name))
        sheet = one.pair.row.sheet.name
        return difference(subject, sheet, one.figure, sides, message, found=found)

    def _guess(self, one: SumFigure) -> Guess:
        value, least = one.figure.value, one.decimals
        if value is None or one.figure.flaw is not Flaw.NONE:
            return guess(one.figure, one.right[0], Surroundings(), least)
        carried = self._carried_rows(one) or self._carried_sums(one)
        if carried:
            return _carries(carried, agrees=bool(one.agrees_above))
        for amount in one.right:
            found = next(scaled(value, amount, least), None) if value and amount else None
            if found:
                return found
        for other in self._sums.figures:
            same = other.pair is one.pair and one.head.year and other.head.field == one.head.field
            if same and other is not one and other.right[0] and shows(value, other.right[0], least):
                year = one.pair.line.header.short(other.head)
                words = Text(f"Det er måske tallet for {year}.", f"It may be the figure of {year}.")
                return Guess("other-year", words)
        return _stale(one)

    def _carried_rows(self, one: SumFigure) -> tuple[str, ...]:
        """The rows whose errors the sum has added, where they explain it."""
        errors = self._row_errors(one.behind)
        if not errors or not one.above:
            return ()
        shift = exact_sum(errors.values())
        near = (abs(one.figure.amount - right - shift) <= 2 * one.half_step for right in one.right)
        return tuple(errors) if shift and any(near) else ()

    def _row_errors(self, behind: Behind | None) -> Mapping[str, Decimal]:
        """By record: how much too much or too little the printed rows add to the sum."""
        errors: dict[str, Decimal] = {}
        if behind is None:
            return errors
        for line in behind.lines:
            error = self._error(line, behind.place)
            if error and line.record is not None:
                errors[line.record.name] = error * behind.factor
        for row, figure in self._sums.surplus(behind):
            name = row.name.text.strip()
            if figure.amount:
                errors[name] = errors.get(name, Decimal(0)) + figure.amount * behind.factor
        return errors

    def _error(self, line: Line, place: int) -> Decimal:
        """By how much the printed row says more than it should; all of it where it is gone."""
        right = exact(line.cells[place][1]) or Decimal(0)
        pair = self._sums.pair_of(line)
        if pair is None:
            return -right
        wrong = {head.place: figure for head, _, figure in wrong_figures(pair, self._least)}
        return wrong[place].amount - right if place in wrong else Decimal(0)

    def _carried_sums(self, one: SumFigure) -> tuple[str, ...]:
        """The wrong sums that this one was made of, where they explain it."""
        for parts in self._sums.parts(one):
            added = exact_sum(other.figure.amount * factor for other, factor in parts)
            wrong = tuple(self.name(other) for other, _ in parts if not other.is_right)
            room = one.half_step * (len(parts) + 1)
            if wrong and abs(one.figure.amount - added) <= room:
                return wrong
        return ()


def _carries(names: tuple[str, ...], *, agrees: bool) -> Guess:
    listed = Text(join(names), ", ".join(names))
    if agrees:
        words = Text(
            f"Summen passer med det, der står over den, og bærer fejlen fra {listed.da}.",
            f"The total agrees with what stands above it and carries the error of {listed.en}.",
        )
    else:
        words = Text(
            f"Summen bærer fejlen fra {listed.da}.", f"The total carries the error of {listed.en}."
        )
    return Guess("carries", words)


def _stale(one: SumFigure) -> Guess:
    if one.agrees_above is None:
        return Guess()
    if one.agrees_above:
        return Guess(
            "rounding",
            Text(
                "Summen passer med rækkerne over den, som er afrundet.",
                "The total agrees with the rows above it, which are rounded.",
            ),
        )
    return Guess(
        "stale",
        Text(
            "Summen passer hverken med rækkerne over den eller med centrenes filer; "
            "den er måske forældet.",
            "The total agrees neither with the rows above it nor with the centres' files; it may "
            "be stale.",
        ),
    )
