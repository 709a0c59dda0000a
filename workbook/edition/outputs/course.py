"""How many records had each value in each round: the course of the work."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from templates.output import CourseOutput
from workbook.danish import in_sentence, join
from workbook.edition.chart import COUNT, chart_of
from workbook.edition.context import NOT_GIVEN, Context, Group
from workbook.edition.dataset import MergedRecord
from workbook.edition.document import (
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
from workbook.edition.rounds import Rounds
from workbook.edition.shown import filled

_ROUND_WIDTH, _LABEL_WIDTH, _COUNT_WIDTH = 16.0, 36.0, 12.5
_IN_ALL, _ROUND = "I alt", "Runde"


def course_blocks(output: CourseOutput, context: Context) -> Iterator[Block]:
    """A row for each round, oldest first: of all records, or of each value of a field by itself.

    Only records of today are counted, under what they belong to today; one that had no value in a
    round, as it was not there yet, does not count in it.
    """
    rounds = Rounds(context.data, output.field)
    if not rounds.earlier:
        return
    heading = filled(output.heading, context.known(context.unit()))
    if heading:
        yield Heading(heading)
    if not output.rows_by:
        yield from _sentence(context, rounds)
    table = _table(output, context, rounds, heading or output.sheet)
    yield table
    if output.chart:
        colours = {
            value: entry.colour
            for value in _values(context, rounds)
            if (entry := rounds.entry(value)) is not None and entry.colour
        }
        yield chart_of(output.chart, table, colours=colours, stacked=True)
    noun = context.data.round.template.record.noun.many
    if any(len(rounds.said(record)) <= len(rounds.earlier) for record in context.data.records):
        yield Paragraph(
            f"Tallene for tidligere runder er for de {noun}, der er med nu, og som havde et svar "
            "dengang.",
            "note",
        )


def _sentence(context: Context, rounds: Rounds) -> Iterator[Paragraph]:
    """How many have come to their end, now and in each earlier round."""
    records = context.data.records
    closed = [
        value
        for value in _values(context, rounds)
        if (entry := rounds.entry(value)) is not None and entry.phase == "closed"
    ]
    if not closed:
        return
    noun = context.data.round.template.record.noun
    said = join(f"{one[:1].lower()}{one[1:]}" for one in closed)
    now = _count(rounds, records, rounds.now, closed)
    verb = "er" if len(closed) == 1 else "er enten"
    before = [
        f"{_count(rounds, records, label, closed)} i {in_sentence(label)}"
        for label in rounds.earlier
    ]
    things = noun.one if len(records) == 1 else noun.many
    yield Paragraph(f"Af {len(records)} {things} {verb} {now} {said}. Før var det {join(before)}.")


def _values(context: Context, rounds: Rounds) -> tuple[str, ...]:
    """The values of the list, then what earlier rounds had beside it."""
    records = context.data.records
    listed = context.data.round.template.lists.get(
        getattr(context.data.field(rounds.of), "list", "")
    )
    others = (value for record in records for value in rounds.said(record).values())
    return tuple(dict.fromkeys([*(listed.texts if listed is not None else ()), *others]))


def _table(output: CourseOutput, context: Context, rounds: Rounds, caption: str) -> Table:
    records = context.data.records
    values = _values(context, rounds)
    has_missing = any(rounds.now not in rounds.said(record) for record in records)
    missing = context.data.round.template.edition.not_delivered or NOT_GIVEN
    head: list[Cell] = [Text(_ROUND)]
    columns = [Column("round" if output.rows_by else "label", _ROUND_WIDTH)]
    if output.rows_by:
        head.insert(0, Text(context.title(output.rows_by)))
        columns.insert(0, Column("label", _LABEL_WIDTH))
    for value in values:
        entry = rounds.entry(value)
        head.append(Text(value, colour=entry.colour if entry is not None else ""))
        columns.append(Column(f"count/{value}", _COUNT_WIDTH, is_number=True))
    if has_missing:
        head.append(Text(missing))
        columns.append(Column("count/", _COUNT_WIDTH, is_number=True))
    head.append(Text(_IN_ALL))
    columns.append(Column(COUNT, _COUNT_WIDTH, is_number=True))
    wanted = [*values, *([""] if has_missing else [])]
    rows = [Row(tuple(head), "header")]
    groups = context.groups(records, output.rows_by) if output.rows_by else ()
    for group in groups:
        rows += _rows(context, rounds, group, wanted, by=output.rows_by)
    if not output.rows_by or output.grand:
        every = Group("", output.grand, tuple(records))
        rows += _rows(context, rounds, every, wanted, by=output.rows_by)
    return Table(context.table_id(0), caption, tuple(columns), tuple(rows))


def _rows(
    context: Context, rounds: Rounds, group: Group, values: Sequence[str], *, by: str
) -> Iterator[Row]:
    """A row for each round."""
    for label in (*rounds.earlier, rounds.now):
        cells: list[Cell] = [context.label(by, group)] if by else []
        cells.append(Text(label))
        cells += [_cell(context, rounds, group.records, label, [value]) for value in values]
        cells.append(_cell(context, rounds, group.records, label, values))
        yield Row(tuple(cells), "grand" if by and not group.value else "body")


def _cell(
    context: Context,
    rounds: Rounds,
    records: Sequence[MergedRecord],
    label: str,
    values: Sequence[str],
) -> Number:
    """How many had one of the values; of this round counted in the flat table, if there is one."""
    if label == rounds.now:
        return context.count([one for one in records if rounds.said(one).get(label, "") in values])
    return Number(Decimal(_count(rounds, records, label, [one for one in values if one])))


def _count(
    rounds: Rounds, records: Sequence[MergedRecord], label: str, values: Sequence[str]
) -> int:
    return sum(rounds.said(record).get(label) in values for record in records)
