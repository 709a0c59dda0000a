"""Units of money: an amount in another unit is converted, never relabelled."""

from decimal import Decimal, localcontext
from types import MappingProxyType
from typing import Final

from templates.field import Unit
from workbook.numbers import EXACT, unsigned_zero

KRONER: Final = MappingProxyType(
    {"kr.": 1, "1.000 kr.": 1_000, "mio. kr.": 1_000_000, "mia. kr.": 1_000_000_000}
)
"""How many kroner one of each unit is."""


def conversion(typed: Unit, printed: Unit) -> Decimal:
    """What an amount in the one unit is multiplied by to stand in the other; exact.

    >>> conversion("1.000 kr.", "mio. kr.")
    Decimal('0.001')
    """
    with localcontext(EXACT):
        return Decimal(KRONER[typed]) / KRONER[printed]


def converted(amount: Decimal, factor: Decimal) -> Decimal:
    """The amount times the factor, without rounding and never negative zero.

    >>> converted(Decimal("-50"), Decimal("-0.001"))
    Decimal('0.050')
    """
    with localcontext(EXACT):
        return unsigned_zero(amount * factor)
