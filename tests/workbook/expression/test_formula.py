"""Sums and percentages of a template: parsed once, calculated, written as Excel formulas."""

from decimal import Decimal

import pytest

from templates.field import AmountsField
from workbook.expression.formula import Formula, Ratio, Term, calculated, typed_parts

FIELDS = {
    field.id: field
    for field in (
        AmountsField(id="saving", label="Besparelse {year}"),
        AmountsField(id="cost", label="Udgift {year}"),
        AmountsField(id="investment", label="Anlæg {year}"),
        AmountsField(id="net", label="Netto {year}", formula="saving - cost"),
        AmountsField(id="total", label="Samlet {year}", formula="net − investment"),
    )
}


@pytest.mark.parametrize("text", ["", "saving cost", "saving -", "saving * 2", "2 + saving", "+-a"])
def test_formula__no_sum_of_ids__is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"id"):
        Formula.parse(text)


def test_formula__either_minus__is_read() -> None:
    assert Formula.parse("a−b - c+d").terms == (
        Term("a", 1),
        Term("b", -1),
        Term("c", -1),
        Term("d", 1),
    )


def test_calculated__formula_of_a_formula__is_exact() -> None:
    amounts = {"saving": Decimal("0.1"), "cost": Decimal("0.3"), "investment": None}
    assert calculated(FIELDS, "total", amounts.get) == Decimal("-0.2")


def test_calculated__nothing_typed__is_blank() -> None:
    assert calculated(FIELDS, "total", lambda _: None) is None


def test_typed_parts__formula_of_a_formula__have_their_signs() -> None:
    assert tuple(typed_parts(FIELDS, "total")) == (
        Term("saving", 1),
        Term("cost", -1),
        Term("investment", -1),
    )


def test_excel__blank_and_text__are_told_apart() -> None:
    cells = {"saving": "E19", "cost": "E20"}
    assert Formula.parse("saving - cost").excel(cells.__getitem__) == (
        'IFERROR(IF(0+(LEN(TRIM(E19))>0)+(LEN(TRIM(E20))>0)=0,"",'
        'IF(COUNT(E19,E20)<0+(LEN(TRIM(E19))>0)+(LEN(TRIM(E20))>0),"Fejl",N(E19)-N(E20))),"Fejl")'
    )


@pytest.mark.parametrize("text", ["", "spent", "spent /", "spent / 2", "a / b / c", "(a - b) / c"])
def test_ratio__no_id_divided_by_another__is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"id"):
        Ratio.parse(text, 1)


@pytest.mark.parametrize(
    ("above", "below", "percent"),
    [
        ("1", "3", "33.3"),
        ("-1", "8", "-12.5"),
        ("0.0345", "1", "3.5"),  # a half, away from zero
        ("-0.0345", "1", "-3.5"),
        ("0", "7", "0.0"),
        ("5", "0", None),
        (None, "5", None),
        ("5", None, None),
    ],
)
def test_ratio__value__is_rounded_or_blank(
    above: str | None, below: str | None, percent: str | None
) -> None:
    amounts = {
        name: None if text is None else Decimal(text)
        for name, text in (("spent", above), ("budget", below))
    }
    found = Ratio.parse("spent / budget", 1).value(amounts.get)
    assert (None if found is None else str(found)) == percent


def test_ratio__excel__is_blank_of_nothing_and_tells_a_text() -> None:
    cells = {"spent": "E6", "budget": "D6"}
    assert Ratio.parse("spent / budget", 1).excel(cells.__getitem__) == (
        'IFERROR(IF(COUNT(E6,D6)<(LEN(TRIM(E6))>0)+(LEN(TRIM(D6))>0),"Fejl",'
        'IF(COUNT(E6,D6)<2,"",IF(D6=0,"",ROUND(E6/D6,3)))),"Fejl")'
    )
