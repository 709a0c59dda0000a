"""What is counted in the cells of one form: each question once, as a formula and of its values.

What is true is made a number before it is compared: in Excel, unlike LibreOffice, FALSE is more
than 0.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce
from operator import add

from templates.frozen import frozen
from workbook.expression.reading import quoted, trimmed_formula
from workbook.fields.cell_test import NotListed
from workbook.form.cells import FormCells
from workbook.numbers import exact_sum
from workbook.read.model import CellKind
from workbook.read.years import FIRST_YEAR, LAST_YEAR
from workbook.records.record import Record
from workbook.records.value import Value

_EXACT = 6  # decimals: more than is typed, fewer than Excel is inexact


@frozen
class Count:
    """How often something is so: as a formula without "=", and what that gives now."""

    formula: str
    now: int

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(f"{self.formula}+{other.formula}", self.now + other.now)


def together(counts: Sequence[Count]) -> Count:
    """All of them; of none it is 0."""
    return reduce(add, counts) if counts else Count("0", 0)


@frozen(slots=False)
class Counts:
    """Counts in the cells of one form, of the values that stand in them; slots are named by id."""

    cells: FormCells
    record: Record

    def missing(self, slots: Sequence[str], needed: int, given: Sequence[str] = ()) -> Count:
        """Whether fewer of the cells are answered than must be.

        Args:
            slots: ids of the cells, which stand beside or below each other.
            needed: how many of them must be answered.
            given: ids of amounts without which none need be.
        """
        if len(slots) == 1:
            formula = f'1*(LEN(TRIM(IFERROR({self.cells.slot(slots[0])},"#")))=0)'
            filled = int(not self._is_blank(slots[0]))
        else:
            formula = f"1*(COUNTA({self.cells.slots(slots)})<{needed})"
            filled = self._written(slots)
        if not given:
            return Count(formula, int(filled < needed))
        formula = f"(COUNTA({self.cells.slots(given)})>0)*({formula})"
        return Count(formula, int(self._written(given) > 0 and filled < needed))

    def texts(self, slots: Sequence[str]) -> Count:
        """How many of the cells hold something else than a number."""
        span = self.cells.slots(slots)
        numbers = sum(self._number(slot) is not None for slot in slots)
        return Count(f"(COUNTA({span})-COUNT({span}))", self._written(slots) - numbers)

    def off_list(self, slots: Sequence[str], test: NotListed) -> Count:
        """How many of the cells say none of a list's values; where any is an error, the errors.

        Excel takes only so long a formula: the values stand in it once, and the cells as a range.

        Args:
            slots: ids of the cells, which stand beside or below each other.
            test: what is asked of each.
        """
        span = self.cells.slots(slots)
        text = trimmed_formula(span)
        if test.source:
            off = f'SUMPRODUCT((LEN({text})>0)*(COUNTIF({test.source},"="&{text})=0))'
        else:
            values = {one.casefold(): quoted(one) for one in test.values}.values()
            listed = (";" if self._are_beside(slots) else ",").join(values)
            off = f"SUMPRODUCT(0+(LEN({text})>0))-SUMPRODUCT(0+({text}={{{listed}}}))"
        errors = sum(self._is_error(slot) for slot in slots)
        now = errors or sum(test.holds(self._value(slot)) for slot in slots)
        return Count(f"SUMPRODUCT(0+ISERROR({span}))+IFERROR({off},0)", now)

    def _are_beside(self, slots: Sequence[str]) -> bool:
        """Whether the cells stand in one row."""
        return len({self.cells.layout.places[slot].row for slot in slots}) == 1

    def no_year(self, slot: str) -> Count:
        """Whether something else than a year stands in the cell."""
        cell, number = self.cells.slot(slot), self._number(slot)
        is_year = number is not None and FIRST_YEAR <= number <= LAST_YEAR and number == int(number)
        return Count(f"1*{no_year(cell)}", int(not self._is_blank(slot) and not is_year))

    def changes(self, year_slot: str, year: int, amounts: Sequence[str]) -> Count:
        """Whether the year stands in a cell, and the amounts from it on are not all the same.

        A blank amount counts as 0.

        Args:
            year_slot: id of the cell with the year.
            year: that is asked for.
            amounts: ids of the cells from that year on.
        """
        formula = changes(self.cells, self.cells.slot(year_slot), year, amounts)
        numbers = [number for slot in amounts if (number := self._number(slot)) is not None]
        own = self._number(amounts[0]) or Decimal()
        is_off = any(number != own for number in numbers) or (
            own != 0 and len(numbers) < len(amounts)
        )
        return Count(f"IFERROR({formula},0)", int(self._number(year_slot) == year and is_off))

    def apart(self, parts: Sequence[str], whole: str) -> Count:
        """Whether amounts, where any is given, add up to something else than another amount."""
        numbers = [number for slot in parts if (number := self._number(slot)) is not None]
        is_off = bool(numbers) and exact_sum(numbers) != (self._number(whole) or Decimal())
        is_off = is_off and not any(self._is_error(slot) for slot in parts)
        return Count(f"IFERROR({apart(self.cells, parts, whole)},0)", int(is_off))

    def off_balance(self, sum_slot: str, typed: Sequence[str], must_be: int) -> Count:
        """Whether a sum is not what it must be, where the amounts that it is made of are filled."""
        numbers = [self._number(slot) for slot in typed]
        is_asked = None not in numbers or any(numbers)
        found = self._number(sum_slot)
        is_off = is_asked and found is not None and found != must_be
        is_off = is_off and not any(self._is_error(slot) for slot in typed)
        formula = f"{filled(self.cells, typed)}*{differs(self.cells, sum_slot, must_be)}"
        return Count(f"IFERROR({formula},0)", int(is_off))

    def _value(self, slot: str) -> Value:
        return self.record.values[slot]

    def _written(self, slots: Sequence[str]) -> int:
        return sum(bool(self._value(slot).raw) for slot in slots)

    def _is_blank(self, slot: str) -> bool:
        return not self._value(slot).raw.strip(" ")

    def _is_error(self, slot: str) -> bool:
        return self._value(slot).kind is CellKind.ERROR

    def _number(self, slot: str) -> Decimal | None:
        return self._value(slot).number


def no_year(cell: str) -> str:
    """Whether something else than a year stands in the cell; 1 or 0."""
    number = f"N({cell})"
    is_year = f"({number}>={FIRST_YEAR})*({number}<={LAST_YEAR})*(INT({number})={number})"
    return f"(IFERROR((LEN(TRIM({cell}))>0)*({is_year}=0),1))"


def changes(cells: FormCells, cell: str, year: int, amounts: Sequence[str]) -> str:
    """Whether the cell says the year, and the amounts from it on are not the same; 1 or 0."""
    span, own = cells.slots(amounts), f"N({cells.slot(amounts[0])})"
    apart_ = f"(ROUND(MAX({span},{own})-MIN({span},{own}),{_EXACT})<>0)"
    blank = f"({own}<>0)*(COUNT({span})<={len(amounts) - 1})"
    return f"(N({cell})={year})*({apart_}+{blank}>0)"


def apart(cells: FormCells, parts: Sequence[str], whole: str) -> str:
    """Whether amounts, where any is given, do not add up to another one; 1 or 0."""
    span = cells.slots(parts)
    return f"(COUNT({span})>0)*(ROUND(SUM({span})-N({cells.slot(whole)}),{_EXACT})<>0)"


def filled(cells: FormCells, typed: Sequence[str]) -> str:
    """Whether all of the amounts are filled, or one is not 0; 1 or 0."""
    named = [cells.slot(slot) for slot in typed]
    every = f"(COUNT({','.join(named)})={len(named)})"
    return "((" + "+".join([every, *(f"(N({cell})<>0)" for cell in named)]) + ")>0)"


def differs(cells: FormCells, sum_slot: str, must_be: int) -> str:
    """Whether a number stands in the cell that is not the one that must; 1 or 0."""
    cell = cells.slot(sum_slot)
    return f"ISNUMBER({cell})*(ROUND(N({cell})-({must_be}),{_EXACT})<>0)"
