"""How an amount is shown: at least the template's decimals, never fewer digits than it needs."""

from decimal import Decimal
from typing import Final

from workbook.numbers import plain, round_away
from workbook.write.styles import amount_format

_MOST: Final = 15  # Excel itself holds no more digits


def decimals_of(amount: Decimal) -> int:
    """How many decimals the exact amount has.

    >>> decimals_of(Decimal("-0.0250"))
    3
    """
    return len(plain(amount).partition(".")[2])


def number_format(amount: Decimal, decimals: int) -> str:
    """The format that shows the whole amount, with at least so many decimals.

    >>> number_format(Decimal("-0.025"), 2), number_format(Decimal(50), 0)
    ('[$-406]#,##0.000_0', '[$-406]#,##0_0')
    """
    return amount_format(min(max(decimals_of(amount), decimals), _MOST))


def total_format(amount: Decimal, decimals: int) -> str:
    """The format of a total, which is rounded: but never to 0, where it is not 0.

    >>> total_format(Decimal("-6.725"), 2), total_format(Decimal("-0.004"), 2)
    ('[$-406]#,##0.00_0', '[$-406]#,##0.000_0')
    """
    if amount and not round_away(amount, decimals):
        return number_format(amount, decimals)
    return amount_format(decimals)
