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
_DUST = Decimal("5e-11")


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
            assert abs(number - Decimal(f"{float(raw):.15g}")) <= _DUST


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number__any_finite_float__has_the_digits_that_excel_shows(number: float) -> None:
    value = Value(_SLOT, _PLACE, raw=f"{number:.17g}", kind=CellKind.NUMBER)
    shown = Decimal(f"{number:.15g}")
    assert value.number is not None
    assert abs(value.number - shown) <= _DUST
    assert bool(value.number) is (abs(shown) > _DUST)


@given(st.decimals(-(10**6), 10**6, places=9) | st.decimals(-(10**12), 10**12, places=3))
def test_number__any_typed_decimal__is_read_as_it_is(number: Decimal) -> None:
    value = Value(_SLOT, _PLACE, raw=repr(float(number)), kind=CellKind.NUMBER)
    assert value.number == number


@given(st.decimals(-10_000, 10_000, places=3), st.decimals(0, 1000, places=2))
def test_number__product_in_doubles__is_the_exact_one(one: Decimal, other: Decimal) -> None:
    value = Value(_SLOT, _PLACE, raw=repr(float(one) * float(other)), kind=CellKind.NUMBER)
    assert value.number == one * other


@given(st.lists(st.decimals(-100_000, 100_000, places=2), min_size=1, max_size=20))
def test_number__sum_in_doubles__is_the_exact_one(amounts: list[Decimal]) -> None:
    raw = repr(sum(map(float, amounts)))
    value = Value(_SLOT, _PLACE, raw=raw, kind=CellKind.NUMBER)
    assert value.number == sum(amounts) or not sum(amounts)


def test_number__left_of_a_calculation__has_no_zeros_behind() -> None:
    value = Value(_SLOT, _PLACE, raw="-87.99999999999994", kind=CellKind.NUMBER)
    assert str(value.number) == "-88"
