"""Sums of amounts by one field or two, and over the years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from templates.frozen import frozen
from templates.output import TotalsOutput
from workbook.edition.chart import COUNT, chart_of
from workbook.edition.context import Context, Group, Money
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Blank,
    Block,
    Cell,
    CellRef,
    Column,
    Heading,
    Number,
    Paragraph,
    Row,
    Table,
    Term,
    Text,
)
from workbook.edition.outputs.shares import Figure, share_cell
from workbook.edition.outputs.total_rows import total_rows_table
from workbook.edition.shown import (
    filled,
    header,
    is_amount,
    sum_decimals,
    value_name,
    values_of,
)
from workbook.edition.widths import AMOUNT_WIDTH
from workbook.expression.formula import Ratio, formula_of
from workbook.numbers import exact_sum

LABEL_WIDTH = 40.0
_COUNT_WIDTH = 12.0
_VALUE_WIDTH = 20.0
IN_ALL = "I alt"


@frozen
class _Sum:
    """A column of sums.

    Attributes:
        value: of the field that splits the columns; None where none does.
        share: of a calculated percentage, which is that of the sums beside it; else None.
    """

    column: Column
    header: str
    field: str
    years: tuple[int, ...]
    value: str | None = None
    share: Ratio | None = None

    def takes(self, record: MergedRecord, by: str) -> bool:
        """Whether the column counts the record."""
        return self.value is None or self.value in (values_of(record, by) or ("",))


def totals_blocks(output: TotalsOutput, context: Context) -> Iterator[Block]:
    """The sums, a table for each year where the template asks for that; the last one's chart."""
    known = context.known(context.unit(output.unit))
    heading = filled(output.heading, known)
    if heading:
        yield Heading(heading)
    if output.rows:
        yield total_rows_table(output, context)
        return
    records = context.records(output.where)
    if not records:
        yield Paragraph(f"Der er ingen {context.data.round.template.record.noun.many}.")
        return
    if output.over_years != "tables":
        yield from _with_chart(output, context, _table(output, context, records, 0, None))
        return
    for part, year in enumerate(context.years):
        yield Heading(str(year), 3)
        table = _table(output, context, records, part, year)
        is_last = year == context.years[-1]
        yield from _with_chart(output, context, table) if is_last else (table,)


def _with_chart(output: TotalsOutput, context: Context, table: Table) -> Iterator[Block]:
    yield table
    if output.chart:
        # Years run along the axis, where the table has a column for each.
        by_year = output.over_years == "columns" and len(output.of) == 1 and len(context.years) > 1
        is_across = by_year and context.data.field(output.of[0]).type == "amounts"
        colours = _colours(output, context)
        yield chart_of(output.chart, table, colours=colours, stacked=is_across, across=is_across)


def _colours(output: TotalsOutput, context: Context) -> Mapping[str, str]:
    """The list's colour of each value that heads a column."""
    by = output.columns_by
    name = getattr(context.data.round.template.fields.get(by), "list", "")
    listed = context.data.round.template.lists.get(name)
    return {one.value: one.colour for one in listed.values if one.colour} if listed else {}


def _table(
    output: TotalsOutput,
    context: Context,
    records: Sequence[MergedRecord],
    part: int,
    year: int | None,
) -> Table:
    unit, decimals = context.unit(output.unit), context.decimals(output.decimals)
    turned = output.sign == "turned"
    money = {
        name: context.money(context.data.field(name), unit, decimals, turned=turned)
        for name in _amounts(output, context)
    }
    sums = _sums(output, context, records, year)
    by = output.rows_by
    groups = context.groups(records, by) if by else (Group("", output.grand or IN_ALL, ()),)
    if not by:
        groups = (replace(groups[0], records=tuple(records)),)
    counted = 1 if output.count else 0
    head = [Text(context.title(by) if by else f"I {unit}")]
    columns = [Column("label", LABEL_WIDTH)]
    if counted:
        head.append(Text(output.count))
        columns.append(Column(COUNT, _COUNT_WIDTH, is_number=True))
    head += [Text(one.header) for one in sums]
    columns += [one.column for one in sums]
    rows = [Row(tuple(head), "header")]
    name = context.table_id(part)
    for row, group in enumerate(groups, start=1):
        cells = _cells(output, context, group, sums, money)
        rows.append(Row(_with_shares(cells, sums, CellRef(name, row, 1 + counted))))
    if by and output.grand:
        every = Group("", output.grand, tuple(records))
        cells = _cells(output, context, every, sums, money)
        if sum(len(group.records) for group in groups) == len(records):
            cells = _added(cells, rows, name)
        at = CellRef(name, len(rows), 1 + counted)
        rows.append(Row(_with_shares(cells, sums, at), "grand"))
    heading = filled(output.heading, context.known(unit)) or output.sheet
    caption = f"{heading}, {year}" if year is not None else heading
    return Table(name, caption, tuple(columns), tuple(rows))


def _cells(
    output: TotalsOutput,
    context: Context,
    group: Group,
    sums: Sequence[_Sum],
    money: Mapping[str, Money],
) -> tuple[Cell, ...]:
    cells: list[Cell] = [context.label(output.rows_by, group)]
    if output.count:
        with_amount = [
            record
            for record in group.records
            if isinstance(context.total([record], [*money], context.years, money), Number)
        ]
        cells.append(context.count(with_amount))
    for one in sums:
        if one.share is not None:
            cells.append(Blank())
            continue
        records = [record for record in group.records if one.takes(record, output.columns_by)]
        total = context.total(records, [one.field], one.years, money)
        # A sum shows the decimals of its table, also where it adds a single amount.
        value = total.value if isinstance(total, Number) else Decimal(0)
        decimals = sum_decimals(value, money[one.field].decimals)
        cells.append(replace(total, decimals=decimals))
    return tuple(cells)


def _amounts(output: TotalsOutput, context: Context) -> tuple[str, ...]:
    """Ids of what is added."""
    return tuple(name for name in output.of if is_amount(context.data.field(name)))


def _with_shares(cells: Sequence[Cell], sums: Sequence[_Sum], first: CellRef) -> tuple[Cell, ...]:
    """The row's cells with the percentages of its sums; the first sum stands in this cell."""
    made = list(cells)
    figures = {
        one.field: Figure(cells[first.cell + place], replace(first, cell=first.cell + place))
        for place, one in enumerate(sums)
    }
    for place, one in enumerate(sums):
        if one.share is not None:
            above, below = figures[one.share.above], figures[one.share.below]
            made[first.cell + place] = share_cell(one.share, above, below)
    return tuple(made)


def _added(cells: Sequence[Cell], rows: Sequence[Row], table: str) -> tuple[Cell, ...]:
    """The closing row as the sum of the rows above it, where no record counts in two of them."""
    added: list[Cell] = [cells[0]]
    for place, cell in enumerate(cells[1:], start=1):
        if not isinstance(cell, Number):
            added.append(cell)
            continue
        terms = tuple(
            Term(CellRef(table, number, place))
            for number, row in enumerate(rows)
            if isinstance(row.cells[place], Number | Blank)
        )
        numbers = [row.cells[place] for row in rows]
        value = exact_sum(one.value for one in numbers if isinstance(one, Number))
        if value != cell.value:
            raise ArithmeticError(f"{table}: {value} is not {cell.value}")
        added.append(replace(cell, terms=terms, counts=()))
    return tuple(added)


def _sums(
    output: TotalsOutput, context: Context, records: Sequence[MergedRecord], year: int | None
) -> tuple[_Sum, ...]:
    by = output.columns_by
    values: Sequence[str | None] = [None]
    if by:
        values = [group.value for group in context.groups(records, by)]
    found: list[_Sum] = []
    for value in values:
        for name in output.of:
            found += _sums_of(output, context, name, value, year)
    return tuple(found)


def _sums_of(
    output: TotalsOutput, context: Context, name: str, value: str | None, year: int | None
) -> Iterator[_Sum]:
    field = context.data.field(name)
    known = context.known(context.unit(output.unit))
    named = value_name(context.data, output.columns_by, value) if value else ""
    share = formula_of(field)
    if isinstance(share, Ratio):
        yield _Sum(Column(name, AMOUNT_WIDTH, is_number=True), field.title, name, (), share=share)
        return
    if year is not None or output.over_years == "sum" or field.type != "amounts":
        words = [named] if named and len(output.of) == 1 else [named, field.title]
        text = " – ".join(word for word in words if word)
        years = context.years if year is None else (year,)
        width = _VALUE_WIDTH if named else AMOUNT_WIDTH
        yield _Sum(Column(f"{name}/{value or ''}", width, is_number=True), text, name, years, value)
        return
    for one in context.years:
        # The heading names the one amount that is added.
        text = str(one) if len(output.of) == 1 else header(field, known, one)
        key = f"{name}:{one}" if value is None else f"{name}:{one}/{value}"
        text = f"{named} {text}" if named else text
        yield _Sum(Column(key, AMOUNT_WIDTH, is_number=True), text, name, (one,), value)
