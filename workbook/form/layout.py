"""Where everything stands on a form, which has one record a sheet: pure, of template and round.

Every row of a form bears its key in a hidden first column, so that it is found again wherever it
stands: after rows were inserted, the sheet was renamed, copied or moved.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Final, Literal, Self

from templates.field import LineField, LinesField, LongTextField, TemplateField, TicksField
from templates.frozen import frozen
from templates.sheet import FormBlock, FormSheet
from workbook.address import a1
from workbook.records.slot import Slot, slots_of
from workbook.round.labels import header_of
from workbook.round.model import Round

KEY_COLUMN: Final = 1  # hidden
MAIN_COLUMN: Final = 2  # labels, the long texts, the names of lines
FIRST_YEAR_COLUMN: Final = 3  # the years; fields are answered from here on, over all columns
HEADING_ROW: Final = 1
SUBTITLE_ROW: Final = 2
STATE_ROW: Final = 3  # what the form still lacks, shown live
FIRST_BLOCK_ROW: Final = 4
KEY_PREFIX: Final = "budgetrunde:"
FORM_KEY: Final = f"{KEY_PREFIX}form"  # stands in the heading row of every form

Kind = Literal[
    "title", "field", "option", "text", "years", "amounts", "sentence", "line", "lines_header"
]


@frozen
class SlotPlace:
    """The cell of a slot on a form; an answer over several columns stands in the first of them."""

    slot: Slot
    row: int
    column: int
    last_column: int

    @property
    def address(self) -> str:
        """In A1 form."""
        return a1(self.row, self.column)

    @property
    def is_open(self) -> bool:
        """Whether centres type in it."""
        return self.slot.is_typed


@frozen
class FormRow:
    """One row of a form.

    Attributes:
        kind: what stands in it. ``title`` heads a long text, ticks, a small table or a grid;
            ``years`` is the header of a grid, ``lines_header`` that of a small table.
        key: the row's own, as its hidden cell has it, without the prefix.
        label: as the form shows it in the main column; "" where the row has none of its own.
        field: that the row belongs to; None of a grid's own rows.
        places: of the slots in the row, from the left.
    """

    row: int
    kind: Kind
    key: str
    label: str
    block: FormBlock
    field: TemplateField | None = None
    places: tuple[SlotPlace, ...] = ()

    @property
    def fields(self) -> frozenset[str]:
        """Ids of the fields in the row; of one that heads a block those of the block."""
        placed = {place.slot.field.id for place in self.places}
        own = {self.field.id} if self.field is not None else placed
        return frozenset(own or {*self.block.fields, *self.block.grid})

    @property
    def mark(self) -> str:
        """What the hidden cell holds."""
        return KEY_PREFIX + self.key


@frozen(slots=False)
class LineColumn:
    """One column of a small table: the line's field, for a year where it has a cell for each."""

    spec: LineField
    column: int
    year: int | None = None


@frozen(slots=False)
class FormLayout:
    """A form.

    Attributes:
        sheet: what forms are called, without their number.
        years: of the amount columns, from `FIRST_YEAR_COLUMN` on.
        rows: from the top.
        last_column: over which answers run.
        centre: code of the centre whose forms they are; "" of forms of any centre.
    """

    sheet: str
    heading: str
    years: tuple[int, ...]
    rows: tuple[FormRow, ...]
    last_column: int
    centre: str = ""

    @property
    def last_year_column(self) -> int:
        """The column of the last year."""
        return FIRST_YEAR_COLUMN + len(self.years) - 1

    @property
    def end_row(self) -> int:
        """The last row."""
        return self.rows[-1].row

    @cached_property
    def places(self) -> dict[str, SlotPlace]:
        """Every cell of a slot, by the slot's id, from the top."""
        return {place.slot.id: place for row in self.rows for place in row.places}

    def without(self, fields: frozenset[str]) -> Self:
        """The form without the rows of these fields, and without what heads them alone."""
        kept = tuple(row for row in self.rows if not row.fields <= fields)
        return replace(self, rows=kept) if fields else self

    @cached_property
    def _by_key(self) -> dict[str, FormRow]:
        return {row.key: row for row in self.rows}

    def name(self, number: int) -> str:
        """Of the sheet with the form of this number, from 1: ``Sag 2``."""
        return f"{self.sheet} {number}"

    def is_name(self, name: str) -> bool:
        """Whether a form's sheet is called so, or the copy of one in Excel or LibreOffice."""
        return re.fullmatch(rf"{re.escape(self.sheet)} \d+(?: \(\d+\)|_\d+)?", name) is not None

    def year_column(self, year: int) -> int:
        """The year's column; ValueError where it is none of the round's."""
        return FIRST_YEAR_COLUMN + self.years.index(year)

    def row(self, key: str) -> FormRow:
        """The row of this key; KeyError where there is none."""
        return self._by_key[key]

    def at(self, slot: str) -> str:
        """The address of the slot's cell, in A1 form; KeyError where the form does not have it."""
        return self.places[slot].address

    def places_of(self, field: str) -> tuple[SlotPlace, ...]:
        """The cells of a field, from the top; none where the form does not have it."""
        return tuple(place for place in self.places.values() if place.slot.field.id == field)

    def line_columns(self, field: LinesField) -> tuple[LineColumn, ...]:
        """The columns of a small table, in the order of its fields."""
        return tuple(_line_columns(field, self.years))


def form_layout(round_: Round, centre: str = "") -> FormLayout:
    """Where everything stands in each form of the round; KeyError where it has no form."""
    sheet = round_.template.form_sheet
    if sheet is None:
        raise KeyError("form")
    return _Maker(round_, sheet, centre).layout()


@frozen(slots=False)
class _Maker:
    """Lays out one form."""

    round: Round
    sheet: FormSheet
    centre: str

    def layout(self) -> FormLayout:
        """The whole form."""
        rows: list[FormRow] = []
        row = FIRST_BLOCK_ROW
        for block in self.sheet.blocks:
            for part in self._parts(block):
                for one in part:
                    rows.append(one.at(row, self.last_column))
                    row += 1
                row += 1  # air between parts
        return FormLayout(
            self.sheet.name,
            self.sheet.heading,
            self.round.config.years,
            tuple(rows),
            self.last_column,
            self.centre,
        )

    @cached_property
    def last_column(self) -> int:
        """One beside the last year; further where a small table needs it."""
        years = self.round.config.years
        tables = [
            column.column
            for block in self.sheet.blocks
            for name in block.fields
            if isinstance(field := self.round.template.fields[name], LinesField)
            for column in _line_columns(field, years)
        ]
        return max(FIRST_YEAR_COLUMN + len(years), *tables, 0)

    def _slots(self, field: TemplateField) -> list[Slot]:
        return list(slots_of(field, self.round.config.years, self.round.lists))

    def _parts(self, block: FormBlock) -> Iterator[Sequence["_Row"]]:
        """What stands together in a block; between two of them is air."""
        if block.grid:
            yield list(self._grid(block))
            return
        fields = [self.round.template.fields[name] for name in block.fields]
        for is_long, group in groupby(fields, _is_part_by_itself):
            if not is_long:
                yield [row for field in group for row in self._field(block, field)]
                continue
            for field in group:
                yield list(self._long(block, field))

    def _field(self, block: FormBlock, field: TemplateField) -> Iterator["_Row"]:
        for slot in self._slots(field):
            key = f"{field.id}.{slot.part}" if slot.part else field.id
            label = header_of(self.round, slot)
            yield _Row("field", key, label, block, field, ((slot, FIRST_YEAR_COLUMN),))

    def _long(self, block: FormBlock, field: TemplateField) -> Iterator["_Row"]:
        yield _Row("title", f"{field.id}.title", field.title, block, field)
        slots = self._slots(field)
        if isinstance(field, TicksField):
            for number, slot in enumerate(slots):
                where = ((slot, FIRST_YEAR_COLUMN),)
                yield _Row("option", f"{field.id}.{number}", slot.part, block, field, where)
        elif isinstance(field, LinesField):
            yield _Row("lines_header", f"{field.id}.years", "", block, field)
            yield from self._lines(block, field, slots)
        else:
            yield _Row("text", field.id, "", block, field, ((slots[0], MAIN_COLUMN),))

    def _lines(
        self, block: FormBlock, field: LinesField, slots: Sequence[Slot]
    ) -> Iterator["_Row"]:
        columns = list(_line_columns(field, self.round.config.years))
        for number in range(field.lines):
            own = slots[number * len(columns) : (number + 1) * len(columns)]
            where = tuple((slot, at.column) for slot, at in zip(own, columns, strict=True))
            places = tuple(sorted(where, key=lambda one: one[1]))
            yield _Row("line", f"{field.id}.{number}", "", block, field, places)

    def _grid(self, block: FormBlock) -> Iterator["_Row"]:
        first = block.grid[0]
        yield _Row("title", f"{first}.title", block.title, block)
        yield _Row("years", f"{first}.years", "", block)
        for name in block.grid:
            field = self.round.template.fields[name]
            slots = self._slots(field)
            where = tuple((slot, FIRST_YEAR_COLUMN + at) for at, slot in enumerate(slots))
            yield _Row("amounts", name, field.title, block, field, where)
        if block.sentence:
            yield _Row("sentence", f"{first}.sentence", "", block)


@frozen(slots=False)
class _Row:
    """A row whose number is not known yet."""

    kind: Kind
    key: str
    label: str
    block: FormBlock
    field: TemplateField | None = None
    where: tuple[tuple[Slot, int], ...] = ()

    def at(self, row: int, last_column: int) -> FormRow:
        """The row with this number."""
        places = tuple(
            SlotPlace(slot, row, column, last_column if self.kind == "field" else column)
            for slot, column in self.where
        )
        return FormRow(row, self.kind, self.key, self.label, self.block, self.field, places)


def _is_part_by_itself(field: TemplateField) -> bool:
    """Whether the field has a heading of its own."""
    return isinstance(field, LongTextField | TicksField | LinesField)


def _line_columns(field: LinesField, years: Sequence[int]) -> Iterator[LineColumn]:
    """The first field stands where labels do, amounts below their years, the others behind them.

    A table without amounts by year begins its second column at the first year's.
    """
    by_year = next((line for line in field.fields if line.type == "amounts"), None)
    free = FIRST_YEAR_COLUMN + (len(years) if by_year is not None else 0)
    for number, line in enumerate(field.fields):
        if line is by_year:
            for at, year in enumerate(years):
                yield LineColumn(line, FIRST_YEAR_COLUMN + at, year)
        elif line.type == "amounts":
            for year in years:
                yield LineColumn(line, free, year)
                free += 1
        elif number == 0:
            yield LineColumn(line, MAIN_COLUMN)
        else:
            yield LineColumn(line, free)
            free += 1
