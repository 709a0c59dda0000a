"""What a cell holds as a number: what Excel reads there, or none."""

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from templates.field import IntegerField
from workbook.read.model import CellKind
from workbook.records.slot import Slot
from workbook.records.value import Place, Value

_SLOT = Slot(IntegerField(id="antal", label="Antal"))
_PLACE = Place("CBM.xlsx", "Sag 1", 1, 1)


@example(raw="9" * 400)
@example(raw="NaN")
@example(raw="-Infinity")
@example(raw="1_000")
@example(raw=" 12.5\n")
@given(raw=st.text("0123456789.+-eE_xNaInfity,१½ ", max_size=12) | st.floats().map(repr))
def test_number__any_text__is_what_excel_reads_or_none(raw: str) -> None:
    for kind in CellKind:
        number = Value(_SLOT, _PLACE, raw=raw, kind=kind).number
        if kind not in (CellKind.NUMBER, CellKind.DATE) or set(raw) - set("0123456789.+-eE \n"):
            assert number is None
        elif number is not None:
            assert number.is_finite()
            assert number == Decimal(f"{float(raw):.15g}")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number__any_finite_float__has_the_digits_that_excel_shows(number: float) -> None:
    value = Value(_SLOT, _PLACE, raw=f"{number:.17g}", kind=CellKind.NUMBER)
    assert value.number == Decimal(f"{number:.15g}")
