"""The day that a cell shows, be it a date of Excel's or one that was typed as text."""

import re
from datetime import date, timedelta
from decimal import Decimal

from workbook.danish import MONTHS
from workbook.read.model import Cell, CellKind

# Excel counts a 29 February 1900 that never was; from 1 March 1900 this is its day 0.
_DAY_0 = date(1899, 12, 30)
_DAY_0_OF_1904 = date(1904, 1, 1)
_LAST_DAY = 2_958_465  # 31 December 9999
_TYPED = re.compile(r"(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NAMED = re.compile(r"(?:den )?(\d{1,2})\. ?([a-zæøå]+) (\d{4})", re.IGNORECASE)


def day_of(cell: Cell, *, counts_from_1904: bool) -> date | None:
    """The day of a date or a number; None for a time of day, or a date that no calendar has."""
    number = cell.number
    if number is None:
        try:
            return date.fromisoformat(cell.raw[:10])
        except ValueError:
            return None
    if not Decimal(1) <= number <= _LAST_DAY:
        return None
    day_0 = _DAY_0_OF_1904 if counts_from_1904 else _DAY_0
    try:
        return day_0 + timedelta(days=int(number))
    except OverflowError:
        return None


def read_date(cell: Cell | None, *, counts_from_1904: bool = False) -> date | None:
    """The day that stands in the cell, also where it was typed as text; None where none does."""
    if cell is None:
        return None
    if cell.kind in (CellKind.DATE, CellKind.NUMBER):
        return day_of(cell, counts_from_1904=counts_from_1904)
    return typed_date(cell.raw) if cell.kind is CellKind.TEXT else None


def typed_date(text: str) -> date | None:
    """The day that the text writes, or None.

    >>> typed_date("17. april 2018"), typed_date("31-02-2018")
    (datetime.date(2018, 4, 17), None)
    """
    written = text.strip()
    if match := _TYPED.fullmatch(written):
        day, month, year = map(int, match.groups())
    elif match := _ISO.fullmatch(written):
        year, month, day = map(int, match.groups())
    elif (match := _NAMED.fullmatch(written)) and match[2].casefold() in MONTHS:
        day, month, year = int(match[1]), MONTHS.index(match[2].casefold()) + 1, int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
