"""What is new since the round before: new statuses first, then new remarks."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from templates.field import ChoicesField
from templates.output import ChangesOutput
from workbook.edition.changes import Changes, Direction, ItemRemarks, changes
from workbook.edition.context import Context
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Blank,
    Block,
    Cell,
    Column,
    Heading,
    Number,
    Paragraph,
    Row,
    Table,
    Text,
)
from workbook.edition.item import Items
from workbook.edition.remark_rows import headed
from workbook.edition.shown import filled, shown_text
from workbook.records.remark import Remark

_WAYS: Final[Mapping[Direction, tuple[str, str, str]]] = MappingProxyType(
    {
        Direction.FORWARD: ("Frem", "C6EFCE", "er nået længere"),
        Direction.BACKWARD: ("Tilbage", "F8D7DA", "er gået tilbage"),
        Direction.SET_ASIDE: ("Lagt stille", "F8D7DA", "er lagt stille"),
        Direction.TAKEN_UP: ("Taget op igen", "C6EFCE", "er taget op igen"),
        Direction.SIDEWAYS: ("Anden status", "", "har fået en anden status"),
    }
)
_NEW, _SAME = "Nyt", "Som sidst"
_KEY, _CENTRES, _TITLE, _STATUS, _WAY, _REMARK = 6.0, 12.0, 42.0, 19.5, 14.0, 66.0


def change_blocks(output: ChangesOutput, context: Context) -> Iterator[Block]:
    """A sentence that counts what is new, and tables of it; nothing in a first round."""
    found = changes(context.data)
    if found is None:
        return
    if output.heading:
        yield Heading(filled(output.heading, context.known(context.unit())))
    noun = context.data.round.template.record.noun
    yield Paragraph(_summary(context, found))
    if found.statuses:
        yield Heading(f"Ny status ({len(found.statuses)} {_noun(context, len(found.statuses))})")
        yield _statuses(context, found)
    if found.added:
        yield Heading(f"Nye {noun.many}")
        yield _remarks(context, found.added, 1, f"Nye {noun.many}", _NEW)
    if found.remarks:
        yield Heading(f"Nyt om {noun.many}, der har samme status som sidst")
        yield _remarks(context, found.remarks, 2, "Samme status som sidst", _SAME)
    for number, title in found.gone:
        yield Paragraph(f"Udgået: {noun.one} {number}, {title}")


def _summary(context: Context, found: Changes) -> str:
    parts = [
        f"{count} {_noun(context, count)} {words}"
        for way, (_, _, words) in _WAYS.items()
        if (count := found.count(way))
    ]
    since = f"sidste opfølgning ({found.base})" if found.base else "sidst"
    if found.added:
        parts.append(f"{len(found.added)} {_noun(context, len(found.added))} er kommet til")
    if not parts:
        noun = context.data.round.template.record.noun
        return f"Ingen {noun.many} har skiftet status siden {since}."
    return f"Siden {since}: {'; '.join(parts)}."


def _noun(context: Context, count: int) -> str:
    noun = context.data.round.template.record.noun
    return noun.one if count == 1 else noun.many


def _statuses(context: Context, found: Changes) -> Table:
    columns = _columns(context)
    rows = [_header(context)]
    items = Items(context.data)
    for change in found.statuses:
        way, colour, _ = _WAYS[change.direction]
        cells = (
            *_first_cells(context, change.item),
            _status(items, change.before),
            _status(items, change.after),
            Text(way, colour=colour, is_code=True),
            _said(change.remarks),
        )
        rows.append(Row(cells, record=change.item.index))
    return Table(context.table_id(0), "Ny status", columns, tuple(rows))


def _remarks(
    context: Context, found: Sequence[ItemRemarks], part: int, caption: str, way: str
) -> Table:
    """The columns are those of the new statuses, so that one header serves every page."""
    rows = [_header(context)]
    items = Items(context.data)
    for one in found:
        cells = (
            *_first_cells(context, one.item),
            Blank(),
            _status(items, one.status),
            Text(way, is_code=True),
            _said(one.remarks),
        )
        rows.append(Row(cells, record=one.item.index))
    return Table(context.table_id(part), caption, _columns(context), tuple(rows))


def _columns(context: Context) -> tuple[Column, ...]:
    return (
        *_first(context),
        Column("before", _STATUS),
        Column("after", _STATUS),
        Column("way", _WAY),
        Column("remarks", _REMARK),
    )


def _header(context: Context) -> Row:
    """The header of every table; in the middle, where short codes stand in the middle below."""
    headers = [*_first_headers(context), "Før", "Nu", "Retning", _remark_title(context)]
    spec = context.data.round.template.record
    plain = {*(context.title(name) for name in (*spec.key, spec.title)), _remark_title(context)}
    return Row(tuple(Text(one, is_code=one not in plain) for one in headers), "header")


def _first(context: Context) -> Sequence[Column]:
    """What names the item: its key, its centres, its title."""
    spec = context.data.round.template.record
    return (
        *(Column(name, _KEY) for name in spec.key),
        Column("centres", _CENTRES),
        Column(spec.title, _TITLE),
    )


def _first_headers(context: Context) -> Sequence[str]:
    spec = context.data.round.template.record
    keys = [context.title(name) for name in spec.key]
    return [*keys, "Center", context.title(spec.title)]


def _first_cells(context: Context, record: MergedRecord) -> Iterator[Cell]:
    spec = context.data.round.template.record
    for name in spec.key:
        content = record.contents[name]
        yield Number(content) if isinstance(content, Decimal) else Text(shown_text(content))
    owner = context.data.round.template.fields.get(spec.owner)
    centres = record.contents[spec.owner] if isinstance(owner, ChoicesField) else ()
    codes = [one for one in centres if isinstance(one, str)] if isinstance(centres, tuple) else []
    yield Text("/".join(codes) or record.centre, is_code=True)
    yield Text(shown_text(record.contents[spec.title]), is_long=True)


def _remark_title(context: Context) -> str:
    return context.title(Items(context.data).pack.remark)


def _status(items: Items, status: str) -> Cell:
    value = items.value(status)
    if not status:
        missing = items.data.round.template.edition.not_delivered
        return Text(missing, is_code=True) if missing else Blank()
    return Text(status, colour=value.colour if value else "", is_code=True)


def _said(remarks: Sequence[Remark]) -> Cell:
    """The remarks, each behind its round."""
    text = "\n".join(one.text for one in headed(remarks))
    return Text(text, is_long=True) if text else Blank()
