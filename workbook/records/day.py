"""Days and quarters, as they are typed in cells and in finance's lists."""

import re
from datetime import date
from typing import Final

from templates.field import DateField, LineField, TemplateField
from workbook.read.dates import typed_date

_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUARTER: Final = re.compile(r"(20\d\d)\s*[-/.]?\s*k\.?\s*([1-4])", re.IGNORECASE)
_QUARTER_FIRST: Final = re.compile(
    r"(?:k\.?\s*([1-4])|([1-4])\.\s*kvartal)\s*[-/.]?\s*(20\d\d)", re.IGNORECASE
)


def typed_day(field: DateField, text: str) -> date | str | None:
    """The day that finance wrote in a list, or the quarter where the field takes one."""
    return quarter_of(field, text) or typed_date(text)


def edition_day(text: str) -> date | None:
    """The day that an edition says, 2027-06-30; None of a quarter, and of what nobody could read.

    >>> edition_day("2027-06-30"), edition_day("31-02-2027")
    (datetime.date(2027, 6, 30), None)
    """
    try:
        return date.fromisoformat(text) if _ISO.fullmatch(text) else None
    except ValueError:
        return None


def quarter_of(spec: TemplateField | LineField, text: str) -> str | None:
    """The quarter that the text names, where the field takes one: ``2027K3``; else None."""
    return quarter(text) if isinstance(spec, DateField) and spec.or_quarter else None


def quarter(text: str) -> str | None:
    r"""The quarter that the text names, as ``2027K3``.

    >>> quarter("3. kvartal 2027"), quarter("2027 k3"), quarter("2027")
    ('2027K3', '2027K3', None)
    """
    if found := _QUARTER.fullmatch(text.strip()):
        return f"{found[1]}K{found[2]}"
    if found := _QUARTER_FIRST.fullmatch(text.strip()):
        return f"{found[3]}K{found[1] or found[2]}"
    return None
