"""What a condition sees in a cell: the text, number, day or quarter that Excel sees there too."""

import re
from datetime import date, timedelta
from decimal import Decimal

from workbook.expression.reading import trimmed
from workbook.read.model import CellKind
from workbook.records.value import Value

_QUARTER = re.compile(r"(?P<year>\d{4})K(?P<quarter>[1-4])", re.IGNORECASE)
_MONTHS = 3
ERROR = "#"
"""The text for which an error value is taken, so that one such cell does not spoil a figure."""


def cell_text(value: Value) -> str:
    """The text of the record's own cell; what another row says for it does not count."""
    if value.inherited:
        return ""
    if value.kind is CellKind.ERROR:
        return ERROR
    return value.raw or value.text


def cell_number(value: Value) -> Decimal | None:
    """The cell's number, a date's included; None where Excel sees none there."""
    if value.inherited or value.kind not in (None, CellKind.NUMBER, CellKind.DATE):
        return None
    if isinstance(value.content, Decimal):
        return value.content
    return value.number


def cell_day(value: Value) -> date | None:
    """The cell's day, or None."""
    is_own = not value.inherited and value.kind in (None, CellKind.NUMBER, CellKind.DATE)
    return value.content if is_own and isinstance(value.content, date) else None


def cell_quarter(value: Value) -> str | None:
    """The quarter that stands in the cell, as 2027K3, or None."""
    text = cell_text(value)
    return text.upper() if value.kind is not CellKind.NUMBER and _QUARTER.fullmatch(text) else None


def quarter_of(day: date) -> str:
    """The quarter in which the day lies.

    >>> quarter_of(date(2027, 9, 30))
    '2027K3'
    """
    return f"{day.year}K{(day.month - 1) // _MONTHS + 1}"


def last_day(quarter: str) -> date:
    """The last day of a quarter such as 2027K3.

    >>> last_day("2027K4")
    datetime.date(2027, 12, 31)
    """
    year, number = int(quarter[:4]), int(quarter[5])
    first_after = date(year + number // 4, number * _MONTHS % 12 + 1, 1)
    return first_after - timedelta(days=1)


def boundary(text: str) -> date:
    """The day that ``before`` or ``after`` names: 2027-06-30, or the last day of 2027K2.

    Raises:
        ValueError: the text is neither a day nor a quarter.
    """
    written = trimmed(text)
    return last_day(written) if _QUARTER.fullmatch(written) else date.fromisoformat(written)
