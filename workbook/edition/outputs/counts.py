"""How many records there are, by one field or two."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from templates.output import CountsOutput
from templates.where import values_of as where_values
from workbook.edition.chart import COUNT, chart_of
from workbook.edition.context import Context, Group
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Block,
    Cell,
    CellRef,
    Chart,
    Column,
    Heading,
    Number,
    Row,
    Table,
    Text,
)
from workbook.edition.shown import filled, values_of

_LABEL_WIDTH = 36.0
_COUNT_WIDTH = 12.5
_IN_ALL = "I alt"


def count_blocks(output: CountsOutput, context: Context) -> Iterator[Block]:
    """A row for each value of one field, a column for each value of the other, and all.

    A value of the template's own lists stands there with 0 where no record has it; a centre, a
    committee or another entry of the round's lists only where a record has it.
    """
    heading = filled(output.heading, context.known(context.unit()))
    if heading:
        yield Heading(heading)
    records = context.records(output.where)
    table = _table(output, context, records, heading or output.sheet)
    yield table
    if output.chart:
        yield _chart(output.chart, output, context, table)


def _chart(
    kind: Literal["columns", "bars", "lines"], output: CountsOutput, context: Context, table: Table
) -> Chart:
    """The counts drawn; a value that no record has is not in the legend."""
    chart = chart_of(
        kind, table, colours=_colours(output, context), stacked=bool(output.columns_by)
    )
    counted = tuple(
        one for one in chart.series if any(_number(table, cell) for cell in one.numbers)
    )
    return replace(chart, series=counted or chart.series)


def _number(table: Table, at: CellRef) -> Decimal:
    cell = table.rows[at.row].cells[at.cell]
    return cell.value if isinstance(cell, Number) else Decimal()


def _listed(by: str, output: CountsOutput, context: Context) -> Sequence[str]:
    """The values of the template's own list that the field may have here."""
    name = getattr(context.data.round.template.fields.get(by), "list", "")
    listed = context.data.round.template.lists.get(name)
    asked = where_values(output.where, by) if by in output.where else None
    values = listed.texts if listed is not None else ()
    return [value for value in values if asked is None or value in asked]


def _colours(output: CountsOutput, context: Context) -> Mapping[str, str]:
    name = getattr(context.data.round.template.fields.get(output.columns_by), "list", "")
    listed = context.data.round.template.lists.get(name)
    return {one.value: one.colour for one in listed.values if one.colour} if listed else {}


def _table(
    output: CountsOutput, context: Context, records: Sequence[MergedRecord], caption: str
) -> Table:
    by, across = output.rows_by, output.columns_by
    rows_of = context.groups(records, by, _listed(by, output, context)) if by else ()
    columns_of = context.groups(records, across, _listed(across, output, context)) if across else ()
    colours = _colours(output, context)
    head = (
        Text(context.title(by) if by else ""),
        *(Text(group.name, colour=colours.get(group.value, "")) for group in columns_of),
        Text(_IN_ALL),
    )
    columns = (
        Column("label", _LABEL_WIDTH),
        *(Column(f"count/{group.value}", _COUNT_WIDTH, is_number=True) for group in columns_of),
        Column(COUNT, _COUNT_WIDTH, is_number=True),
    )
    every = Group("", output.grand or _IN_ALL, tuple(records))
    rows = [Row(head, "header")]
    rows += [Row(_cells(output, context, group, columns_of)) for group in rows_of]
    if output.grand or not by:
        rows.append(Row(_cells(output, context, every, columns_of), "grand"))
    return Table(context.table_id(0), caption, columns, tuple(rows))


def _cells(
    output: CountsOutput, context: Context, group: Group, across: Sequence[Group]
) -> tuple[Cell, ...]:
    parts = (
        [
            record
            for record in group.records
            if one.value in (values_of(record, output.columns_by) or ("",))
        ]
        for one in across
    )
    return (
        context.label(output.rows_by, group),
        *(context.count(part) for part in parts),
        context.count(group.records),
    )
