"""One fault in a correct overview of proposals is found at its cell, with the right guess."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samples.excel import ReturnedFile
from tests.validate.reconcile.proposals import SHEET, YEARS, correct, data, of, outline
from validate.reconcile.difference import Kind, Reconciliation
from workbook.address import parse_a1
from workbook.numbers import exact_sum

_COLUMNS = dict(zip((*YEARS, None), "CDEFG", strict=True))
_UNIT = Decimal("0.001")
_SCALES = {
    "sign": Decimal(-1),
    "factor-10": Decimal(10),
    "factor-100": Decimal(100),
    "factor-1000": Decimal(1000),
    "factor-0.1": Decimal("0.1"),
    "factor-0.01": Decimal("0.01"),
    "sign+factor-1000": Decimal(-1000),
    "sign+factor-10": Decimal(-10),
}


@cache
def amounts() -> dict[str, dict[int | None, Decimal]]:
    """The amounts of each case by year; the investment under None."""
    found: dict[str, dict[int | None, Decimal]] = {}
    for one in data().records:
        by_year: dict[int | None, Decimal] = {
            year: -amount * _UNIT for year, amount in one.amounts("net").by_year.items()
        }
        invested = one.amounts("investment").by_year
        if invested:
            by_year[None] = exact_sum(invested.values()) * _UNIT
        found[one.name] = by_year
    return found


@cache
def rows() -> dict[str, int]:
    """The row of each case number."""
    found = ReturnedFile(correct()).rows(SHEET)
    return {text: parse_a1(ref)[0] for ref, text in found.items() if text in amounts()}


def cells() -> list[tuple[str, int | None, Decimal]]:
    """Number, year and amount of every amount other than 0."""
    return [
        (nr, year, amount)
        for nr, by_year in amounts().items()
        for year, amount in by_year.items()
        if amount
    ]


def total_cells() -> list[tuple[str, str]]:
    """Address and figure of every total but 0, below the rows."""
    last = max(rows().values())
    found = ReturnedFile(correct()).rows(SHEET)
    return [
        (ref, text)
        for ref, text in found.items()
        if parse_a1(ref)[0] > last and parse_a1(ref)[1] > 2 and not text.startswith("20")
    ]


def after(act: Callable[[ReturnedFile], object]) -> Reconciliation:
    file = ReturnedFile(correct())
    act(file)
    return of(file.data)


def found_at(found: Reconciliation) -> list[tuple[str, str]]:
    return [(one.cell, one.guess) for one in found.differences]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(cells()), st.sampled_from(sorted(_SCALES)))
def test_row__sign_or_factor__found_at_its_cell(
    where: tuple[str, int | None, Decimal], fault: str
) -> None:
    nr, year, amount = where
    ref = f"{_COLUMNS[year]}{rows()[nr]}"
    found = after(lambda file: file.set_number(SHEET, ref, amount * _SCALES[fault]))
    assert found_at(found) == [(ref, fault)]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(cells()))
def test_row__blanked__found_at_its_cell(where: tuple[str, int | None, Decimal]) -> None:
    ref = f"{_COLUMNS[where[1]]}{rows()[where[0]]}"
    assert found_at(after(lambda file: file.clear(SHEET, ref))) == [(ref, "blank")]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(cells()))
def test_row__text__found_at_its_cell(where: tuple[str, int | None, Decimal]) -> None:
    ref = f"{_COLUMNS[where[1]]}{rows()[where[0]]}"
    typed = format(where[2], "f").replace(".", ",")
    assert found_at(after(lambda file: file.set_text(SHEET, ref, typed))) == [(ref, "text")]


_TWO_YEARS = [
    (nr, one, other)
    for nr, by_year in amounts().items()
    for one in YEARS
    for other in YEARS
    if one < other and by_year.get(one) and by_year.get(other) and by_year[one] != by_year[other]
]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(_TWO_YEARS))
def test_row__years_swapped__both_found_as_the_other_year(where: tuple[str, int, int]) -> None:
    nr, one, other = where
    by_year = amounts()[nr]
    first, second = (f"{_COLUMNS[year]}{rows()[nr]}" for year in (one, other))

    def swap(file: ReturnedFile) -> None:
        file.set_number(SHEET, first, by_year[other])
        file.set_number(SHEET, second, by_year[one])

    assert found_at(after(swap)) == [(first, "other-year"), (second, "other-year")]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(sorted(amounts())))
def test_row__deleted__found_missing(nr: str) -> None:
    found = after(lambda file: file.delete_rows(SHEET, rows()[nr]))
    assert [(one.kind, one.what) for one in found.differences] == [(Kind.ROW_MISSING, nr)]


@pytest.mark.parametrize("nr", ["TMU-01", "KFU-04A", "ØKU-11"])
def test_row__duplicated__the_second_one_is_found(nr: str) -> None:
    row = rows()[nr]

    def repeat(file: ReturnedFile) -> None:
        file.insert_rows(SHEET, row + 1)
        file.set_text(SHEET, f"A{row + 1}", nr)
        for year, amount in amounts()[nr].items():
            file.set_number(SHEET, f"{_COLUMNS[year]}{row + 1}", amount)

    found = after(repeat)
    assert outline(found) == [(Kind.ROW_TWICE, nr, f"A{row + 1}", "")]


def test_row__number_mistyped__known_by_its_title() -> None:
    ref = f"A{rows()['TMU-04']}"
    found = after(lambda file: file.set_text(SHEET, ref, "TMU-40"))
    assert outline(found) == [(Kind.ROW_UNKNOWN, "TMU-04", ref, "number")]


def test_row__number_cleared__known_by_its_title() -> None:
    ref = f"A{rows()['TMU-04']}"
    found = after(lambda file: file.clear(SHEET, ref))
    assert outline(found) == [(Kind.ROW_UNKNOWN, "TMU-04", ref, "number")]
    assert found.differences[0].message.da == (
        "TMU-04 Trafiktællinger: rækken med den titel har intet nummer. Skriv det i rækken."
    )


def test_row__of_no_case__found_and_its_totals_named() -> None:
    def add(file: ReturnedFile) -> None:
        file.insert_rows(SHEET, 10)
        file.set_text(SHEET, "A10", "TMU-99")
        file.set_number(SHEET, "C10", Decimal("-1.5"))

    found = after(add)
    assert outline(found) == [(Kind.ROW_UNKNOWN, "TMU-99", "A10", "")]
    assert found.notes[0].da == (
        "Disse summer passer ikke med rækkerne over dem: I alt 2019, Restbeløb (+ = mangler) 2019 "
        "og Teknik- og Miljøudvalget 2019."
    )


def test_row__figure_of_the_row_above__guessed() -> None:
    row = rows()["EBU-04"]
    found = after(lambda file: file.set_number(SHEET, f"C{row}", Decimal("-4.00")))
    assert found_at(found) == [(f"C{row}", "other-row")]


def test_row__two_digits_changed_places__guessed() -> None:
    row = rows()["SSU-12"]
    found = after(lambda file: file.set_number(SHEET, f"C{row}", Decimal("-0.26")))
    assert found_at(found) == [(f"C{row}", "transposed")]


def test_row__rounded_to_one_decimal__found() -> None:
    row = rows()["ØKU-11"]
    found = after(lambda file: file.set_number(SHEET, f"C{row}", Decimal("-0.02")))
    assert [one.cell for one in found.differences] == [f"C{row}"]


def test_title__of_another_case__found() -> None:
    ref = f"B{rows()['TMU-04']}"
    found = after(lambda file: file.set_text(SHEET, ref, "Regres på sygedagpenge"))
    assert outline(found) == [(Kind.TITLE, "TMU-04 title", ref, "other-row")]
    assert found.differences[0].message.da.endswith("Teksten hører til sag EBU-02.")


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(total_cells()))
def test_total__typed_over__found_as_stale_or_at_least_found(where: tuple[str, str]) -> None:
    ref, text = where
    typed = Decimal(text).quantize(Decimal("0.01")) + Decimal("3.33")
    found = after(lambda file: file.set_number(SHEET, ref, typed))
    assert [(one.kind, one.cell) for one in found.differences] == [(Kind.TOTAL, ref)]


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(total_cells()))
def test_total__sign_turned__found_with_the_guess(where: tuple[str, str]) -> None:
    ref, text = where
    typed = -Decimal(text).quantize(Decimal("0.01"))
    assert found_at(after(lambda file: file.set_number(SHEET, ref, typed))) == [(ref, "sign")]


def test_total__not_updated__stale() -> None:
    found = after(lambda file: file.set_number(SHEET, "C65", Decimal("-31.27")))
    assert found_at(found) == [("C65", "stale")]
    assert found.notes[0].da == "Disse summer passer ikke med rækkerne over dem: I alt 2019."


def test_total__made_of_a_wrong_total__carries_it() -> None:
    def type_over(file: ReturnedFile) -> None:
        file.set_number(SHEET, "C65", Decimal("-31.29"))
        file.set_number(SHEET, "C67", Decimal("8.11"))

    found = after(type_over)
    assert found_at(found) == [("C65", "stale"), ("C67", "carries")]
    assert "bærer fejlen fra I alt 2019" in found.differences[1].message.da


def test_total__row_deleted__found_missing() -> None:
    found = after(lambda file: file.delete_rows(SHEET, 67))
    assert [(one.kind, one.what) for one in found.differences] == [
        (Kind.TOTAL_MISSING, "Restbeløb (+ = mangler)")
    ]


def test_column__year_retyped__found_missing_over_rows_and_totals() -> None:
    def retype(file: ReturnedFile) -> None:
        for ref, text in file.rows(SHEET).items():
            if text == "2022":
                file.set_text(SHEET, ref, "2202")

    found = after(retype)
    assert [(one.kind, one.what) for one in found.differences] == [
        (Kind.COLUMN_MISSING, "2022"),
        (Kind.COLUMN_MISSING, "2022"),
    ]


@pytest.mark.parametrize("typed", ["1E+300", "-1E-300", "123456789012345"])
def test_row__absurd_number__found_at_its_cell(typed: str) -> None:
    ref = f"C{rows()['TMU-01']}"
    found = after(lambda file: file.set_number(SHEET, ref, Decimal(typed)))
    assert [one.cell for one in found.differences] == [ref]


def test_row__error_value__found_at_its_cell() -> None:
    ref = f"C{rows()['TMU-01']}"
    assert found_at(after(lambda file: file.set_error(SHEET, ref, "#REF!"))) == [(ref, "error")]


def test_row__formula_never_calculated__found_at_its_cell() -> None:
    ref = f"C{rows()['TMU-01']}"
    found = after(lambda file: file.set_formula(SHEET, ref, "1+1", None))
    assert found_at(found) == [(ref, "uncached")]
