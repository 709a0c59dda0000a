"""The follow-up of an agreement: for each section its items, each with its remarks below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from templates.field import AgreedField, ChoicesField, LongTextField
from templates.frozen import frozen
from templates.output import Column as ColumnSpec
from templates.output import ProgressOutput
from workbook.economy import Economy, Series, parse_economy, print_economy
from workbook.edition.context import Context, Group
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Blank,
    Block,
    Cell,
    Column,
    Heading,
    Legend,
    LegendEntry,
    Paragraph,
    Row,
    Table,
    Text,
)
from workbook.edition.item import Items
from workbook.edition.remark_rows import remark_paragraphs, remark_rows
from workbook.edition.shown import filled, header, number_of, shown_text
from workbook.edition.widths import column_width
from workbook.round.config import Section

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOT_SENT: Final = "Centret har ikke sendt sine svar ind."
_CODES: Final = "Forkortelser"
_PALE_RED: Final = "F8D7DA"


@frozen
class _Place:
    """A column of a section's table, and over how many of the sheet's columns it goes."""

    spec: ColumnSpec
    span: int


def progress_blocks(output: ProgressOutput, context: Context) -> Iterator[Block]:
    """The sections with their items, what the statuses mean, and what the codes stand for."""
    if output.heading:
        yield Heading(filled(output.heading, context.known(context.unit())))
    notes = 0
    for part, group in enumerate(context.groups(context.data.records, output.split_by)):
        section = context.data.round.config.section(group.value)
        footnote = section.footnote if section is not None else None
        notes += bool(footnote)
        marker = str(notes).translate(_RAISED) if footnote else ""
        yield Heading(f"{group.name}{marker}")
        yield _table(output, context, group, part, section)
        if footnote:
            yield Paragraph(f"{marker} {footnote}", "note")
    yield from _legend(output, context)
    yield from _codes(context)


def agreed_lines(text: str) -> tuple[str, ...]:
    """The amounts as agreed, one on each line, with labels and note on lines of their own.

    The figures keep the agreement's decimals; a range of years stands as one line.

    >>> agreed_lines("0,4 (2024) 0,65 (2025-2027)")
    ('0,4 (2024)', '0,65 (2025-2027)')
    """
    if not text:
        return ()
    economy = parse_economy(text)
    found: list[str] = []
    for series in economy.series:
        if series.label:
            found.append(f"{series.label}:")
        found += [print_economy(Economy((Series(None, (entry,)),))) for entry in series.entries]
    if economy.note:
        found.append(f"({economy.note})")
    return tuple(found)


def _table(
    output: ProgressOutput, context: Context, group: Group, part: int, section: Section | None
) -> Table:
    """Two rows an item, more where Excel could not show its remarks whole in one."""
    items = Items(context.data)
    columns = tuple(
        Column(spec.field, spec.width or column_width(context.data.field(spec.field)))
        for spec in output.columns
    )
    places = _places(output, context, has_economy=section is None or section.economy)
    widths = [column.width for column in columns]
    rows = [Row(tuple(_header(context, items, one) for one in places), "header")]
    for record in group.records:
        cells = tuple(_cell(context, items, record, one) for one in places)
        rows.append(Row(cells, record=record.index))
        paragraphs = remark_paragraphs(output.remarks, items.remarks(record))
        rows += [
            Row((Text(one.text, len(columns), is_long=True, bold=one.bold),), record=record.index)
            for one in remark_rows(paragraphs, widths)
        ]
    return Table(context.table_id(part), group.name, columns, tuple(rows))


def _places(output: ProgressOutput, context: Context, *, has_economy: bool) -> Sequence[_Place]:
    """The columns of a section; without economy the column before it takes its room."""
    found: list[_Place] = []
    for spec in output.columns:
        if has_economy or not isinstance(context.data.field(spec.field), AgreedField):
            found.append(_Place(spec, 1))
        elif found:
            found[-1] = _Place(found[-1].spec, found[-1].span + 1)
    return found


def _header(context: Context, items: Items, place: _Place) -> Text:
    """What the column is called; in the middle, where short codes stand in the middle below."""
    known, field = context.known(context.unit()), context.data.field(place.spec.field)
    is_status = place.spec.field == items.pack.status
    is_code = is_status or bool(field.source) or isinstance(field, ChoicesField)
    return Text(
        filled(place.spec.label, known) or header(field, known), place.span, is_code=is_code
    )


def _cell(context: Context, items: Items, record: MergedRecord, place: _Place) -> Cell:
    name, span = place.spec.field, place.span
    field, content = context.data.field(name), record.contents[name]
    if isinstance(content, Decimal):
        return replace(number_of(field, content), span=span)
    if name == items.pack.status:
        status = items.status(record)
        if not status:
            missing = context.data.round.template.edition.not_delivered
            return Text(missing, span, _PALE_RED, is_code=True) if missing else Blank(span)
        value = items.value(status)
        return Text(status, span, value.colour if value else "", is_code=True)
    if isinstance(content, tuple) and isinstance(field, ChoicesField):
        codes = "/".join(one for one in content if isinstance(one, str))
        return Text(codes, span, is_code=True) if codes else Blank(span)
    text = shown_text(content)
    if isinstance(field, AgreedField):
        text = "\n".join(agreed_lines(text))
    if not text:
        return Blank(span)
    return Text(text, span, is_code=bool(field.source), is_long=isinstance(field, LongTextField))


def _legend(output: ProgressOutput, context: Context) -> Iterator[Block]:
    """What the values of the list mean, and what stands for an answer that was not sent."""
    listed = context.data.round.template.lists.get(output.legend)
    if listed is None:
        return
    entries = [LegendEntry(one.value, one.help, one.colour) for one in listed.values]
    missing = context.data.round.template.edition.not_delivered
    items = Items(context.data)
    if missing and any(not items.status(record) for record in context.data.records):
        entries.append(LegendEntry(missing, _NOT_SENT, _PALE_RED))
    yield Heading(output.legend_heading or listed.label)
    yield Legend(tuple(entries))


def _codes(context: Context) -> Iterator[Block]:
    """The names of the centres, directors and committees whose codes are printed."""
    config = context.data.round.config
    names: Mapping[str, str] = {
        one.code: one.name
        for named in (config.centres, config.directors, config.committees)
        for one in named
        if one.name != one.code
    }
    used = {code for record in context.data.records for code in _printed_codes(context, record)}
    entries = tuple(LegendEntry(code, name) for code, name in names.items() if code in used)
    if entries:
        yield Heading(_CODES)
        yield Legend(entries)


def _printed_codes(context: Context, record: MergedRecord) -> Iterator[str]:
    for name, content in record.contents.items():
        if getattr(context.data.field(name), "list", "") in ("centres", "directors", "committees"):
            found = content if isinstance(content, tuple) else (content,)
            yield from (one for one in found if isinstance(one, str))
