"""A figure as it is printed in a cell, and when it is the right one."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from templates.frozen import frozen
from workbook.address import a1
from workbook.numbers import danish, read_danish, round_away
from workbook.read.model import CellKind, Sheet

SHOWN: Final = 2  # decimals of an amount in mio. kr.
_MINUS: Final = "−"
_DASHES: Final = frozenset("-‐‑‒–—−")
# A sum of binary floats is off in the 15th digit (-32.284999999999997); no amount has so many.
_NOISE: Final = 9
# A mark that refers to a note: *, ², ¹⁾, “2)” behind a blank.
_NOTE: Final = re.compile(r"(?: ?(?:[*†‡]{1,3}|[⁰¹²³⁴-⁹⁽⁾ᵃᵇᶜᵈᵉ]{1,4})| \(?[0-9a-e]{1,2}\))$")
_TURNED: Final = re.compile(r"\( ?([0-9.,]+(?: kr\.?)?) ?\)|([0-9.,]*[0-9]) ?[-‐‑‒–—−]")


class Flaw(StrEnum):
    """Why a cell holds no number though it shows something."""

    NONE = ""
    TEXT = "text"
    ERROR = "error"
    UNCACHED = "uncached"  # a formula that no program has calculated


@frozen
class Figure:
    """What a cell shows.

    Attributes:
        text: as read in the cell; "" for a blank one.
        value: None for a blank cell or one that no number can be read from.
    """

    row: int
    column: int
    text: str
    value: Decimal | None
    flaw: Flaw = Flaw.NONE

    @property
    def address(self) -> str:
        """Its A1 address."""
        return a1(self.row, self.column)

    @property
    def is_blank(self) -> bool:
        """Nothing is printed; a dash counts as nothing."""
        return self.value is None and self.flaw is Flaw.NONE

    @property
    def amount(self) -> Decimal:
        """Its share of a sum."""
        return self.value if self.value is not None else Decimal(0)


def figure(sheet: Sheet, row: int, column: int) -> Figure:
    """What the cell shows; of a formula the value that was last calculated."""
    cell = sheet.cell(row, column)
    if cell is None:
        return Figure(row, column, "", None)
    if cell.kind is CellKind.ERROR:
        return Figure(row, column, cell.raw, None, Flaw.ERROR)
    if cell.kind is CellKind.UNCACHED:
        return Figure(row, column, "", None, Flaw.UNCACHED)
    if cell.number is not None:
        return Figure(row, column, cell.text, without_noise(cell.number))
    text = " ".join(cell.raw.split())
    if not text or set(text) <= _DASHES:
        return Figure(row, column, "", None)
    return Figure(row, column, text, printed_amount(text), Flaw.TEXT)


def printed_amount(text: str) -> Decimal | None:
    """The one amount that a printed text says, as people also print it; None for none or two.

    A footnote's mark behind it is none of its figures; brackets, or a minus behind it, turn it.

    >>> printed_amount("0,50 2)"), printed_amount("(0,50)"), printed_amount("0,50-")
    (Decimal('0.50'), Decimal('-0.50'), Decimal('-0.50'))
    """
    bare = _NOTE.sub("", text)
    turned = _TURNED.fullmatch(bare)
    read = read_danish(bare if turned is None else turned[1] or turned[2]).candidates
    if len(read) != 1:
        return None
    return -read[0] if turned is not None and read[0] > 0 else read[0]


def without_noise(amount: Decimal) -> Decimal:
    """The amount without what adding binary floats has left in its last digits."""
    exponent = amount.as_tuple().exponent
    return (
        round_away(amount, _NOISE) if isinstance(exponent, int) and -exponent > _NOISE else amount
    )


def shows(printed: Decimal, exact: Decimal, least: int = SHOWN) -> bool:
    """Whether the printed amount is the exact one, or it rounded half away from zero.

    Args:
        printed: the amount as printed.
        exact: the right amount.
        least: decimals with which it is printed at least.

    >>> shows(Decimal("-6.73"), Decimal("-6.725")), shows(Decimal("-6.7"), Decimal("-6.725"))
    (True, False)
    """
    return printed == exact or printed == round_away(exact, max(least, decimals(printed)))


def decimals(amount: Decimal) -> int:
    """How many decimals the amount needs.

    >>> decimals(Decimal("-0.0250"))
    3
    """
    exponent = amount.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def money(amount: Decimal | None, least: int = SHOWN) -> str:
    """The amount as a Danish overview prints it; “blank” for none.

    >>> money(Decimal("-0.025")), money(Decimal("0.5"))
    ('−0,025', '0,50')
    """
    if amount is None:
        return "blank"
    return danish(amount, max(least, decimals(amount)), minus=_MINUS)
