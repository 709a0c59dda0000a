"""The columns of a sheet of rows whose amounts or percentages each row calculates by itself."""

from collections.abc import Iterator

from templates.frozen import frozen
from workbook.expression.calculated import beside
from workbook.expression.formula import Calculation, formula_of
from workbook.rows.columns import ColumnPlace
from workbook.rows.layout import RowsLayout


@frozen(slots=False)
class CalculatedColumn:
    """A column of such figures."""

    place: ColumnPlace
    sum: Calculation

    def formula(self, layout: RowsLayout, row: int) -> str:
        """The formula of the row, without its "="."""
        return self.sum.excel(lambda name: layout.at(row, beside(self.place.slot, name)))


def calculated_columns(layout: RowsLayout) -> Iterator[CalculatedColumn]:
    """The columns of the sheet that are calculated."""
    for place in layout.columns:
        found = formula_of(place.slot.field)
        if found is not None:
            yield CalculatedColumn(place, found)
