"""What a condition sees of a cell: numbers as workbooks have them, and of what is none nothing."""

from decimal import Decimal

import pytest

from templates.field import AmountField
from workbook.expression.content import cell_number
from workbook.read.model import CellKind
from workbook.records.slot import Slot
from workbook.records.value import Place, Reading, Value

SLOT = Slot(AmountField(id="amount", label="Beløb"))


@pytest.mark.parametrize(
    ("raw", "number"),
    [("12.5", Decimal("12.5")), ("NaN", None), ("1e309", None), ("-INF", None), ("abc", None)],
)
def test_cell_number__raw_number_of_a_file__is_read_or_is_none(
    raw: str, number: Decimal | None
) -> None:
    place = Place("svar.xlsx", "Ark", 6, 3)
    value = Value(SLOT, place, raw=raw, kind=CellKind.NUMBER, reading=Reading.UNREADABLE)

    assert cell_number(value) == number
