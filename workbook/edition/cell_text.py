"""What a cell says as a text: the same letters on a web page, in Word and in a PDF."""

from datetime import date
from decimal import Decimal
from typing import Final, Literal

from workbook.danish import date_text
from workbook.edition.document import PERCENT, Blank, Cell, Day, Number, Text
from workbook.numbers import danish, plain, round_away

MINUS: Final = "−"
NONE_COUNTED: Final = "–"
"""What stands in a column of counts where there is none to count."""

_SWAPPED: Final = str.maketrans(".,", ",.")


def cell_text(cell: Cell, *, in_numbers: bool = False, language: Literal["da", "en"] = "da") -> str:
    """The text of the cell; "" for one that is blank.

    Args:
        cell: of a table, of entries, or a key figure's number.
        in_numbers: whether its column holds numbers: of what is counted none is a dash there.
        language: in which numbers and dates are written.

    >>> cell_text(Number(Decimal("-1250.5"), 2, "1.000 kr."))
    '−1.250,50'
    """
    match cell:
        case Text(text=text):
            return text
        case Number(value=value, unit="", decimals=0) if in_numbers and not value:
            return NONE_COUNTED
        case Number(value=value, unit="", decimals=0):  # a year is one, too: no point between
            return plain(round_away(value, 0)).replace("-", MINUS)
        case Number(value=value, decimals=decimals, unit=unit):
            sign = "\N{NO-BREAK SPACE}%" if unit == PERCENT else ""
            return f"{number_text(value, decimals, language)}{sign}"
        case Day(day=day):
            return day_text(day, language)
        case Blank():
            return ""


def number_text(value: Decimal, decimals: int, language: Literal["da", "en"] = "da") -> str:
    """The number with its decimals, rounded half away from zero, and a real minus.

    >>> number_text(Decimal("-6.725"), 2), number_text(Decimal("1250.5"), 1, "en")
    ('−6,73', '1,250.5')
    """
    text = danish(value, decimals, minus=MINUS)
    return text if language == "da" else text.translate(_SWAPPED)


def day_text(day: date, language: Literal["da", "en"] = "da") -> str:
    """The date as a letter writes it.

    >>> day_text(date(2024, 8, 16)), day_text(date(2024, 8, 16), "en")
    ('16. august 2024', '16 August 2024')
    """
    return date_text(day) if language == "da" else f"{day.day} {day:%B %Y}"
