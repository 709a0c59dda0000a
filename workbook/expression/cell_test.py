"""What a condition asks of one cell: each test once, its two faces side by side.

`holds` judges a value; `formula` asks the same of a cell, or of each cell of a range where it
stands in an array formula. What is true is made a number before it is compared: in Excel, unlike
LibreOffice, FALSE is more than 0.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, Final, Literal

from templates.check import Condition
from templates.frozen import frozen
from workbook.expression.content import (
    boundary,
    cell_day,
    cell_number,
    cell_quarter,
    cell_text,
    last_day,
    quarter_of,
)
from workbook.expression.reading import length, quoted, read_value, trimmed, trimmed_formula
from workbook.numbers import plain
from workbook.records.value import Value


class CellTest(ABC):
    """A test of one cell."""

    @abstractmethod
    def holds(self, value: Value) -> bool:
        """Whether it holds of the value."""

    @abstractmethod
    def formula(self, cell: str) -> str:
        """The same as an Excel expression: 1 or 0."""


@frozen
class IsFilled(CellTest):
    """Something else than blanks stands in the cell."""

    def holds(self, value: Value) -> bool:
        """Whether it does."""
        return trimmed(cell_text(value)) != ""

    def formula(self, cell: str) -> str:
        """1 where it does."""
        return f"(0+(LEN({trimmed_formula(cell)})>0))"


@frozen
class ReadsAs(CellTest):
    """The cell reads as one of the values, whatever its capitals, blanks and full stop."""

    values: tuple[str, ...]

    def holds(self, value: Value) -> bool:
        """Whether it does."""
        return read_value(cell_text(value), self.values) is not None

    def formula(self, cell: str) -> str:
        """1 where it does; 0 where there are no values."""
        text = trimmed_formula(cell)
        spelled = [spelling for value in self.values for spelling in (value, f"{value}.")]
        read = "+".join(["0", *(f"({text}={quoted(each)})" for each in spelled)])
        return f"(0+(({read})>0))"


@frozen
class IsLonger(CellTest):
    """The text has more characters than so many."""

    limit: int

    def holds(self, value: Value) -> bool:
        """Whether it does."""
        return length(cell_text(value)) > self.limit

    def formula(self, cell: str) -> str:
        """1 where it does."""
        return f"(0+(LEN({cell})>{self.limit}))"


@frozen
class Contains(CellTest):
    """The text holds another, whatever the capitals."""

    part: str

    def holds(self, value: Value) -> bool:
        """Whether it does."""
        return trimmed(self.part).casefold() in trimmed(cell_text(value)).casefold()

    def formula(self, cell: str) -> str:
        """1 where it does. SEARCH knows wildcards, which a text has none of."""
        sought = trimmed(self.part)
        for sign in "~*?":
            sought = sought.replace(sign, f"~{sign}")
        return f"(0+ISNUMBER(SEARCH({quoted(sought)},{trimmed_formula(cell)})))"


@frozen
class IsNumber(CellTest):
    """A number stands in the cell."""

    def holds(self, value: Value) -> bool:
        """Whether it does."""
        return cell_number(value) is not None

    def formula(self, cell: str) -> str:
        """1 where it does."""
        return f"(0+ISNUMBER({cell}))"


@frozen
class Compares(CellTest):
    """The number is above, below or equal to another; a text is none of them.

    Attributes:
        shift: power of ten by which the cell stores the number: -2 of a percentage.
    """

    sign: Literal[">", "<", "="]
    number: Decimal
    shift: int = 0

    def holds(self, value: Value) -> bool:
        """Whether it is."""
        found = cell_number(value)
        if found is None:
            return False
        if self.sign == "=":
            return found == self.number
        return found > self.number if self.sign == ">" else found < self.number

    def formula(self, cell: str) -> str:
        """1 where it is."""
        number = plain(self.number.scaleb(self.shift))
        return f"(ISNUMBER({cell})*({cell}{self.sign}{number}))"


@frozen
class Lies(CellTest):
    """The day, or the last day of the quarter, lies before or after another."""

    side: Literal["before", "after"]
    day: date

    def holds(self, value: Value) -> bool:
        """Whether it does."""
        quarter = cell_quarter(value)
        found = last_day(quarter) if quarter else cell_day(value)
        if found is None:
            return False
        return found < self.day if self.side == "before" else found > self.day

    def formula(self, cell: str) -> str:
        """1 where it does. Quarters are compared as texts, so that no cell gives an error."""
        year, month, number = self.day.year, self.day.month, self.day.day
        quarter = quarter_of(self.day)
        day = f"DATE({year},{month},{number})"
        if self.side == "before":
            of_day, of_quarter = f"{cell}<{day}", f'{cell}<"{quarter}"'
        else:
            sign = ">" if last_day(quarter) == self.day else ">="
            of_day, of_quarter = f"{cell}>={day}+1", f'{cell}{sign}"{quarter}"'
        digits = "*".join(
            f'(MID({cell},{place},1)>="{low}")*(MID({cell},{place},1)<="{high}")'
            for place, low, high in ((1, 0, 9), (2, 0, 9), (3, 0, 9), (4, 0, 9), (6, 1, 4))
        )
        is_quarter = f'ISTEXT({cell})*(LEN({cell})=6)*(MID({cell},5,1)="K")*{digits}'
        return f"(ISNUMBER({cell})*({of_day})+{is_quarter}*({of_quarter}))"


def cell_test(condition: Condition, values: tuple[str, ...]) -> CellTest:
    """What the condition asks of each of its cells; of ``blank`` whether it is filled.

    Args:
        condition: of the template.
        values: spellings of the list's values that the condition names.
    """
    if condition.blank is not None or condition.differs_within is not None:
        return IsFilled()
    for name, made in _TESTS.items():
        wanted = getattr(condition, name)
        if wanted is not None:
            return made(wanted)
    return ReadsAs(values)


_TESTS: Final[Mapping[str, Callable[[Any], CellTest]]] = {
    "longer_than": IsLonger,
    "above": partial(Compares, ">"),
    "below": partial(Compares, "<"),
    "equals": partial(Compares, "="),
    "contains": Contains,
    "before": lambda text: Lies("before", boundary(text)),
    "after": lambda text: Lies("after", boundary(text)),
}
