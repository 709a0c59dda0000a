"""How many records there are, by one field or two."""

from collections.abc import Iterator, Mapping, Sequence

from templates.output import CountsOutput
from workbook.edition.chart import COUNT, chart_of
from workbook.edition.context import Context, Group
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import Block, Cell, Column, Heading, Row, Table, Text
from workbook.edition.shown import filled, values_of

_LABEL_WIDTH = 40.0
_COUNT_WIDTH = 14.0
_IN_ALL = "I alt"


def count_blocks(output: CountsOutput, context: Context) -> Iterator[Block]:
    """A row for each value that occurs, a column for each value of the other field, and all."""
    heading = filled(output.heading, context.known(context.unit()))
    if heading:
        yield Heading(heading)
    records = context.records(output.where)
    table = _table(output, context, records, heading or output.sheet)
    yield table
    if output.chart:
        yield chart_of(
            output.chart,
            table,
            colours=_colours(output, context),
            stacked=bool(output.columns_by),
        )


def _colours(output: CountsOutput, context: Context) -> Mapping[str, str]:
    name = getattr(context.data.round.template.fields.get(output.columns_by), "list", "")
    listed = context.data.round.template.lists.get(name)
    return {one.value: one.colour for one in listed.values if one.colour} if listed else {}


def _table(
    output: CountsOutput, context: Context, records: Sequence[MergedRecord], caption: str
) -> Table:
    by, across = output.rows_by, output.columns_by
    rows_of = context.groups(records, by) if by else ()
    columns_of = context.groups(records, across) if across else ()
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
        Text(group.name),
        *(context.count(part) for part in parts),
        context.count(group.records),
    )
