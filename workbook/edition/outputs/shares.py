"""Percentages below and beside sums: of the sums themselves, never added."""

from decimal import Decimal

from templates.frozen import frozen
from workbook.edition.document import PERCENT, Blank, Cell, CellRef, Number, Term
from workbook.expression.formula import Ratio
from workbook.units import converted


@frozen
class Figure:
    """A sum, the cell in which it stands, and what it is multiplied by there."""

    sum: Cell
    at: CellRef
    factor: Decimal = Decimal(1)


def share_cell(share: Ratio, above: Figure, below: Figure) -> Number | Blank:
    """The first sum in per cent of the second; blank where one of them is, and of nothing."""
    values = {
        name: converted(figure.sum.value, other.factor)
        for name, figure, other in ((share.above, above, below), (share.below, below, above))
        if isinstance(figure.sum, Number)
    }
    terms = (Term(above.at, below.factor / above.factor),)
    value = share.value(values.get)
    if value is None:
        return Blank(terms=terms, decimals=share.decimals, over=below.at)
    return Number(value, share.decimals, PERCENT, terms, over=below.at)
