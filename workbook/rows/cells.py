"""How formulas name the cells of a sheet of rows.

Ranges reach from the header to the closing row. Both are locked: nobody can cut them, so that no
range ends where it should not. What is counted is counted of rows with content only, which leaves
out these two.
"""

from collections.abc import Sequence

from templates.frozen import frozen
from workbook.address import a1
from workbook.expression.reading import quoted, trimmed_formula
from workbook.fields.cell_test import ERROR
from workbook.fixed import quoted as quoted_sheet
from workbook.rows.layout import RowsLayout


def safe(cells: str) -> str:
    """The cells with a text for an error value: else one such cell makes the figure an error."""
    return f"IFERROR({cells},{quoted(ERROR)})"


def is_used(layout: RowsLayout, together: str, rows: str) -> str:
    """1 for a row below the header in which something stands.

    Args:
        layout: of the sheet.
        together: what stands in the row's open cells, one after the other.
        rows: a cell of the row, or cells of all rows.
    """
    header = a1(layout.header_row, 1, absolute=True)
    sheet = f"{quoted_sheet(layout.sheet)}!" if "!" in rows else ""
    return f"((ROW({rows})>ROW({sheet}{header}))*(LEN({trimmed_formula(together)})>0))"


@frozen(slots=False)
class OneRow:
    """The cells of the sheet's first row, for a formula that is copied down by Excel itself."""

    layout: RowsLayout

    @property
    def ordinal(self) -> str:
        """The row's number below the header."""
        header = a1(self.layout.header_row, 1, absolute=True)
        return f"(ROW({a1(self.layout.first_row, 1)})-ROW({header}))"

    def raw(self, slot: str) -> str:
        """The cell as it is."""
        return f"${self.layout.at(self.layout.first_row, slot)}"

    def this(self, slot: str) -> str:
        """The cell, an error value as a text."""
        return safe(self.raw(slot))

    def every(self, slot: str) -> str:
        """The column."""
        return self.layout.span(self.layout.column(slot))

    def together(self, slots: Sequence[str]) -> str:
        """What stands in these cells of the row, one after the other."""
        return safe("&".join(self.raw(slot) for slot in slots))

    def cell(self, slot: str) -> str:
        """As `this`."""
        return self.this(slot)

    def column(self, slot: str) -> str:
        """As `every`, error values as a text."""
        return safe(self.every(slot))


@frozen(slots=False)
class EachRow:
    """The cells of all rows, for an array formula on another sheet."""

    layout: RowsLayout

    @property
    def ordinal(self) -> str:
        """Each row's number below the header."""
        first = self.layout.columns[0]
        header = f"{quoted_sheet(self.layout.sheet)}!{a1(self.layout.header_row, 1, absolute=True)}"
        return f"(ROW({self.layout.sheet_span(first)})-ROW({header}))"

    def this(self, slot: str) -> str:
        """Each cell of the column, an error value as a text."""
        return safe(self.every(slot))

    def every(self, slot: str) -> str:
        """The column."""
        return self.layout.sheet_span(self.layout.column(slot))

    def together(self, slots: Sequence[str]) -> str:
        """What stands in these cells of each row, one after the other."""
        return safe("&".join(self.every(slot) for slot in slots))

    def cell(self, slot: str) -> str:
        """As `this`."""
        return self.this(slot)

    def column(self, slot: str) -> str:
        """As `this`."""
        return self.this(slot)
