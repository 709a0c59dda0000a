"""A case that costs money and saves none.

What: an expense or an investment has an amount in some year, and the saving has none in any, nor a
    0 that would say so.
Why: a proposal is to save. A row of savings was forgotten, or the amounts stand one row too low.
Mend: type the saving; a 0 in it says that the case only costs.
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.finding import Level
from validate.packs.years import filled_years, is_readable, yearly_pack
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from validate.wording import numbered
from workbook.expression.formula import typed_parts
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round


@rule(
    "ROW022",
    Scope.RECORD,
    name="cost-without-effect",
    danish="udgift uden virkning",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} har beløb i {costs}{years}, men intet i {effects}.",
        "{Record} has amounts in {costs}{years}, but nothing in {effects}.",
    ),
    fix=Text(
        "Skriv beløbet i {effects}, eller skriv 0, hvis {the} kun koster.",
        "Type the amount in {effects}, or 0 where {the} only costs.",
    ),
    needs="yearly",
)
def cost_without_effect(record: Record, context: Context) -> Iterator[Seen]:
    """A record with a cost and no effect; of one that must be answered VAL001 speaks."""
    template, pack = context.round.template, yearly_pack(context.round)
    effects = [name for name in (pack.by_year, pack.amount) if name]
    effect = _typed(record, context.round, effects)
    with_amount = [
        name
        for name in pack.cost
        if any(value.amount for value in _typed(record, context.round, [name]))
    ]
    is_whole = all(is_readable(record, context.round, name) for name in (*effects, *pack.cost))
    if not is_whole or not with_amount or not all(value.is_blank for value in effect):
        return
    if not any(value.slot.field.required for value in effect):
        years = numbered(filled_years(record, template, with_amount))
        yield Seen(
            effect,
            words={
                "costs": quoted(tuple(template.fields[name].title for name in with_amount)),
                "years": Text(f" ({years.da})", f" ({years.en})") if years.da else "",
                "effects": quoted(tuple(template.fields[name].title for name in effects)),
            },
        )


def _typed(record: Record, round_: Round, fields: Sequence[str]) -> tuple[Value, ...]:
    """The typed cells of the fields, or those that their sums are made of."""
    return tuple(
        value
        for field in fields
        for part in typed_parts(round_.template.fields, field)
        for value in record.of_field(part.id)
    )
