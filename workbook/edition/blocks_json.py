"""The blocks of a document as JSON has them, and back again."""

from decimal import Decimal

from workbook.edition import document as doc
from workbook.edition.blocks_model import (
    AnyBlock,
    AnyCell,
    BlankCell,
    BreakBlock,
    ChartBlock,
    DayCell,
    EntriesBlock,
    EntryLine,
    FiguresBlock,
    HeadingBlock,
    LabelledNumber,
    LegendBlock,
    LegendLine,
    NumberCell,
    NumberSaid,
    ParagraphBlock,
    Reference,
    Series,
    SumTerm,
    TableBlock,
    TableColumn,
    TableRow,
    TextCell,
)
from workbook.numbers import plain


def block_json(block: doc.Block) -> AnyBlock:
    """The block as it stands in the file."""
    match block:
        case doc.Table():
            columns = tuple(map(column_json, block.columns))
            rows = tuple(
                TableRow(role=row.role, cells=tuple(map(cell_json, row.cells)))
                for row in block.rows
            )
            return TableBlock(
                kind="table", id=block.id, caption=block.caption, columns=columns, rows=rows
            )
        case doc.Heading():
            return HeadingBlock(kind="heading", text=block.text, level=block.level)
        case doc.Paragraph():
            return _paragraph_json(block)
        case doc.Chart():
            return _chart_json(block)
        case _:
            return _small_json(block)


def _small_json(
    block: doc.KeyFigures | doc.Legend | doc.Entries | doc.PageBreak,
) -> FiguresBlock | LegendBlock | EntriesBlock | BreakBlock:
    match block:
        case doc.KeyFigures():
            figures = tuple(
                LabelledNumber(label=one.label, number=number_json(one.number))
                for one in block.figures
            )
            return FiguresBlock(kind="figures", figures=figures)
        case doc.Legend():
            entries = tuple(
                LegendLine(value=one.value, meaning=one.meaning, colour=one.colour)
                for one in block.entries
            )
            return LegendBlock(kind="legend", entries=entries)
        case doc.Entries():
            said = tuple(
                EntryLine(label=one.label, content=cell_json(one.content)) for one in block.entries
            )
            return EntriesBlock(kind="entries", entries=said)
        case doc.PageBreak():
            return BreakBlock(kind="page_break")


def column_json(column: doc.Column) -> TableColumn:
    """The column as it stands in the file."""
    return TableColumn(key=column.key, width=column.width, is_number=column.is_number)


def column_of(column: TableColumn) -> doc.Column:
    """The column that stands in the file."""
    return doc.Column(column.key, column.width, column.is_number)


def cell_json(cell: doc.Cell) -> AnyCell:
    """The cell as it stands in the file."""
    match cell:
        case doc.Text():
            return TextCell(
                kind="text",
                text=cell.text,
                span=cell.span,
                colour=cell.colour,
                is_code=cell.is_code,
                is_long=cell.is_long,
                link=cell.link,
                bold=cell.bold,
            )
        case doc.Number():
            return number_json(cell)
        case doc.Day():
            return DayCell(kind="day", day=cell.day, span=cell.span)
        case doc.Blank():
            adds = _terms_json(cell.terms)
            return BlankCell(
                kind="blank",
                span=cell.span,
                adds=adds,
                decimals=cell.decimals,
                over=_maybe(cell.over),
            )


def number_json(number: doc.Number) -> NumberCell:
    """The number as it stands in the file."""
    return NumberCell(
        kind="number",
        value=plain(number.value),
        decimals=number.decimals,
        unit=number.unit,
        span=number.span,
        adds=_terms_json(number.terms),
        counts=tuple(map(_reference, number.counts)),
        is_optional=number.is_optional,
        over=_maybe(number.over),
    )


def _maybe(cell: doc.CellRef | None) -> Reference | None:
    return None if cell is None else _reference(cell)


def _maybe_of(cell: Reference | None) -> doc.CellRef | None:
    return None if cell is None else doc.CellRef(*cell)


def _terms_json(terms: tuple[doc.Term, ...]) -> tuple[SumTerm, ...]:
    return tuple(SumTerm(cell=_reference(one.cell), factor=plain(one.factor)) for one in terms)


def block_of(block: AnyBlock) -> doc.Block:
    """The block that stands in the file."""
    match block:
        case TableBlock():
            return doc.Table(
                block.id,
                block.caption,
                tuple(map(column_of, block.columns)),
                tuple(doc.Row(tuple(map(cell_of, row.cells)), row.role) for row in block.rows),
            )
        case HeadingBlock():
            return doc.Heading(block.text, block.level)
        case ParagraphBlock():
            return _paragraph_of(block)
        case ChartBlock():
            return _chart_of(block)
        case _:
            return _small_of(block)


def _small_of(
    block: FiguresBlock | LegendBlock | EntriesBlock | BreakBlock,
) -> doc.KeyFigures | doc.Legend | doc.Entries | doc.PageBreak:
    match block:
        case FiguresBlock():
            return doc.KeyFigures(
                tuple(doc.KeyFigure(one.label, number_of(one.number)) for one in block.figures)
            )
        case LegendBlock():
            return doc.Legend(
                tuple(doc.LegendEntry(one.value, one.meaning, one.colour) for one in block.entries)
            )
        case EntriesBlock():
            return doc.Entries(
                tuple(doc.Entry(one.label, cell_of(one.content)) for one in block.entries)
            )
        case BreakBlock():
            return doc.PageBreak()


def cell_of(cell: AnyCell) -> doc.Cell:
    """The cell that stands in the file."""
    match cell:
        case TextCell():
            return doc.Text(
                cell.text,
                cell.span,
                cell.colour,
                cell.is_code,
                cell.is_long,
                cell.link,
                cell.bold,
            )
        case NumberCell():
            return number_of(cell)
        case DayCell():
            return doc.Day(cell.day, cell.span)
        case BlankCell():
            return doc.Blank(cell.span, _terms_of(cell.adds), cell.decimals, _maybe_of(cell.over))


def number_of(cell: NumberCell) -> doc.Number:
    """The number that stands in the file."""
    return doc.Number(
        Decimal(cell.value),
        cell.decimals,
        cell.unit,
        _terms_of(cell.adds),
        tuple(doc.CellRef(*one) for one in cell.counts),
        cell.span,
        cell.is_optional,
        _maybe_of(cell.over),
    )


def _terms_of(terms: tuple[SumTerm, ...]) -> tuple[doc.Term, ...]:
    return tuple(doc.Term(doc.CellRef(*one.cell), Decimal(one.factor)) for one in terms)


def _paragraph_json(paragraph: doc.Paragraph) -> ParagraphBlock:
    numbers = (
        NumberSaid(
            start=one.start,
            end=one.end,
            number=number_json(one.number),
            at_most=None if one.at_most is None else plain(one.at_most),
        )
        for one in paragraph.numbers
    )
    return ParagraphBlock(
        kind="paragraph",
        text=paragraph.text,
        style=paragraph.kind,
        numbers=tuple(numbers),
        otherwise=paragraph.otherwise,
        goes_on=paragraph.goes_on,
    )


def _paragraph_of(block: ParagraphBlock) -> doc.Paragraph:
    numbers = (
        doc.SaidNumber(
            one.start,
            one.end,
            number_of(one.number),
            None if one.at_most is None else Decimal(one.at_most),
        )
        for one in block.numbers
    )
    return doc.Paragraph(
        block.text, block.style, tuple(numbers), block.otherwise, goes_on=block.goes_on
    )


def _chart_json(chart: doc.Chart) -> ChartBlock:
    return ChartBlock(
        kind="chart",
        form=chart.kind,
        title=chart.title,
        alternative=chart.alternative,
        categories=tuple(map(_reference, chart.categories)),
        series=tuple(
            Series(name=one.name, numbers=tuple(map(_reference, one.numbers)), colour=one.colour)
            for one in chart.series
        ),
        unit=chart.unit,
        stacked=chart.stacked,
    )


def _chart_of(block: ChartBlock) -> doc.Chart:
    return doc.Chart(
        block.form,
        block.title,
        block.alternative,
        tuple(doc.CellRef(*one) for one in block.categories),
        tuple(
            doc.ChartSeries(one.name, tuple(doc.CellRef(*ref) for ref in one.numbers), one.colour)
            for one in block.series
        ),
        block.unit,
        block.stacked,
    )


def _reference(ref: doc.CellRef) -> Reference:
    return ref.table, ref.row, ref.cell
