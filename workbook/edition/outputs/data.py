"""The flat table: one row for each record, every field, in the units in which they were typed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from templates.field import (
    AmountField,
    AmountsField,
    CodeField,
    LinesField,
    LongTextField,
    PercentField,
    TemplateField,
)
from templates.meaning.formulas import ratio
from templates.output import DataOutput
from workbook.edition.content import FieldContent
from workbook.edition.context import Context
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import (
    PERCENT,
    Blank,
    Block,
    Cell,
    CellRef,
    Column,
    Day,
    Number,
    Row,
    Table,
    Term,
    Text,
)
from workbook.edition.order import OWNER
from workbook.edition.outputs.columns import wide_enough
from workbook.edition.outputs.page_tables import formula_terms
from workbook.edition.shown import (
    exact_decimals,
    header,
    number_of,
    part_text,
    parts_of,
    printed,
    unit_of,
)
from workbook.edition.widths import column_width
from workbook.records.shown import ROLE

TABLE = "data"

_BESIDE_PAGES = 30.0  # of a text that a page has whole
_AROUND = 2.0  # characters beside a word
_AMOUNT_WIDTH = 12.0  # the header has name, year and unit


def data_blocks(output: DataOutput, context: Context) -> Iterator[Block]:
    """The flat table alone."""
    del output
    yield data_table(context)


def data_table(context: Context) -> Table:
    """The table, its records in the order of the key; amounts lead to the record's own page."""
    data = context.data
    places = _places(data)
    cells: list[Cell] = []
    columns: list[Column] = []
    for field, year in places:
        if field is None:
            cells.append(Text(context.title(OWNER)))
            columns.append(Column(OWNER, 24))
            continue
        amount = isinstance(field, AmountField | AmountsField)
        text = _header(data, field, year)
        cells.append(Text(text))
        width = _amount_width(text) if amount else column_width(field)
        if context.pages and isinstance(field, LongTextField):
            width = min(width, _BESIDE_PAGES)
        is_number = amount or isinstance(field, PercentField)
        columns.append(Column(f"{field.id}:{year}" if year else field.id, width, is_number))
    decimals = {
        field.id: exact_decimals(
            (
                amount
                for record in data.records
                for amount in record.amounts(field.id).by_year.values()
            ),
            0,
        )
        for field, _ in places
        if isinstance(field, AmountField | AmountsField)
    }
    rows = [
        Row(
            tuple(_cell(context, record, field, year, decimals) for field, year in places),
            record=record.index,
        )
        for record in data.records
    ]
    columns = [
        one if one.is_number else wide_enough(one, [row.cells[place] for row in rows])
        for place, one in enumerate(columns)
    ]
    noun = data.round.template.record.noun
    caption = f"Alle {noun.many} med alle oplysninger"
    return Table(TABLE, caption, tuple(columns), (Row(tuple(cells), "header"), *rows))


def data_cells(data: Dataset) -> dict[tuple[int, str, int], CellRef]:
    """Where the table has each record's contents: by record, field and year."""
    return {
        (record.index, OWNER if field is None else field.id, year): CellRef(
            TABLE, record.index + 1, place
        )
        for place, (field, year) in enumerate(_places(data))
        for record in data.records
    }


def _places(data: Dataset) -> list[tuple[TemplateField | None, int]]:
    """What each column shows; None stands for the record's centre."""
    fields = data.round.template.fields.values()
    places: list[tuple[TemplateField | None, int]] = [
        (field, year)
        for field in fields
        if field.source != (ROLE,)  # what a centre is to do is no news to the council
        for year in (parts_of(data, field) if isinstance(field, AmountsField) else (0,))
    ]
    if data.round.template.record.owner == "file":
        places.append((None, 0))
    return places


def _header(data: Dataset, field: TemplateField, year: int) -> str:
    unit = unit_of(data, field)
    if not isinstance(field, AmountField | AmountsField):
        return field.title
    named = f"{field.title} {year}" if year else header(field, {"unit": unit})
    return f"{named}\n{unit}"


def _amount_width(header: str) -> float:
    """Room for each word of the header, which is in bold."""
    return max(_AMOUNT_WIDTH, *(len(word) + _AROUND for word in header.split()))


def _cell(
    context: Context,
    record: MergedRecord,
    field: TemplateField | None,
    year: int,
    decimals: dict[str, int],
) -> Cell:
    data = context.data
    if field is None:
        return Text(printed(data, record, OWNER))
    content = record.contents[field.id]
    if isinstance(field, AmountField | AmountsField):
        amount = record.amounts(field.id).by_year.get(year)
        terms = _terms(context, record, field, year)
        if amount is None:
            return Blank(terms=terms, decimals=decimals[field.id])
        unit = unit_of(data, field)
        return Number(amount, decimals[field.id], unit, terms, is_optional=bool(terms))
    if isinstance(field, LinesField) and isinstance(content, tuple):
        text = "\n".join(map(part_text, content))
        return Text(text, is_long=True) if text else Blank()
    if isinstance(field, PercentField) and field.formula:
        return _share(context, record, field)
    cell = _plain(field, content, printed(data, record, field.id))
    link = context.link(record, field.id)
    return replace(cell, link=link) if isinstance(cell, Text) and link else cell


def _terms(
    context: Context, record: MergedRecord, field: TemplateField, year: int
) -> tuple[Term, ...]:
    """The cell of the record's page; where it has none, what a calculated amount adds."""
    on_page = context.page_cells.get((record.index, field.id, year))
    if on_page is not None:
        return (Term(on_page),)
    return formula_terms(field, record.index, year, context.cells)


def _share(context: Context, record: MergedRecord, field: PercentField) -> Number | Blank:
    """The percentage, calculated from its amounts beside it."""
    above, below = (context.cells.get((record.index, name, 0)) for name in ratio(field.formula))
    terms = (Term(above),) if above is not None and below is not None else ()
    content = record.contents[field.id]
    if not isinstance(content, Decimal):
        return Blank(terms=terms, decimals=field.decimals, over=below)
    return Number(content, field.decimals, PERCENT, terms, over=below)


def _plain(field: TemplateField, content: FieldContent, text: str) -> Cell:
    """The cell of what is no money."""
    if isinstance(content, date):
        return Day(content)
    if isinstance(content, Decimal):
        return number_of(field, content)
    if not text:
        return Blank()
    return Text(
        text, is_code=isinstance(field, CodeField), is_long=isinstance(field, LongTextField)
    )
