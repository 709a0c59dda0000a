"""The live sums below the rows: their formulas, and what they give for given records."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from templates.field import TicksField
from templates.where import values_of
from workbook.address import a1, column_letter
from workbook.expression.formula import Ratio, formula_of
from workbook.expression.reading import quoted
from workbook.numbers import exact_sum
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.rows.columns import ColumnPlace
from workbook.rows.layout import RowsLayout, TotalCell, TotalPlace

_Asked: TypeAlias = tuple[ColumnPlace, str]
"""A column, and what must stand in it: "" for anything at all."""


def total_formula(layout: RowsLayout, total: TotalPlace, cell: TotalCell) -> str:
    """The sum, without its "=", of the rows from the header to the row above the sum's own.

    No end of it is a cell that somebody could move: rows that are inserted, sorted, or cut and
    pasted are inside. Only numbers count; the other sums are left out by their labels.
    """
    if cell.share is not None:
        above, below = (f"SUM({a1(total.row, column)})" for column in cell.share)
        return f'IF({below}=0,"",ROUND({above}/{below},{decimals(cell) + 2}))'
    terms = []
    added = _above(layout, cell.column)
    for asked in _alternatives(layout, total):
        criteria = [f"{_above(layout, place.column)},{_criterion(text)}" for place, text in asked]
        criteria += _without_sums(layout, total) if not asked else []
        terms.append(f"SUMIFS({','.join([added, *criteria])})" if criteria else f"SUM({added})")
    return "+".join(terms)


def decimals(cell: TotalCell) -> int:
    """To which a percentage of sums is rounded."""
    return getattr(cell.slot.field, "decimals", None) or 0


def total_now(
    layout: RowsLayout, total: TotalPlace, cell: TotalCell, records: Sequence[Record]
) -> Decimal | None:
    """What the sum is for these records; None for a percentage of nothing."""
    counted = [
        record
        for record in records
        for asked in _alternatives(layout, total)
        if all(_says(record, place, text) for place, text in asked)
    ]
    return sum_now(cell.slot, counted)


def sum_now(slot: Slot, records: Sequence[Record]) -> Decimal | None:
    """What a sum of the slot's cells is for all of these records.

    A percentage is that of the sums, and None where it is of nothing.
    """
    calculation = formula_of(slot.field)
    if isinstance(calculation, Ratio):
        sums = {
            term.id: exact_sum(record.values[term.id].amount for record in records)
            for term in calculation.terms
        }
        return calculation.value(sums.get)
    return exact_sum(record.values[slot.id].amount for record in records)


def _alternatives(layout: RowsLayout, total: TotalPlace) -> Iterator[tuple[_Asked, ...]]:
    """What may stand in a row that counts: each alternative asks one thing of every field."""
    where = total.total.where
    choices = [
        [
            asked
            for value in values_of(where, field)
            for asked in _of_value(layout.columns_of(field), value)
        ]
        for field in where
    ]
    yield from product(*choices)


def _of_value(columns: Sequence[ColumnPlace], value: str) -> Iterator[_Asked]:
    for place in columns:
        if not isinstance(place.slot.field, TicksField):
            yield place, value
        elif place.slot.part == value:
            yield place, ""


def _says(record: Record, place: ColumnPlace, text: str) -> bool:
    value = record.values[place.slot.id]
    return value.text.casefold() == text.casefold() if text else not value.is_blank


def _above(layout: RowsLayout, column: int) -> str:
    letter = column_letter(column)
    first = a1(layout.header_row, column, absolute=True)
    return f"{first}:INDEX(${letter}:${letter},ROW()-1)"


def _without_sums(layout: RowsLayout, total: TotalPlace) -> list[str]:
    """What leaves out the sums above this one."""
    above = [other for other in layout.totals if other.row < total.row]
    return [
        f"{_above(layout, other.label_column)},{quoted('<>' + _literal(other.label))}"
        for other in above
    ]


def _criterion(text: str) -> str:
    return quoted(f"={_literal(text)}" if text else "<>")


def _literal(text: str) -> str:
    """The text without what a criterion takes for any sign."""
    for sign in "~*?":
        text = text.replace(sign, f"~{sign}")
    return text
