"""A form of ours on a returned sheet: which of the sheet's cells is which of the form's."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from templates.frozen import frozen
from workbook.form.columns import FoundColumns, find_columns
from workbook.form.find import FoundRows, find_rows
from workbook.form.layout import (
    HEADING_ROW,
    KEY_PREFIX,
    MAIN_COLUMN,
    STATE_ROW,
    FormLayout,
    FormRow,
)
from workbook.form.texts import called, locked_texts
from workbook.numbers import read_danish
from workbook.read.model import Cell, CellKind, Sheet
from workbook.records.returned_form import FormCell
from workbook.records.value import Place
from workbook.round.model import Round


@frozen(slots=False)
class FormOnSheet:
    """A form on a sheet.

    Attributes:
        file: name of the file, for places.
    """

    round: Round
    layout: FormLayout
    file: str
    sheet: Sheet
    rows: FoundRows
    columns: FoundColumns

    @property
    def standing(self) -> Iterator[FormRow]:
        """The rows that are found, from the top of the form."""
        return (row for row in self.layout.rows if row.key in self.rows.rows)

    def number(self, row: FormRow) -> int:
        """Where the row stands, 1-based; KeyError where it is not found."""
        return self.rows.rows[row.key]

    def column(self, column: int) -> int:
        """Where a column of the layout stands, 1-based."""
        return self.columns.columns[column]

    def place(self, row: int, column: int) -> Place:
        """A cell of the sheet."""
        return Place(self.file, self.sheet.name, row, column)

    def cell(self, row: FormRow, column: int) -> Cell | None:
        """What stands in the row, in a column of the layout."""
        return self.sheet.cell(self.number(row), self.column(column))

    def told(self, row: int, column: int, label: str = "") -> FormCell:
        """A cell of the sheet as findings tell of it."""
        cell = self.sheet.cell(row, column)
        text = cell.text if cell is not None else ""
        return FormCell(self.place(row, column), label, text, is_number=_is_number(cell))

    @cached_property
    def own(self) -> frozenset[tuple[int, int]]:
        """The cells in which the form has something, or may."""
        return frozenset(self._own())

    def _own(self) -> Iterator[tuple[int, int]]:
        heading = self.rows.heading
        for number in range(heading, heading + STATE_ROW - HEADING_ROW + 1):
            yield from ((number, column) for column in self.columns.columns.values())
        for row in self.standing:
            columns = {MAIN_COLUMN, *(place.column for place in row.places)}
            columns |= {text.column for text in locked_texts(self.round, self.layout, row)}
            yield from ((self.number(row), self.column(column)) for column in columns)

    def beside(self) -> Iterator[FormCell]:
        """What stands where the form has nothing; its hidden keys, and copied rows, are none."""
        copied = {row for _, row in self.rows.repeated}
        for (row, column), cell in sorted(self.sheet.cells.items()):
            is_ours = (row, column) in self.own or column == self.rows.key_column or row in copied
            if not is_ours and cell.text.strip() and not cell.text.startswith(KEY_PREFIX):
                yield self.told(row, column)

    def table_at(self, row: int) -> Sequence[FormRow]:
        """The rows of the grid or small table between which the sheet's row stands, or none."""
        for table in self._tables:
            numbers = [self.number(one) for one in table]
            if min(numbers) <= row <= max(numbers):
                return table
        return ()

    @cached_property
    def _tables(self) -> Sequence[Sequence[FormRow]]:
        """The rows found of each grid and small table, without its title."""
        found: dict[str, list[FormRow]] = {}
        for row in self.standing:
            is_grid = row.kind in ("years", "amounts", "sentence")
            if is_grid or row.kind in ("lines_header", "line"):
                name = row.block.grid[0] if is_grid else called(row)
                found.setdefault(name, []).append(row)
        return list(found.values())


def form_on_sheet(round_: Round, layout: FormLayout, sheet: Sheet, file: str) -> FormOnSheet | None:
    """The form that the sheet is; None where it is none of ours."""
    rows = find_rows(layout, sheet)
    if rows is None:
        return None
    columns = find_columns(round_, layout, sheet, rows)
    return FormOnSheet(round_, layout, file, sheet, rows, columns)


def _is_number(cell: Cell | None) -> bool:
    if cell is None:
        return False
    return cell.kind is CellKind.NUMBER or bool(read_danish(cell.text).candidates)
