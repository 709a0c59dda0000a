"""Whatever is wrong in an amount’s cell is found, or changes what is read."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.records import Case, Cell, Typed
from workbook.read.model import CellKind

_SLOTS = tuple(f"amount__{year}" for year in range(2026, 2030))
_FAULTS: dict[str, tuple[Cell, str]] = {
    "number as text": ("-250", "VAL011"),
    "number with a unit": ("-0,25 mio.", "VAL011"),
    "words": ("Ikke oplyst", "VAL012"),
    "error": (Typed("#REF!", CellKind.ERROR), "VAL005"),
    "formula": (Typed("-250", CellKind.NUMBER, "D6*2"), "VAL009"),
    "formula that nobody calculated": (Typed("", CellKind.UNCACHED, "D6*2"), "VAL005"),
    "decimals": (Decimal("-250.5"), "VAL013"),
    "a thousand times": (-250000, "VAL014"),
    "a thousandth": (Decimal("-0.25"), "VAL013"),
    "date": (date(2026, 8, 1), "VAL006"),
    "truth value": (Typed("1", CellKind.BOOLEAN), "VAL006"),
}


@pytest.mark.parametrize("slot", _SLOTS)
@pytest.mark.parametrize("fault", _FAULTS)
def test_any_amount__with_a_fault__is_found_at_its_cell(slot: str, fault: str) -> None:
    cell, code = _FAULTS[fault]
    amounts: dict[str, Cell] = dict.fromkeys(_SLOTS, -250)
    case = Case.of().row(**{**amounts, slot: cell})
    assert code in case.findings()
    assert set(case.findings()) <= {code, "VAL014"}, "one fault, one finding"
    assert (0, slot.replace("__", ":")) in case.sees(code)[0].at


@pytest.mark.parametrize("slot", _SLOTS)
def test_any_amount__with_the_other_sign__changes_what_is_read(slot: str) -> None:
    amounts: dict[str, Cell] = dict.fromkeys(_SLOTS, -250)
    case = Case.of().row(**amounts).row(nr="ISU02", **{**amounts, slot: 250})
    first, second = (record.amounts("amount") for record in case.records())
    assert first != second


def test_any_amount__all_with_the_other_sign__are_found() -> None:
    amounts: dict[str, Cell] = dict.fromkeys(_SLOTS, 250)
    assert Case.of().row(type="Besparelse", **amounts).findings() == ["OWN001"]
