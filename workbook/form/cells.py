"""How formulas name the cells of a form.

On the form itself they name cells of that sheet only, so that a copied sheet goes on calculating.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from templates.frozen import frozen
from workbook.address import Area, a1
from workbook.expression.reading import quoted
from workbook.fields.cell_test import ERROR
from workbook.fixed import quoted as quoted_sheet
from workbook.form.layout import FormLayout
from workbook.read.model import CellKind
from workbook.records.value import Value


@frozen
class FormCells:
    """The cells of one form.

    Attributes:
        sheet: the form's, where the formula stands on another one; "" on the form itself.
        fixed: what of a cell stays the same wherever the formula is copied to.
    """

    layout: FormLayout
    sheet: str = ""
    fixed: Literal["nothing", "column", "cell"] = "nothing"

    @property
    def ordinal(self) -> str:
        """The record's number: a form has one."""
        return "1"

    def place(self, row: int, column: int) -> str:
        """The cell in this row and column."""
        return self._named(self._address(row, column))

    def slot(self, slot: str) -> str:
        """The slot's cell."""
        found = self.layout.places[slot]
        return self.place(found.row, found.column)

    def span(self, area: Area) -> str:
        """The cells of an area."""
        corners = (
            self._address(area.first_row, area.first_column),
            self._address(area.last_row, area.last_column),
        )
        return self._named(":".join(dict.fromkeys(corners)))

    def slots(self, slots: Sequence[str]) -> str:
        """The cells of these slots, which stand beside or below each other."""
        places = [self.layout.places[slot] for slot in slots]
        first, last = places[0], places[-1]
        return self.span(Area(first.row, first.column, last.row, last.column))

    def this(self, slot: str) -> str:
        """The slot's cell, an error value as a text."""
        return f"IFERROR({self.slot(slot)},{quoted(ERROR)})"

    def every(self, slot: str) -> str:
        """The slot's cells of all records: a form has one."""
        return self.slot(slot)

    def together(self, slots: Sequence[str]) -> str:
        """What stands in these cells, one after the other."""
        return f"IFERROR({'&'.join(map(self.slot, slots))},{quoted(ERROR)})"

    def cell(self, slot: str) -> str:
        """As `this`."""
        return self.this(slot)

    def column(self, slot: str) -> str:
        """As `this`."""
        return self.this(slot)

    def _address(self, row: int, column: int) -> str:
        if self.fixed == "column":
            return f"${a1(row, column)}"
        return a1(row, column, absolute=self.fixed == "cell")

    def _named(self, address: str) -> str:
        return f"{quoted_sheet(self.sheet)}!{address}" if self.sheet else address


def open_areas(layout: FormLayout) -> tuple[Area, ...]:
    """The cells that a centre may write in, neighbours above each other together.

    A field that is answered over several columns stands in the first of them.
    """
    areas: list[Area] = []
    for row in layout.rows:
        columns = [place.column for place in row.places if place.is_open]
        if not columns:
            continue
        first, last = min(columns), max(columns)
        ends = [(area.last_row, area.first_column, area.last_column) for area in areas]
        own = (row.row - 1, first, last)
        above = ends.index(own) if own in ends else None
        if above is None:
            areas.append(Area(row.row, first, row.row, last))
        else:
            areas[above] = Area(areas[above].first_row, first, row.row, last)
    return tuple(areas)


def used(cells: FormCells) -> str:
    """How many cells of the form are written in."""
    return f"COUNTA({','.join(cells.span(area) for area in open_areas(cells.layout))})"


def cached(value: Value, error: str) -> str | Decimal | bool | None:
    """What a formula that names the cell shows of it; of an error this."""
    if value.kind is CellKind.ERROR:
        return error
    if value.kind is CellKind.BOOLEAN:
        return value.raw == "1"
    return value.raw or None if value.number is None else value.number
