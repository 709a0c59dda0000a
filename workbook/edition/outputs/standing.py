"""What does not get on: records that stand still, and those that are late."""

from collections.abc import Iterator, Sequence
from datetime import date

from templates.frozen import frozen
from templates.output import LateOutput, StillOutput, TablesOutput
from workbook.edition.context import Context
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
    Block,
    Cell,
    Column,
    Day,
    Heading,
    Row,
    Table,
    Text,
)
from workbook.edition.item import Items
from workbook.edition.outputs.columns import cell_of, shown_columns
from workbook.edition.rounds import Rounds
from workbook.edition.shown import filled
from workbook.expression.content import last_day
from workbook.remarks.promises import last_promise

_SINCE_WIDTH, _TIME_WIDTH, _SAID_WIDTH = 18.0, 14.0, 60.0
_QUOTED = 300  # letters of a sentence


@frozen
class Named:
    """A time by which something was to happen.

    Attributes:
        day: its last day.
        said: the sentence that names it, behind its round; "" of a date in a cell of its own.
    """

    day: date
    said: str = ""


def still_blocks(output: StillOutput, context: Context) -> Iterator[Block]:
    """The open records that have had their value for so many rounds, since longest first."""
    rounds = Rounds(context.data, output.field)
    found = [
        (record, label, count)
        for record in context.data.records
        if rounds.is_open(record)
        for label, count in [rounds.since(record)]
        if count >= output.rounds
    ]
    if not found:
        return
    found.sort(key=lambda one: -one[2])
    yield from _heading(output.heading, context)
    column = Column("since", _SINCE_WIDTH)
    rows = [(record, (Text(label),)) for record, label, _ in found]
    yield _table(context, output, ["Siden"], [column], rows)


def late_blocks(output: LateOutput, context: Context) -> Iterator[Block]:
    """The open records of which a time that was named had passed on the edition's day."""
    items = Items(context.data)
    rounds = Rounds(context.data, items.pack.status)
    found = [
        (record, named)
        for record in context.data.records
        if rounds.is_open(record)
        for named in [last_named(context, items, record)]
        if named is not None and named.day < context.data.day
    ]
    if not found:
        return
    found.sort(key=lambda one: one[1].day)
    yield from _heading(output.heading, context)
    columns = [Column("time", _TIME_WIDTH)]
    headers = ["Tidspunkt"]
    has_words = any(named.said for _, named in found)
    if has_words:
        columns.append(Column("said", _SAID_WIDTH))
        headers.append("Det skrev centret")
    rows = []
    for record, named in found:
        cells: list[Cell] = [Day(named.day)]
        if has_words:
            cells.append(Text(named.said, is_long=True))
        rows.append((record, tuple(cells)))
    yield _table(context, output, headers, columns, rows)


def last_named(context: Context, items: Items, record: MergedRecord) -> Named | None:
    """The time that was named last: in a cell of its own, now or before, else in the remarks."""
    name = items.pack.promise
    for field in (name, context.data.field(name).kept) if name else ():
        match record.contents.get(field, "") if field else "":
            case date() as day:
                return Named(day)
            case str() as quarter if quarter:
                return Named(last_day(quarter))
            case _:
                pass
    given = context.data.round.record(record.key)
    year = context.data.round.agreement_year(given) if given is not None else None
    remarks = [(remark.heading, remark.text) for remark in items.remarks(record)]
    latest = last_promise(remarks, year or context.data.round.config.agreement_year)
    if latest is None:
        return None
    heading, promise = latest
    return Named(promise.last_day, _quoted(heading, promise.sentence))


def _quoted(heading: str, sentence: str) -> str:
    words = sentence if len(sentence) <= _QUOTED else f"{sentence[: _QUOTED - 1].rstrip()}…"
    return f"{heading}: {words}" if heading else words


def _heading(heading: str, context: Context) -> Iterator[Heading]:
    if heading:
        yield Heading(filled(heading, context.known(context.unit())))


def _table(
    context: Context,
    output: StillOutput | LateOutput,
    headers: Sequence[str],
    columns: Sequence[Column],
    rows: Sequence[tuple[MergedRecord, tuple[Cell, ...]]],
) -> Table:
    """The template's columns, and behind them what the output says itself."""
    shown = shown_columns(TablesOutput(sheet=output.sheet, columns=output.columns), context)
    head = (*(Text(one.header) for one in shown), *map(Text, headers))
    body = [
        Row((*(cell_of(context, record, one, None) for one in shown), *cells), record=record.index)
        for record, cells in rows
    ]
    return Table(
        context.table_id(0),
        output.heading or output.sheet,
        (*(one.column for one in shown), *columns),
        (Row(head, "header"), *body),
    )
