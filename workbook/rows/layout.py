"""Where everything stands on a sheet with one record a row: pure, made of template and round.

Writer, reader, rules and reports share these places; nobody types one. Rows and columns count from
1. Below the rows comes a locked closing row, and below it the totals: ranges reach from the header
to the closing row, which nobody can cut, so a row that is inserted, sorted or pasted stays inside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, Self

from templates.frozen import frozen
from templates.sheet import Total
from workbook.address import a1
from workbook.expression.formula import Ratio, formula_of
from workbook.fixed import HEADER_ROW, quoted
from workbook.records.slot import Slot
from workbook.round.model import Round
from workbook.rows.columns import ColumnPlace, sent_columns

Role = Literal["lead", "other"]


@frozen
class TotalCell:
    """One figure of a total, and the column in which it stands and that it adds up.

    Attributes:
        share: of a percentage: the columns of the sums that it is made of; else None.
    """

    column: int
    slot: Slot
    share: tuple[int, int] | None = None


@frozen
class TotalPlace:
    """One live sum below the rows.

    Attributes:
        label_column: in which its label stands; the label runs to the first figure.
    """

    total: Total
    row: int
    label_column: int
    cells: tuple[TotalCell, ...]

    @property
    def label(self) -> str:
        """As it stands in the sheet."""
        return self.total.label


@frozen(slots=False)
class RowsLayout:
    """The sheet with one record a row.

    Attributes:
        rows: how many rows stand between the header and the closing row.
        roles: of a list that finance owns: the centre's role in each row from the top; none where
            every row is the centre's own.
    """

    centre: str
    sheet: str
    columns: tuple[ColumnPlace, ...]
    rows: int
    totals: tuple[TotalPlace, ...] = ()
    roles: tuple[Role, ...] = ()
    header_row: int = HEADER_ROW

    @property
    def first_row(self) -> int:
        """The first row below the header."""
        return self.header_row + 1

    @property
    def last_row(self) -> int:
        """The last row for a record; the header where there is none."""
        return self.header_row + self.rows

    @property
    def end_row(self) -> int:
        """The locked closing row below the last record."""
        return self.last_row + 1

    @property
    def bottom_row(self) -> int:
        """The last row that the sheet uses."""
        return self.totals[-1].row if self.totals else self.end_row

    def column(self, slot: str) -> ColumnPlace:
        """The column of the slot of this id; KeyError where it has none."""
        for place in self.columns:
            if place.slot.id == slot:
                return place
        raise KeyError(slot)

    def columns_of(self, field: str) -> tuple[ColumnPlace, ...]:
        """The columns of a field, in their order; none where the sheet does not have it."""
        return tuple(place for place in self.columns if place.slot.field.id == field)

    def at(self, row: int, slot: str) -> str:
        """The address of a slot's cell in this row of the sheet, in A1 form."""
        return a1(row, self.column(slot).column)

    def is_open(self, place: ColumnPlace, row: int) -> bool:
        """Whether the centre may write in this column of this row of the sheet."""
        if not place.is_open:
            return False
        number = row - self.first_row
        if number >= len(self.roles):
            return True
        return self.roles[number] == "lead" or place.slot.field.open_to == "all"

    def span(self, place: ColumnPlace) -> str:
        """The column from the header to the closing row, absolute: ``$A$5:$A$36``."""
        first = a1(self.header_row, place.column, absolute=True)
        return f"{first}:{a1(self.end_row, place.column, absolute=True)}"

    def in_order(self, columns: tuple[ColumnPlace, ...]) -> Self:
        """The same rows with these columns."""
        if columns is self.columns:
            return self
        totals = [place.total for place in self.totals]
        places = tuple(_totals(totals, columns, self.totals[0].row)) if totals else ()
        return replace(self, columns=columns, totals=places)

    def sheet_span(self, place: ColumnPlace) -> str:
        """The same with the sheet's name, for formulas on other sheets."""
        return f"{quoted(self.sheet)}!{self.span(place)}"


def rows_layout(
    round_: Round,
    centre: str,
    filled: int = 0,
    blank: int | None = None,
) -> RowsLayout:
    """Where everything stands on the centre's sheet of rows.

    Args:
        round_: whose template has a sheet of rows; KeyError where it has none.
        centre: its code.
        filled: how many records are written into it; of a list that finance owns, those that go
            to the centre stand in it, whatever is asked.
        blank: how many blank rows follow them; the template's number without it, and none where
            the list is finance's.
    """
    template = round_.template
    sheet = template.rows_sheet
    if sheet is None:
        raise KeyError("rows")
    if blank is None:
        blank = 0 if round_.is_closed else template.record.blank
    roles: list[Role] = []
    if round_.is_closed:
        sent = round_.centre_records(centre)
        filled, roles = len(sent), ["lead" if record.is_led else "other" for record in sent]
    columns = sent_columns(round_, centre)
    rows = filled + blank
    return RowsLayout(
        centre=centre,
        sheet=sheet.name,
        columns=columns,
        rows=rows,
        totals=tuple(_totals(sheet.totals, columns, HEADER_ROW + rows + 2)),
        roles=tuple(roles),
    )


def _totals(
    totals: Iterable[Total], columns: Sequence[ColumnPlace], first_row: int
) -> Iterator[TotalPlace]:
    for row, total in enumerate(totals, start=first_row):
        cells = tuple(_total_cells(total, columns))
        yield TotalPlace(total, row, _label_column(cells), cells)


def _total_cells(total: Total, columns: Sequence[ColumnPlace]) -> Iterator[TotalCell]:
    """A figure for each column of the total's fields."""
    for place in columns:
        if place.slot.field.id not in total.of:
            continue
        calculation = formula_of(place.slot.field)
        share = None
        if isinstance(calculation, Ratio):
            found = {one.slot.id: one.column for one in columns}
            share = found[calculation.above], found[calculation.below]
        yield TotalCell(place.column, place.slot, share)


def _label_column(cells: Sequence[TotalCell]) -> int:
    """The sheet's first column, unless a figure stands there: then the one behind the figures."""
    taken = {cell.column for cell in cells}
    return next(column for column in range(1, len(taken) + 2) if column not in taken)
