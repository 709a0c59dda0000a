"""The tables on a record's page: amounts by year below each other, and small tables of lines."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from templates.field import AmountField, AmountsField, LineField, LinesField, TemplateField, Unit
from templates.sheet import FormBlock
from workbook.edition.content import Amounts, Line
from workbook.edition.context import Context
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import (
    Blank,
    Cell,
    CellRef,
    Column,
    Day,
    Number,
    Row,
    RowRole,
    Table,
    Term,
    Text,
)
from workbook.edition.shown import exact_decimals, filled, header, unit_of
from workbook.edition.signs import signs
from workbook.records.day import edition_day

LABEL, YEAR, FURTHER = "label", "year", "further"
_LABEL_WIDTH, _YEAR_WIDTH, _FURTHER_WIDTH = 40.0, 10.5, 17.0


def page_grid(data: Dataset) -> tuple[Column, ...]:
    """The columns that the tables of every page stand on: labels, years, what else lines have."""
    lines = [one for one in data.round.template.fields.values() if isinstance(one, LinesField)]
    further = max((len(_further(one)) for one in lines), default=0)
    return (
        Column(LABEL, _LABEL_WIDTH),
        *_year_columns(data.round.config.years),
        *(Column(f"{FURTHER}:{place}", _FURTHER_WIDTH) for place in range(further)),
    )


def grid_fields(data: Dataset, block: FormBlock) -> tuple[str, ...]:
    """The amounts of the grid that are printed: a sum that must be 0 only checks the others."""
    return tuple(name for name in block.grid if getattr(data.field(name), "must_be", None) is None)


def grid_table(
    context: Context,
    record: MergedRecord,
    fields: Sequence[str],
    name: str,
    title: str,
) -> Table:
    """Amounts by year, a row each; what is calculated adds up the rows.

    Args:
        context: of the output.
        record: whose amounts they are.
        fields: ids of the amounts.
        name: id of the table.
        title: heads the labels.
    """
    data = context.data
    specs = [data.field(one) for one in fields]
    units = {unit_of(data, spec) for spec in specs}
    head = f"{title} ({units.pop()})".strip() if len(units) == 1 else title
    years = context.years
    rows = [Row((Text(head), *(Text(str(year)) for year in years)), "header")]
    for spec in specs:
        known = context.known(unit_of(data, spec))
        label = header(spec, known)
        if units and known["unit"] not in label:
            label = f"{label} ({known['unit']})"
        amounts = (_amount(context, record, spec, year) for year in years)
        role: RowRole = "total" if spec.is_calculated else "body"
        rows.append(Row((Text(label), *amounts), role))
    columns = (Column(LABEL, _LABEL_WIDTH), *_year_columns(years))
    return Table(name, f"{record.name}: {title}", columns, tuple(rows))


def _amount(
    context: Context, record: MergedRecord, spec: TemplateField, year: int
) -> Number | Blank:
    amount = record.amounts(spec.id).by_year.get(year)
    terms = formula_terms(spec, record.index, year, context.page_cells)
    decimals = exact_decimals([amount] if amount is not None else [], 0)
    if amount is None:
        return Blank(terms=terms, decimals=decimals)
    unit = unit_of(context.data, spec)
    return Number(amount, decimals, unit, terms, is_optional=bool(terms))


def formula_terms(
    spec: TemplateField,
    record: int,
    year: int,
    cells: Mapping[tuple[int, str, int], CellRef],
) -> tuple[Term, ...]:
    """What a calculated amount adds; nothing where one of its parts has no cell.

    Args:
        spec: the field.
        record: index of the record.
        year: of the amount, or 0.
        cells: where amounts stand, by record, field and year.
    """
    if not isinstance(spec, AmountField | AmountsField) or not spec.formula:
        return ()
    parts = [(cells.get((record, name, year)), sign) for name, sign in signs(spec.formula).items()]
    terms = tuple(Term(cell, Decimal(sign)) for cell, sign in parts if cell is not None)
    return terms if len(terms) == len(parts) else ()


def lines_table(context: Context, field: LinesField, lines: Sequence[Line], name: str) -> Table:
    """A small table: what names the line, amounts by year, what else it says.

    A column that no line fills is left out, but for the first one.
    """
    by_year = [part for part in field.fields if _has_amounts(part, lines)]
    further = [part for part in _further(field) if any(_filled(one, part) for one in lines)]
    first, unit = field.fields[0], context.data.round.template.unit
    title = f"{field.title} ({unit})" if by_year else field.title
    years = context.years
    head = [Text(title)]
    columns = [Column(LABEL if by_year else "first", _LABEL_WIDTH)]
    for part in by_year:
        head += [Text(str(year)) for year in years]
        columns += _year_columns(years, "" if len(by_year) == 1 else part.id)
    for place, part in enumerate(further):
        head.append(Text(filled(part.label, context.known(unit))))
        columns.append(Column(f"{FURTHER}:{place}", _FURTHER_WIDTH))
    rows = [Row(tuple(head), "header")]
    for line in lines:
        amounts = [_line_amount(line, part, year, unit) for part in by_year for year in years]
        others = [_line_cell(line, part, unit) for part in further]
        rows.append(Row((_line_cell(line, first, unit), *amounts, *others)))
    return Table(name, field.title, tuple(columns), tuple(rows))


def _further(field: LinesField) -> tuple[LineField, ...]:
    return tuple(part for part in field.fields[1:] if part.type != "amounts")


def _has_amounts(part: LineField, lines: Sequence[Line]) -> bool:
    return part.type == "amounts" and any(_filled(line, part) for line in lines)


def _filled(line: Line, part: LineField) -> bool:
    amounts = line.amounts.get(part.id)
    return bool(line.texts.get(part.id)) or (amounts is not None and bool(amounts.by_year))


def _line_cell(line: Line, part: LineField, unit: Unit) -> Cell:
    if part.type == "amount":
        return _line_amount(line, part, 0, unit)
    text = line.texts.get(part.id, "")
    day = edition_day(text) if part.type == "date" else None
    if day is not None:
        return Day(day)
    return Text(text) if text else Blank()


def _line_amount(line: Line, part: LineField, year: int, unit: Unit) -> Cell:
    amount = line.amounts.get(part.id, Amounts()).by_year.get(year)
    return Blank() if amount is None else Number(amount, exact_decimals([amount], 0), unit)


def _year_columns(years: Sequence[int], part: str = "") -> Iterator[Column]:
    for year in years:
        key = f"{YEAR}:{part}{year}"
        yield Column(key, _YEAR_WIDTH, is_number=True)
