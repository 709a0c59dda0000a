"""What a form calculates by itself, as Excel formulas: sums, what is missing, whether it is used.

Every formula names cells of one form only, so that a copied sheet goes on calculating. What is
true is made a number before it is compared: in Excel, unlike LibreOffice, FALSE is more than 0.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from templates.form import Field, FieldsBlock, Form, FramesBlock, GridBlock, GridRow, TextBlock
from workbook.address import a1
from workbook.case.labels import FAULT
from workbook.case.layout import (
    FIRST_YEAR_COLUMN,
    MAIN_COLUMN,
    FormLayout,
    FormRow,
)
from workbook.case.years import FIRST_YEAR, LAST_YEAR
from workbook.read.model import Area


@dataclass(frozen=True, slots=True)
class FormCells:
    """The cells of a form as formulas name them.

    Attributes:
        sheet: the form's, where the formula stands on another one; "" on the form itself.
    """

    layout: FormLayout
    sheet: str = ""

    def at(self, address: str) -> str:
        """The cell of this address."""
        if not self.sheet:
            return address
        quoted = self.sheet.replace("'", "''")
        return f"'{quoted}'!{address}"

    def answer(self, key: str) -> str:
        """Where a field, an option or a text is answered."""
        return self.at(self.layout.answer(key))

    def amount(self, row_id: str, year: int) -> str:
        """A grid row's year."""
        return self.at(self.layout.amount(row_id, year))

    def years(self, row_id: str) -> str:
        """All years of a grid row."""
        first, last = self.layout.years[0], self.layout.years[-1]
        area = (self.layout.amount(row_id, first), self.layout.amount(row_id, last))
        return self.at(":".join(dict.fromkeys(area)))

    def span(self, area: Area) -> str:
        """The cells of an area."""
        corners = (a1(area.first_row, area.first_column), a1(area.last_row, area.last_column))
        return self.at(":".join(dict.fromkeys(corners)))


def row_formula(form: Form, row: GridRow, cells: FormCells, year: int) -> str:
    """The amount of a formula row: "" where nothing is typed, `FAULT` where a text is."""
    parts = {cells.amount(name, year): sign for name, sign in form.expanded(row.id).items()}
    typed = "+".join(["0", *(f"(LEN(TRIM({cell}))>0)" for cell in parts)])
    total = "".join(
        f"{'-' if sign < 0 else '+'}{abs(sign) if abs(sign) > 1 else ''}"
        f"{'*' if abs(sign) > 1 else ''}N({cell})"
        for cell, sign in parts.items()
        if sign
    ).removeprefix("+")
    judged = f'IF(COUNT({",".join(parts)})<{typed},"{FAULT}",{total})'
    return f'IFERROR(IF({typed}=0,"",{judged}),"{FAULT}")'


def judged(grid: GridBlock, cells: FormCells, year: int) -> str:
    """Whether the grid speaks of the year: all its typed rows are filled, or one is not 0."""
    typed = [cells.amount(row.id, year) for row in grid.rows if row.formula is None]
    filled = f"(COUNT({','.join(typed)})={len(typed)})"
    return "((" + "+".join([filled, *(f"(N({cell})<>0)" for cell in typed)]) + ")>0)"


def off_balance(grid: GridBlock, row: GridRow, cells: FormCells, year: int) -> str:
    """Whether a row that must be 0 is not, in a year in which its grid is filled; 1 or 0."""
    cell = cells.amount(row.id, year)
    return f"{judged(grid, cells, year)}*ISNUMBER({cell})*(N({cell})<>0)"


def frames_off(block: FramesBlock, cells: FormCells, year: int) -> str:
    """Whether the frames' amounts of the year, where given, add up to another amount; 1 or 0."""
    column = cells.layout.year_column(year)
    rows = [row.row for row in frame_rows(cells.layout, block)]
    span = cells.span(Area(rows[0], column, rows[-1], column))
    whole = cells.amount(block.splits, year)
    return f"(COUNT({span})>0)*(ROUND(SUM({span})-N({whole}),6)<>0)"


def no_year(cell: str) -> str:
    """Whether something else than a year stands in the cell; 1 or 0."""
    number = f"N({cell})"
    is_year = f"({number}>={FIRST_YEAR})*({number}<={LAST_YEAR})*(INT({number})={number})"
    return f"1*(IFERROR((LEN(TRIM({cell}))>0)*({is_year}=0),1))"


def full_effect_off(
    row_id: str, cell: str, cells: FormCells, *, absolute: bool = False
) -> tuple[str, ...]:
    """Whether the row has another amount in a year after the one in the cell: 1 or 0 for each year.

    A blank amount counts as 0. Of the last year nothing need be asked.
    """
    faults = []
    row, last = cells.layout.row(row_id).row, cells.layout.last_year_column
    for year in cells.layout.years[:-1]:
        column = cells.layout.year_column(year)
        first = a1(row, column, absolute=absolute)
        span = cells.at(f"{first}:{a1(row, last, absolute=absolute)}")
        own = f"N({cells.at(first)})"
        apart = f"(ROUND(MAX({span},{own})-MIN({span},{own}),6)<>0)"
        blank = f"({own}<>0)*(COUNT({span})<={last - column})"
        faults.append(f"(N({cell})={year})*({apart}+{blank}>0)")
    return tuple(faults)


def frame_rows(layout: FormLayout, block: FramesBlock) -> list[FormRow]:
    """The lines of a block of frames."""
    return [row for row in layout.rows if row.kind == "frame" and row.block == block]


def used(cells: FormCells) -> str:
    """How many cells of the form are written in."""
    return f"COUNTA({','.join(cells.span(area) for area in open_areas(cells.layout))})"


def wanting(form: Form, cells: FormCells) -> tuple[tuple[str, str], ...]:
    """What is missing or does not add up: its name, and how many times, as a formula."""
    return tuple(_wanting(form, cells))


def _wanting(form: Form, cells: FormCells) -> Iterator[tuple[str, str]]:
    for block in form.blocks:
        if isinstance(block, FieldsBlock):
            for field in block.fields:
                yield from _field_wanting(field, cells)
        elif isinstance(block, TextBlock):
            if block.required:
                yield block.title, _blank(cells.answer(block.id))
        elif isinstance(block, FramesBlock):
            years = (frames_off(block, cells, year) for year in cells.layout.years)
            yield block.title, "+".join(years)
        elif isinstance(block, GridBlock):
            yield block.title, "+".join(_grid_wanting(block, cells))
        elif block.least:
            rows = [row.row for row in cells.layout.rows if row.block == block and row.option]
            ticks = cells.span(Area(rows[0], FIRST_YEAR_COLUMN, rows[-1], FIRST_YEAR_COLUMN))
            yield block.title, f"1*(COUNTA({ticks})<{block.least})"


def _blank(cell: str) -> str:
    return f'1*(LEN(TRIM(IFERROR({cell},"#")))=0)'


def _field_wanting(field: Field, cells: FormCells) -> Iterator[tuple[str, str]]:
    if field.required:
        yield field.label, _blank(cells.answer(field.id))
    if field.type == "year":
        yield field.label, "+".join(_year_wanting(field, cells))


def _year_wanting(field: Field, cells: FormCells) -> Iterator[str]:
    cell = cells.answer(field.id)
    yield no_year(cell)
    if field.full_effect_of is not None:
        yield from full_effect_off(field.full_effect_of, cell, cells)


def _grid_wanting(grid: GridBlock, cells: FormCells) -> Iterator[str]:
    for row in grid.rows:
        if row.formula is None:
            span = cells.years(row.id)
            yield f"(COUNTA({span})-COUNT({span}))"
        elif row.holds:
            yield from (off_balance(grid, row, cells, year) for year in cells.layout.years)


def open_areas(layout: FormLayout) -> tuple[Area, ...]:
    """The cells that a centre may write in, neighbours above each other together."""
    areas: list[Area] = []
    for row in layout.rows:
        for first, last in _open_columns(layout, row):
            above = next(
                (
                    number
                    for number, area in enumerate(areas)
                    if (area.last_row, area.first_column, area.last_column)
                    == (row.row - 1, first, last)
                ),
                None,
            )
            if above is None:
                areas.append(Area(row.row, first, row.row, last))
            else:
                areas[above] = Area(areas[above].first_row, first, row.row, last)
    return tuple(areas)


def _open_columns(layout: FormLayout, row: FormRow) -> Sequence[tuple[int, int]]:
    if row.kind in {"field", "option"}:
        return [(FIRST_YEAR_COLUMN, FIRST_YEAR_COLUMN)]
    if row.kind == "text":
        return [(MAIN_COLUMN, MAIN_COLUMN)]
    if row.kind == "frame":
        return [(MAIN_COLUMN, layout.account_column)]
    if row.kind == "amounts" and isinstance(row.part, GridRow) and row.part.formula is None:
        return [(FIRST_YEAR_COLUMN, layout.last_year_column)]
    return []
