"""The year that a cell holds, and the years that something else in it may mean."""

import re
from decimal import Decimal
from typing import Final

from workbook.read.dates import day_of
from workbook.read.model import Cell, CellKind
from workbook.typed import cleaned

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099

_CENTURY: Final = 100
_WRITTEN: Final = re.compile(r"(?<!\d)(20\d\d)(?!,?\d)(?:\s*[-/–]\s*(\d\d)(?![\d.-]))?")


def read_year(cell: Cell | None) -> int | None:
    """The year that stands in the cell, also where its digits are text; None where none does."""
    if cell is None:
        return None
    if cell.kind is CellKind.NUMBER and cell.number is not None:
        return _year(cell.number)
    if cell.kind is CellKind.TEXT:
        text = cleaned(cell.raw)
        return _year(Decimal(text)) if text.isascii() and text.isdigit() else None
    return None


def likely_years(cell: Cell, *, counts_from_1904: bool = False) -> tuple[int, ...]:
    """The years that a cell without one may mean, each once, in their order.

    A date means its year, or the number behind it where that is a year: what was typed in a cell
    with a date's format. “2026/27” means two.
    """
    if cell.kind is CellKind.DATE:
        behind = _year(cell.number) if cell.number is not None else None
        day = day_of(cell, counts_from_1904=counts_from_1904)
        shown = _year(Decimal(day.year)) if day else None
        year = behind or shown
        return (year,) if year is not None else ()
    if cell.kind is CellKind.TEXT:
        return years_in(cell.raw)
    number = cell.number
    if number is not None and number == int(number) and 0 < number < _CENTURY:
        return (FIRST_YEAR + int(number),)
    return ()


def years_in(text: str) -> tuple[int, ...]:
    """The years that the text names, each once, in their order.

    >>> years_in("fra år 2024"), years_in("2026/27")
    ((2024,), (2026, 2027))
    """
    found: list[int] = []
    for match in _WRITTEN.finditer(text):
        found.append(int(match[1]))
        if match[2] and FIRST_YEAR + int(match[2]) > found[-1]:
            found.append(FIRST_YEAR + int(match[2]))
    return tuple(dict.fromkeys(found))


def _year(number: Decimal) -> int | None:
    is_year = number == int(number) and FIRST_YEAR <= number <= LAST_YEAR
    return int(number) if is_year else None
