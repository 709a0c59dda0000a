"""A page for each record: the blocks of its form, printed for reading.

What is blank falls away. The typed amounts of the edition stand here; what is calculated, the flat
table, and every sum beyond it lead back to them.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from templates.field import (
    AmountsField,
    LinesField,
    LongTextField,
    TemplateField,
    TicksField,
)
from templates.frozen import frozen
from templates.output import PagesOutput, TablesOutput, TotalsOutput
from templates.sheet import FormBlock
from workbook.edition.content import Line
from workbook.edition.context import Context
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import (
    Block,
    Cell,
    CellRef,
    Day,
    Entries,
    Entry,
    Heading,
    Number,
    Paragraph,
    Sheet,
    Text,
)
from workbook.edition.order import OWNER
from workbook.edition.outputs.columns import MISSING, list_colour
from workbook.edition.outputs.page_tables import grid_fields, grid_table, lines_table, page_grid
from workbook.edition.sentence import sentence_text
from workbook.edition.sheet_names import sheet_names
from workbook.edition.shown import (
    exact_decimals,
    filled,
    header,
    is_amount,
    not_delivered,
    number_of,
    printed,
    unit_of,
    values_of,
)

TICKED: Final = "☒"
UNTICKED: Final = "☐"

AmountCells: TypeAlias = Mapping[tuple[int, str, int], CellRef]
"""Where each amount stands: by the record's index, the field and the year."""


@frozen(slots=False)
class Pages:
    """The pages of an output.

    Attributes:
        records: which have one, in order.
        names: of the sheets, by the record's index.
        cells: where each page has its amounts by year.
    """

    output: PagesOutput
    records: tuple[MergedRecord, ...]
    names: Mapping[int, str]
    cells: AmountCells


def pages_of(output: PagesOutput, context: Context, taken: Sequence[str]) -> Pages:
    """The pages that the output makes.

    Args:
        output: of the template.
        context: of the output.
        taken: names of the edition's other sheets.
    """
    records = context.records(output.where, output.order)
    wanted = [filled(output.sheet, _known(context, record)) for record in records]
    found = list(sheet_names([*taken, *wanted]))[len(taken) :]
    cells: dict[tuple[int, str, int], CellRef] = {}
    for record in records:
        for number, fields in enumerate(_grids(context.data)):
            if not _is_printed(context.data, record, fields):
                continue
            for row, name in enumerate(fields, start=1):
                for place, year in enumerate(context.years, start=1):
                    ref = CellRef(_table_id(record, number), row, place)
                    cells[record.index, name, year] = ref
    names = {record.index: name for record, name in zip(records, found, strict=True)}
    return Pages(output, records, names, cells)


def page_sheets(pages: Pages, context: Context) -> Iterator[Sheet]:
    """A sheet for each of the records."""
    grid = page_grid(context.data)
    for record in pages.records:
        heading = filled(pages.output.heading, _known(context, record)) or record.name
        blocks = _Page(pages, context, record).blocks()
        name, index = pages.names[record.index], record.index
        yield Sheet(name, (Heading(heading, 1), *blocks), "page", grid, record=index)


def _known(context: Context, record: MergedRecord) -> Mapping[str, str]:
    said = {name: printed(context.data, record, name) for name in (OWNER, *record.contents)}
    return {**context.known(context.unit()), **said}


def _blocks_of(data: Dataset) -> tuple[FormBlock, ...]:
    form = data.round.template.form_sheet
    return form.blocks if form else ()


def _grids(data: Dataset) -> Iterator[tuple[str, ...]]:
    """The amounts by year of each table of them, in the form's order."""
    for block in _blocks_of(data):
        for name in block.fields:
            if isinstance(data.field(name), AmountsField):
                yield (name,)
        if block.grid:
            yield grid_fields(data, block)


def _is_printed(data: Dataset, record: MergedRecord, fields: Sequence[str]) -> bool:
    """Whether anything stands in the table, or the edition adds up what would stand there."""
    added: set[str] = set()
    for output in data.round.template.outputs:
        if isinstance(output, TablesOutput):
            added.update(column.field for column in output.columns)
        elif isinstance(output, TotalsOutput):
            added.update(output.of, *(row.of for row in output.rows))
    return any(name in added or record.amounts(name).by_year for name in fields)


def _table_id(record: MergedRecord, number: int) -> str:
    return f"page.{record.index}.{number}"


class _Page:
    """Makes the blocks of one record's page."""

    def __init__(self, pages: Pages, context: Context, record: MergedRecord) -> None:
        self._pages = pages
        self._context = context
        self._data = context.data
        self._record = record
        self._entries: list[Entry] = []
        self._grids = 0
        self._has_finance = False

    def blocks(self) -> Iterator[Block]:
        """From the top of the page; what finance gave stands with the first fields."""
        for block in _blocks_of(self._data):
            for name in block.fields:
                yield from self._field(self._data.field(name))
            if block.grid:
                yield from self._grid(grid_fields(self._data, block), block.title, block)
        yield from self._flushed()

    def _flushed(self) -> Iterator[Entries]:
        """The entries so far as one block."""
        if not self._has_finance:
            self._has_finance = True
            for field in self._data.round.template.fields.values():
                if field.by == "finance":
                    self._entry(field)
        if self._entries:
            yield Entries(tuple(self._entries))
        self._entries = []

    def _field(self, field: TemplateField) -> Iterator[Block]:
        content = self._record.contents[field.id]
        if f"{{{field.id}}}" in self._pages.output.heading:
            return  # the page is headed by it
        if isinstance(field, AmountsField):
            yield from self._grid((field.id,), field.title, None)
        elif isinstance(field, LinesField):
            said = content if isinstance(content, tuple) else ()
            lines = [one for one in said if isinstance(one, Line)]
            if lines:
                yield from self._flushed()
                name = f"page.{self._record.index}.{field.id}"
                yield lines_table(self._context, field, lines, name)
        elif isinstance(field, LongTextField):
            text = printed(self._data, self._record, field.id) or not_delivered(
                self._data, self._record, field
            )
            if text:
                yield from self._flushed()
                yield Heading(header(field, self._context.known(self._context.unit())), 3)
                yield Paragraph(text, "text")
        else:
            self._entry(field)

    def _grid(
        self, fields: tuple[str, ...], title: str, block: FormBlock | None
    ) -> Iterator[Block]:
        number, self._grids = self._grids, self._grids + 1
        if not _is_printed(self._data, self._record, fields):
            return
        yield from self._flushed()
        name = _table_id(self._record, number)
        yield grid_table(self._context, self._record, fields, name, title)
        if block is not None:
            unit, decimals = self._context.unit(), self._context.decimals()
            text = sentence_text(self._data, self._record, block, unit, decimals)
            if text:
                yield Paragraph(text, "text")

    def _entry(self, field: TemplateField) -> None:
        cell = self._cell(field)
        if cell is not None:
            unit = unit_of(self._data, field)
            label = header(field, self._context.known(unit))
            if is_amount(field) and unit not in label:
                label = f"{label} ({unit})"
            self._entries.append(Entry(label, cell))

    def _cell(self, field: TemplateField) -> Cell | None:
        """What the record says of the field; None for nothing."""
        content = self._record.contents[field.id]
        if is_amount(field):
            amounts = list(self._record.amounts(field.id).by_year.values())
            unit = unit_of(self._data, field)
            return Number(amounts[0], exact_decimals(amounts, 0), unit) if amounts else None
        if isinstance(content, date):
            return Day(content)
        if isinstance(content, Decimal):
            return number_of(field, content)
        text = printed(self._data, self._record, field.id)
        if isinstance(field, TicksField) and text:
            return Text(self._ticks(field))
        if not text:
            missing = not_delivered(self._data, self._record, field)
            return Text(missing, colour=MISSING) if missing else None
        return Text(text, colour=list_colour(self._context, field.id, text))

    def _ticks(self, field: TicksField) -> str:
        """Every value of the list, ticked or not."""
        ticked = values_of(self._record, field.id)
        listed = self._data.round.lists[field.list]
        return "   ".join(
            f"{TICKED if value in ticked else UNTICKED} {value}"
            for value in (*listed, *(one for one in ticked if one not in listed))
        )
