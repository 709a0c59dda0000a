"""What is asked of one cell of a field: each test once, in Python and as an Excel expression.

A cell is named so that an error value reads as the text “#”; the expressions are 1 or 0, of a cell
or, in an array formula, of each cell of a range.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from templates.frozen import frozen
from workbook.expression.cell_test import CellTest
from workbook.expression.reading import quoted, trimmed, trimmed_formula
from workbook.read.model import CellKind
from workbook.records.value import Value

ERROR: Final = "#"
"""The text for which an error value is taken."""

_LEAST: Final = "0.0000001"  # less than any typed decimal, more than Excel is inexact
_DIGITS: Final = "0123456789"


@frozen
class IsBlank(CellTest):
    """Nothing but blanks stands in the cell."""

    def holds(self, value: Value) -> bool:
        """Whether that is so."""
        return not trimmed(value.raw or value.text)

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        return f"(0+(LEN({trimmed_formula(cell)})=0))"


@frozen
class NotListed(CellTest):
    """The cell says none of the values, whatever its capitals and blanks.

    Attributes:
        source: a name for the cells that hold the values, where they are too many to write out.
    """

    values: tuple[str, ...]
    source: str = ""

    def holds(self, value: Value) -> bool:
        """Whether that is so."""
        text = trimmed(value.raw or value.text).casefold()
        return bool(text) and text not in {one.casefold() for one in self.values}

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        text = trimmed_formula(cell)
        if self.source:
            found = f'COUNTIF({self.source},"="&{text})'
        else:
            found = _any([f"({text}={quoted(one)})" for one in self.values])
        return f"((LEN({text})>0)*(({found})=0))"


@frozen
class OtherSpelling(CellTest):
    """The cell says one of the values, and not to the letter as the list has it.

    Attributes:
        spellings: all that is read as one of the values.
    """

    values: tuple[str, ...]
    spellings: tuple[str, ...]

    def holds(self, value: Value) -> bool:
        """Whether that is so."""
        text = value.raw or value.text
        read = {one.casefold() for one in self.spellings}
        return text not in self.values and trimmed(text).casefold() in read

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        text = trimmed_formula(cell)
        read = _any([f"({text}={quoted(one)})" for one in self.spellings])
        exact = _any([f"EXACT({cell},{quoted(one)})" for one in self.values])
        return f"((({read})>0)*(({exact})=0))"


@frozen
class LongerThan(CellTest):
    """The text has more characters, as Excel counts them, than so many."""

    most: int

    def holds(self, value: Value) -> bool:
        """Whether it has."""
        return len((value.raw or value.text).encode("utf-16-le")) // 2 > self.most

    def formula(self, cell: str) -> str:
        """1 where it has."""
        return f"(0+(LEN({cell})>{self.most}))"


@frozen
class IsText(CellTest):
    """A text stands where a number belongs; an error value is none."""

    def holds(self, value: Value) -> bool:
        """Whether that is so."""
        return value.kind is CellKind.TEXT and bool(trimmed(value.raw))

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        text = trimmed_formula(cell)
        return f"(ISTEXT({cell})*(LEN({text})>0)*({cell}<>{quoted(ERROR)}))"


@frozen
class HasMoreDecimals(CellTest):
    """The number has more decimals than so many."""

    decimals: int

    def holds(self, value: Value) -> bool:
        """Whether it has."""
        number = value.number
        return number is not None and number != round(number, self.decimals)

    def formula(self, cell: str) -> str:
        """1 where it has."""
        apart = f"ABS({cell}-ROUND({cell},{self.decimals}))>{_LEAST}"
        return f"IFERROR(ISNUMBER({cell})*({apart}),0)"


@frozen
class IsOutside(CellTest):
    """The number is less than the first, or more than the last; None sets no limit."""

    first: int | None = None
    last: int | None = None

    def holds(self, value: Value) -> bool:
        """Whether it is."""
        number = value.number
        return number is not None and (
            (self.first is not None and number < self.first)
            or (self.last is not None and number > self.last)
        )

    def formula(self, cell: str) -> str:
        """1 where it is."""
        below = [f"({cell}<{self.first})"] if self.first is not None else []
        above = [f"({cell}>{self.last})"] if self.last is not None else []
        return f"IFERROR(ISNUMBER({cell})*({_any(below + above)}),0)"


@frozen
class NoYear(CellTest):
    """The number is no whole one from the first to the last."""

    first: int
    last: int

    def holds(self, value: Value) -> bool:
        """Whether that is so."""
        number = value.number
        return number is not None and not (
            self.first <= number <= self.last and number == int(number)
        )

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        off = _any([f"({cell}<{self.first})", f"({cell}>{self.last})", f"({cell}<>INT({cell}))"])
        return f"IFERROR(ISNUMBER({cell})*(({off})>0),0)"


@frozen
class OtherYear(CellTest):
    """The number is a year, and none of those that may be meant.

    Attributes:
        years: what is a year at all.
        meant: the first and last that may be.
    """

    years: tuple[int, int]
    meant: tuple[int, int]

    def holds(self, value: Value) -> bool:
        """Whether it is."""
        is_outside = IsOutside(*self.meant).holds(value)
        return is_outside and not NoYear(*self.years).holds(value)

    def formula(self, cell: str) -> str:
        """1 where it is."""
        return f"({IsOutside(*self.meant).formula(cell)}*(1-{NoYear(*self.years).formula(cell)}))"


@frozen
class NoDay(CellTest):
    """Something else than a date, or than a quarter where one may be written, stands there."""

    or_quarter: bool

    def holds(self, value: Value) -> bool:
        """Whether that is so."""
        text = trimmed(value.raw)
        if not text or value.kind is CellKind.DATE or isinstance(value.content, date):
            return False
        return not (self.or_quarter and _reads_as_quarter(text))

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        text = trimmed_formula(cell)
        no_day = f"(LEN({text})>0)*(1-ISNUMBER({cell}))"
        if not self.or_quarter:
            return f"({no_day})"
        digits = "*".join(_is_digit(text, place) for place in range(1, 5))
        quarter = f'(LEN({text})=6)*{digits}*(MID({text},5,1)="K")'
        number = f'ISNUMBER(FIND(MID({text}&"?",6,1),"1234"))'
        return f"({no_day}*(1-{quarter}*{number}))"


@frozen
class NoCode(CellTest):
    """The text is no code of the pattern, or names a committee that the round does not have.

    Excel asks only that it begins with a committee's code: the rest it cannot tell.
    """

    pattern: str
    committees: tuple[str, ...]

    def holds(self, value: Value) -> bool:
        """Whether it begins with none of the committees, where the pattern begins with one."""
        text = trimmed(value.raw or value.text)
        return (
            bool(text)
            and self.pattern.startswith("{committee}")
            and not any(text.casefold().startswith(one.casefold()) for one in self.committees)
        )

    def formula(self, cell: str) -> str:
        """1 where that is so."""
        if not self.pattern.startswith("{committee}"):
            return "0"
        text = trimmed_formula(cell)
        found = _any([f"(LEFT({text},{len(one)})={quoted(one)})" for one in self.committees])
        return f"((LEN({text})>0)*(({found})=0))"


def _any(parts: Sequence[str]) -> str:
    """How many of the expressions hold; a number also where there is one, or none.

    In Excel, unlike LibreOffice, FALSE by itself is more than 0.
    """
    return "+".join(["0", *parts])


def _reads_as_quarter(text: str) -> bool:
    return (
        len(text) == len("2027K3")
        and all(sign in _DIGITS for sign in text[:4])
        and text[4].upper() == "K"
        and text[5] in "1234"
    )


def _is_digit(text: str, place: int) -> str:
    return f'ISNUMBER(FIND(MID({text}&"??????",{place},1),"{_DIGITS}"))'
