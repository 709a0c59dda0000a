"""Tables of records: one, or one for each value of a field that occurs; sums below them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from templates.frozen import frozen
from templates.output import Column as ColumnSpec
from templates.output import TablesOutput
from templates.sheet import Total
from workbook.edition.context import Context, Group
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Blank,
    Block,
    Cell,
    CellRef,
    Heading,
    Number,
    Paragraph,
    Row,
    Table,
    Term,
    Text,
)
from workbook.edition.outputs.columns import Shown, cell_of, shown_columns, wide_enough
from workbook.edition.outputs.shares import Figure, share_cell
from workbook.edition.shown import filled, holds, sum_decimals
from workbook.expression.formula import Ratio
from workbook.numbers import exact_sum


@frozen
class _Written:
    """A row of a table that has been built: its record, its table and its place there."""

    record: MergedRecord
    table: str
    row: int
    cells: tuple[Cell, ...]


def table_blocks(output: TablesOutput, context: Context) -> Iterator[Block]:
    """The tables, each under its heading; a sentence where there is no record for any."""
    output = _with_name(output, context)
    known = context.known(context.unit(output.unit))
    records = context.records(output.where, output.order)
    by = output.split_by
    each = f"{{{by}}}" in output.heading
    if output.heading and not (by and each):
        yield Heading(filled(output.heading, known))
    if not by:
        groups: tuple[Group, ...] = (Group("", "", records),) if records else ()
    else:
        groups = tuple(
            group for group in context.groups(records, by) if group.value not in output.omit
        )
    if not groups:
        yield Paragraph(f"Der er ingen {context.data.round.template.record.noun.many}.")
    shown = shown_columns(output, context)
    written: list[_Written] = []
    for part, group in enumerate(groups):
        named = {**known, by: group.name}
        if by:
            text = filled(output.heading, named) if each else group.name
            yield Heading(text, 2 if each or not output.heading else 3)
        caption = filled(output.heading, named) or group.name or output.sheet
        table, rows = _table(context, shown, group, context.table_id(part), caption)
        written += rows
        totals: list[Row] = []
        for total in output.totals:
            at = CellRef(table.id, len(table.rows) + len(totals), 0)
            totals.append(Row(_total_cells(total, shown, rows, named, at), "total"))
        for total in output.below if part == len(groups) - 1 else ():
            at = CellRef(table.id, len(table.rows) + len(totals), 0)
            totals.append(Row(_total_cells(total, shown, written, known, at), "grand"))
        yield Table(table.id, table.caption, table.columns, (*table.rows, *totals))


def _with_name(output: TablesOutput, context: Context) -> TablesOutput:
    """The output with the key in front where it would begin with numbers, which name no record."""
    if not shown_columns(output, context)[0].money:
        return output
    names = (ColumnSpec(field=name) for name in context.data.round.template.record.key)
    return replace(output, columns=(*names, *output.columns))


def _table(
    context: Context, shown: Sequence[Shown], group: Group, name: str, caption: str
) -> tuple[Table, list[_Written]]:
    rows = [Row(tuple(Text(one.header) for one in shown), "header")]
    written: list[_Written] = []
    above: MergedRecord | None = None
    for record in group.records:
        cells = tuple(cell_of(context, record, one, above) for one in shown)
        written.append(_Written(record, name, len(rows), cells))
        rows.append(Row(cells, record=record.index))
        above = record
    columns = tuple(
        wide_enough(one.column, [row.cells[place] for row in rows[: 1 if one.money else None]])
        for place, one in enumerate(shown)
    )
    return Table(name, caption, columns, tuple(rows)), written


def _total_cells(
    total: Total,
    shown: Sequence[Shown],
    rows: Sequence[_Written],
    known: Mapping[str, str],
    at: CellRef,
) -> tuple[Cell, ...]:
    """The sums of the columns of the total's amounts, over the rows of which it speaks.

    Args:
        total: of the template.
        shown: the table's columns.
        rows: that can be added.
        known: placeholders of the label.
        at: where the first cell stands.
    """
    counted = [row for row in rows if holds(row.record, total.where)]
    figures: dict[int, Number | Blank] = {
        place: _sum(counted, place, one)
        for place, one in enumerate(shown)
        if one.money is not None and one.spec.field in total.of
    }
    first = next(
        place
        for place, one in enumerate(shown)
        if one.money is not None or (one.share is not None and one.spec.field in total.of)
    )
    for place, one in enumerate(shown):
        if one.share is not None and one.spec.field in total.of:
            figures[place] = _share(one.share, shown, figures, replace(at, cell=1 - first))
    label = Text(filled(total.label, known), span=first)
    return label, *(figures.get(place, Blank()) for place in range(first, len(shown)))


def _share(
    share: Ratio, shown: Sequence[Shown], sums: Mapping[int, Number | Blank], start: CellRef
) -> Number | Blank:
    """The percentage of the sums beside it.

    Args:
        share: of the column.
        shown: the table's columns.
        sums: by the place of their column.
        start: of the row: where the cell of the first column would stand.
    """
    figures = {
        shown[place].spec.field: Figure(
            cell, replace(start, cell=start.cell + place), shown[place].factor
        )
        for place, cell in sums.items()
    }
    return share_cell(share, figures[share.above], figures[share.below])


def _sum(rows: Sequence[_Written], place: int, shown: Shown) -> Number | Blank:
    terms = tuple(
        Term(CellRef(row.table, row.row, place))
        for row in rows
        if isinstance(row.cells[place], Number | Blank)
    )
    numbers = [cell for row in rows if isinstance(cell := row.cells[place], Number)]
    money = shown.money
    value = exact_sum(number.value for number in numbers)
    decimals, unit = (money.decimals, money.unit) if money else (0, "")
    if not numbers:
        return Blank(terms=terms, decimals=decimals)
    return Number(value, sum_decimals(value, decimals), unit, terms)
