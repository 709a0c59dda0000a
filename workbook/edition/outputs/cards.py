"""A card for each record, headed by its name: what it says of each field."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from templates.field import AmountsField, ChoiceField, LinkField, LongTextField, TextField
from templates.output import CardsOutput, DataOutput
from workbook.edition.context import Context, Group
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Blank,
    Block,
    Cell,
    Column,
    Day,
    Heading,
    Paragraph,
    Row,
    Table,
    Text,
)
from workbook.edition.order import OWNER
from workbook.edition.phrases import said
from workbook.edition.sheet_names import sheet_names
from workbook.edition.shown import filled, header, is_amount, number_of, printed
from workbook.edition.widths import AMOUNT_WIDTH
from workbook.numbers import danish

MOST_CARDS = 3_000
"""Of one output, where all fields stand on a sheet, too: nobody leafs through more."""

_LABEL_WIDTH, _WIDEST_LABEL = 26.0, 40.0
_WIDTH = 96.0
"""Of label and text together, in characters."""


def card_sheets(output: CardsOutput, context: Context) -> Iterator[tuple[str, Iterable[Block]]]:
    """A sheet for each value where the sheet's name says it; else one, parted by the values."""
    known = context.known(context.unit())
    by = output.split_by
    records = context.records(output.where, output.order)
    groups = context.groups(records, by) if by else (Group("", "", records),)
    sheet = _data_sheet(context)
    is_crowd = bool(sheet) and sum(len(group.records) for group in groups) > MOST_CARDS
    instead = sheet if is_crowd else ""
    if f"{{{by}}}" not in output.sheet or not by:
        blocks = [block for group in groups for block in _cards(output, context, group, instead)]
        yield filled(output.sheet, known), [*_intro(output, context), *blocks]
        return
    wanted = [filled(output.sheet, {**known, by: _short(context, by, one)}) for one in groups]
    for name, group in zip(sheet_names(wanted), groups, strict=True):
        yield name, [*_intro(output, context), *_cards(output, context, group, instead)]


def _short(context: Context, by: str, group: Group) -> str:
    """The value's name for a sheet, where its list has one."""
    listed = context.data.round.template.lists.get(
        getattr(context.data.round.template.fields.get(by), "list", "")
    )
    value = listed.find(group.value) if listed else None
    return (value.short if value else "") or group.name


def _intro(output: CardsOutput, context: Context) -> Iterator[Block]:
    for text in (output.intro, *output.note):
        yield from said(text, output, context)


def _data_sheet(context: Context) -> str:
    """The sheet on which all fields of each record stand; "" where the edition has none."""
    outputs = context.data.round.template.outputs
    return next((one.sheet for one in outputs if isinstance(one, DataOutput)), "")


def _cards(output: CardsOutput, context: Context, group: Group, instead: str) -> Iterator[Block]:
    """The cards of a group, or how many records it has and on which sheet they stand instead."""
    known = {**context.known(context.unit()), output.split_by: group.name}
    heading = filled(output.heading, known) or group.name
    if heading:
        yield Heading(heading)
    if instead:
        noun, count = context.data.round.template.record.noun, len(group.records)
        words = f"{danish(Decimal(count))} {noun.one if count == 1 else noun.many}"
        yield Paragraph(f"{words}. Så mange får ikke et kort hver, men står på arket {instead}.")
        return
    for record in group.records:
        yield _card(output, context, record, f"{context.number}.{group.value}.{record.index}")


def _card(output: CardsOutput, context: Context, record: MergedRecord, name: str) -> Table:
    """A row for each field, but for texts and choices that may be blank and are.

    Of amounts by year there is a column for each year.
    """
    fields = context.data.round.template.fields
    by_year = any(isinstance(fields.get(one), AmountsField) for one in output.fields)
    years = context.years if by_year else ()
    width = len(years) or 1
    labels = [_label(context, one) for one in output.fields]
    label_width = _label_width(labels)
    columns = [Column("label", label_width)]
    columns += [Column(f"year:{year}", AMOUNT_WIDTH * 2, is_number=True) for year in years] or [
        Column("content", _WIDTH - label_width)
    ]
    head = [Text(record.name, span=1 if years else 2), *(Text(str(year)) for year in years)]
    rows = [Row(tuple(head), "header", record.index)]
    rows += [
        Row((Text(label), *_cells(context, record, one, width)), "body", record.index)
        for label, one in zip(labels, output.fields, strict=True)
        if not _is_left_out(context, record, one)
    ]
    return Table(name, record.name, tuple(columns), tuple(rows))


def _label_width(labels: Sequence[str]) -> float:
    """Wide enough that each label stands on a line, if none is a sentence."""
    longest = max(map(len, labels), default=0)
    return min(max(_LABEL_WIDTH, float(longest)), _WIDEST_LABEL)


def _is_left_out(context: Context, record: MergedRecord, name: str) -> bool:
    """Whether nobody misses the field: its text or choice need not be given, and is not."""
    field = context.data.round.template.fields.get(name)
    may_lack = isinstance(field, TextField | LongTextField | LinkField | ChoiceField)
    if field is None or not may_lack or field.required:
        return False
    return not printed(context.data, record, name)


def _label(context: Context, name: str) -> str:
    if name == OWNER:
        return context.title(OWNER)
    field = context.data.field(name)
    if isinstance(field, AmountsField):
        return f"{field.title} ({context.unit()})"
    label = header(field, context.known(context.unit()))
    unit = context.unit()
    return f"{label} ({unit})" if is_amount(field) and unit not in label else label


def _cells(context: Context, record: MergedRecord, name: str, width: int) -> tuple[Cell, ...]:
    field = context.data.round.template.fields.get(name)
    content = record.contents.get(name)
    if field is not None and is_amount(field):
        unit = context.unit()
        money = context.money(field, unit, context.decimals(), turned=False)
        if isinstance(field, AmountsField):
            return tuple(context.amount(record, name, (year,), money) for year in context.years)
        return (replace(context.amount(record, name, (0,), money), span=width),)
    if isinstance(content, date):
        return (Day(content, width),)
    if isinstance(content, Decimal):
        return (replace(number_of(field, content), span=width),)
    text = printed(context.data, record, name)
    is_long = isinstance(field, LongTextField)
    return (Text(text, width, is_long=is_long) if text else Blank(width),)
