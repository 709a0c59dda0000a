"""Named sums below each other, a column a year: a sum, the round's requirement, a formula."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from templates.output import TotalRow, TotalsOutput
from workbook.edition.context import Context
from workbook.edition.document import (
    Blank,
    Cell,
    CellRef,
    Column,
    Number,
    Row,
    RowRole,
    Table,
    Term,
    Text,
)
from workbook.edition.shown import filled, sum_decimals
from workbook.edition.signs import signs
from workbook.edition.widths import AMOUNT_WIDTH
from workbook.numbers import exact_sum
from workbook.units import conversion, converted

_Built: TypeAlias = tuple[int, tuple[Cell, ...]]  # its place in the table, and its numbers

_LABEL_WIDTH = 40.0


def total_rows_table(output: TotalsOutput, context: Context) -> Table:
    """The rows that the round has: without a requirement its row and those made of it fall away."""
    name = context.table_id(0)
    unit = context.unit(output.unit)
    known = context.known(unit)
    rows = [Row((Text(f"I {unit}"), *(Text(str(year)) for year in context.years)), "header")]
    for spec, cells in _rows(output, context):
        label = spec.label
        if spec.from_round:
            label = context.data.round.config.requirement_label or label
        role: RowRole = "grand" if spec.formula else "total"
        rows.append(Row((Text(filled(label, known)), *cells), role))
    columns = (
        Column("label", _LABEL_WIDTH),
        *(
            Column(f"{_field(output)}:{year}", AMOUNT_WIDTH, is_number=True)
            for year in context.years
        ),
    )
    return Table(name, output.heading or output.sheet, columns, tuple(rows))


def lacking(output: TotalsOutput, context: Context) -> tuple[Cell, ...]:
    """By year what the requirement lacks: the first formula that names it; none without one."""
    required = {row.id for row in output.rows if row.from_round and row.id}
    for spec, cells in _rows(output, context):
        if required & signs(spec.formula).keys():
            return cells
    return ()


def _rows(output: TotalsOutput, context: Context) -> Iterator[tuple[TotalRow, tuple[Cell, ...]]]:
    """Each row that the round has, with its numbers."""
    built: dict[str, _Built] = {}
    row = 0
    for spec in output.rows:
        cells = _cells(spec, output, context, context.table_id(0), built)
        if cells is None:
            continue
        row += 1
        if spec.id:
            built[spec.id] = (row, cells)
        yield spec, cells


def _field(output: TotalsOutput) -> str:
    return next((row.of[0] for row in output.rows if row.of), "amount")


def _cells(
    spec: TotalRow,
    output: TotalsOutput,
    context: Context,
    table: str,
    built: Mapping[str, _Built],
) -> tuple[Cell, ...] | None:
    """The row's cells; None where the round lacks what it is made of."""
    unit, decimals = context.unit(output.unit), context.decimals(output.decimals)
    if spec.from_round:
        return _requirement(context, output) or None
    if spec.formula:
        parts = signs(spec.formula)
        if not all(part in built for part in parts):
            return None
        return tuple(
            _formula(table, parts, built, place, decimals) for place in range(len(context.years))
        )
    turned = spec.sign == "turned"
    money = {
        name: context.money(context.data.field(name), unit, decimals, turned=turned)
        for name in spec.of
    }
    records = context.records(output.where)
    cells: list[Cell] = []
    for year in context.years:
        total = context.total(records, spec.of, (year,), money)
        value = total.value if isinstance(total, Number) else Decimal(0)
        cells.append(Number(value, sum_decimals(value, decimals), unit, total.terms))
    return tuple(cells)


def _requirement(context: Context, output: TotalsOutput) -> tuple[Cell, ...]:
    """What the round must save, from the edition's unit into the output's."""
    unit, decimals = context.unit(output.unit), context.decimals(output.decimals)
    factor = conversion(context.unit(), unit)
    given = context.data.round.requirement
    if not given:
        return ()
    return tuple(
        Number(converted(given[str(year)], factor), decimals, unit)
        if str(year) in given
        else Blank()
        for year in context.years
    )


def _formula(
    table: str, parts: Mapping[str, int], built: Mapping[str, _Built], place: int, decimals: int
) -> Cell:
    """What the rows above add up to; blank where one of them is."""
    terms: list[Term] = []
    values: list[Decimal] = []
    last: Number | None = None
    for name, sign in parts.items():
        row, cells = built[name]
        cell = cells[place]
        if not isinstance(cell, Number):
            return Blank()
        last = cell
        terms.append(Term(CellRef(table, row, place + 1), Decimal(sign)))
        values.append(converted(cell.value, Decimal(sign)))
    if last is None:
        return Blank()
    value = exact_sum(values)
    return Number(value, sum_decimals(value, decimals), last.unit, tuple(terms))
