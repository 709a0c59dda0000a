"""The columns of a table of records: what each shows, and the cell that it gives a record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from templates.field import (
    AmountsField,
    ChoiceField,
    CodeField,
    LongTextField,
    PercentField,
    TemplateField,
)
from templates.frozen import frozen
from templates.output import Column as ColumnSpec
from templates.output import TablesOutput
from workbook.edition.context import Context, Money
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import Blank, Cell, Column, Day, Number, Text
from workbook.edition.order import OWNER
from workbook.edition.shown import (
    filled,
    header,
    holds,
    is_amount,
    not_delivered,
    number_of,
    printed,
    sum_decimals,
    unit_of,
)
from workbook.edition.widths import AMOUNT_WIDTH, column_width
from workbook.expression.formula import Ratio, formula_of

_LONGEST_WORD = 18
_LETTER = 1.05  # characters of Excel's that a letter takes in most words
_EDGES = 2.0
MISSING = "FDE4E4"  # the fill of a required answer that was not delivered


@frozen
class Shown:
    """A column of a table of records.

    Attributes:
        spec: the template's; its field may have several columns.
        header: as it stands in the table.
        years: of an amount: which are added in each cell; 0 alone for a field without years.
        money: of an amount, else None.
        share: of a calculated percentage, else None.
        is_rounded: whether amounts have the decimals that the column or its output asks for;
            without that each is shown with all it has.
    """

    spec: ColumnSpec
    header: str
    column: Column
    years: tuple[int, ...] = ()
    money: Money | None = None
    share: Ratio | None = None
    is_rounded: bool = False

    @property
    def factor(self) -> Decimal:
        """What an amount in the column is multiplied by."""
        return self.money.factor if self.money is not None else Decimal(1)


def shown_columns(output: TablesOutput, context: Context) -> tuple[Shown, ...]:
    """The table's columns: of amounts by year one for each year, if they are not added."""
    return tuple(one for spec in output.columns for one in _shown(output, spec, context))


def cell_of(
    context: Context, record: MergedRecord, shown: Shown, above: MergedRecord | None
) -> Cell:
    """What the record says in the column.

    Args:
        context: of the output.
        record: of the row.
        shown: the column.
        above: the record of the row above: a long text that both share stands there alone.
    """
    name = shown.spec.field
    if shown.money is not None or shown.share is not None:
        return _figure(context, record, shown)
    content = record.contents.get(name)
    if isinstance(content, date):
        return Day(content)
    field = context.data.round.template.fields.get(name)
    if isinstance(content, Decimal):
        return number_of(field, content)
    text = _text(context, record, shown)
    is_long = isinstance(field, LongTextField)
    repeats = is_long and above is not None and above.contents[name] == content
    if repeats and name in record.inherited:
        return Blank()
    if not text:
        missing = not_delivered(context.data, record, field)
        return Text(missing, colour=MISSING) if missing else Blank()
    return Text(
        text,
        colour=list_colour(context, name, text),
        is_code=_is_code(field),
        is_long=is_long,
        link=context.link(record, name),
    )


def _figure(context: Context, record: MergedRecord, shown: Shown) -> Cell:
    """The amount or the calculated percentage."""
    if shown.money is not None:
        amount = context.amount(record, shown.spec.field, shown.years, shown.money)
        if shown.is_rounded and isinstance(amount, Number):
            return replace(amount, decimals=sum_decimals(amount.value, shown.money.decimals))
        return amount
    decimals = shown.share.decimals if shown.share is not None else 0
    return context.share(record, shown.spec.field, decimals)


def wide_enough(column: Column, cells: Sequence[Cell]) -> Column:
    """The column, wide enough for its longest word, if that is no monster."""
    words = (word for cell in cells if isinstance(cell, Text) for word in cell.text.split())
    longest = max(map(len, words), default=0)
    return replace(column, width=max(column.width, min(longest, _LONGEST_WORD) * _LETTER + _EDGES))


def _is_code(field: TemplateField | None) -> bool:
    return isinstance(field, CodeField)


def _shown(output: TablesOutput, spec: ColumnSpec, context: Context) -> Sequence[Shown]:
    unit = context.unit(spec.unit, output.unit)
    known = context.known(unit)
    label = filled(spec.label, known)
    if spec.field == OWNER:
        return [Shown(spec, label or context.title(OWNER), Column(OWNER, spec.width or 22))]
    field = context.data.field(spec.field)
    if not is_amount(field):
        width = spec.width or column_width(field)
        column = Column(field.id, width, is_number=isinstance(field, PercentField))
        calculation = formula_of(field)
        share = calculation if isinstance(calculation, Ratio) else None
        return [Shown(spec, label or header(field, known), column, share=share)]
    decimals = context.decimals(spec.decimals, output.decimals)
    turned = spec.sign == "turned"
    is_rounded = spec.decimals is not None or output.decimals is not None
    if unit_of(context.data, field) == unit and not is_rounded:
        decimals = max(decimals, getattr(field, "decimals", None) or 0)
    money = context.money(field, unit, decimals, turned=turned)
    width = spec.width or field.width or AMOUNT_WIDTH
    if not isinstance(field, AmountsField):
        return [
            Shown(
                spec,
                label or header(field, known),
                Column(field.id, width, is_number=True),
                (0,),
                money,
                is_rounded=is_rounded,
            )
        ]
    years = context.years
    if spec.over_years == "sum":
        column = Column(field.id, width, is_number=True)
        text = label or filled(field.title, known)
        return [Shown(spec, text, column, years, money, is_rounded=is_rounded)]
    return [
        Shown(
            spec,
            _of_year(spec.label, known, year) or header(field, known, year),
            Column(f"{field.id}:{year}", width, is_number=True),
            (year,),
            money,
            is_rounded=is_rounded,
        )
        for year in years
    ]


def _of_year(label: str, known: Mapping[str, str], year: int) -> str:
    """The label with the year where it says, or behind it; "" where there is none."""
    text = label if "{year}" in label or not label else f"{label} {{year}}"
    return filled(text, {**known, "year": str(year)})


def _text(context: Context, record: MergedRecord, shown: Shown) -> str:
    """The text of the cell, with its suffix where the record is one of those that have it."""
    spec = shown.spec
    text = printed(context.data, record, spec.field)
    if not text or not spec.suffix or not holds(record, spec.where):
        return text
    known = {name: printed(context.data, record, name) for name in (OWNER, *record.contents)}
    return text + filled(spec.suffix, known)


def list_colour(context: Context, name: str, text: str) -> str:
    """The fill of a value in its list; "" where it has none."""
    field = context.data.round.template.fields.get(name)
    if not isinstance(field, ChoiceField):
        return ""
    listed = context.data.round.template.lists.get(field.list)
    value = listed.find(text) if listed else None
    return value.colour if value else ""
