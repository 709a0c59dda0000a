"""Amounts that a row calculates by itself: their formulas, and what they give now."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from workbook.expression.formula import FAULT, Formula, calculated, formula_of, typed_parts
from workbook.records.slot import Slot
from workbook.records.value import Content, Contents
from workbook.round.records import RecordRound
from workbook.rows.layout import ColumnPlace, RowsLayout


@dataclass(frozen=True)
class CalculatedColumn:
    """A column of such amounts."""

    place: ColumnPlace
    sum: Formula

    def formula(self, layout: RowsLayout, row: int) -> str:
        """The formula of the row, without its "="."""
        return self.sum.excel(lambda name: layout.at(row, beside(self.place.slot, name)))


def calculated_columns(layout: RowsLayout) -> Iterator[CalculatedColumn]:
    """The columns of the sheet whose amounts are calculated."""
    for place in layout.columns:
        found = formula_of(place.slot.field)
        if found is not None:
            yield CalculatedColumn(place, found)


def with_calculated(round_: RecordRound, layout: RowsLayout, contents: Contents) -> Contents:
    """The row's contents with what it calculates of them."""
    made = {
        column.place.slot.id: _now(round_, column.place.slot, contents)
        for column in calculated_columns(layout)
    }
    return {**contents, **made} if made else contents


def beside(slot: Slot, field: str) -> str:
    """The id of another field's cell of the same year."""
    return f"{field}:{slot.part}" if slot.part else field


def _now(round_: RecordRound, slot: Slot, contents: Contents) -> Content:
    fields = round_.template.fields
    typed = [contents.get(beside(slot, term.id)) for term in typed_parts(fields, slot.field.id)]
    if any(isinstance(content, str) and content.strip() for content in typed):
        return FAULT

    def amount(name: str) -> Decimal | None:
        content = contents.get(beside(slot, name))
        return content if isinstance(content, Decimal) else None

    return calculated(fields, slot.field.id, amount)
