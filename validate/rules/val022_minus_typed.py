"""Amounts typed with a minus where the form subtracts by itself.

What: an amount is below 0 in a row that a case's savings and costs are typed in.
Why: a saving is typed without a minus, and so is a cost; the form takes the one from the other.
    With a minus the overview shows a saving as an added cost, or a cost as a saving.
Mend: delete the minuses; where an added cost is meant, type it in the row of costs.
Live: no.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.word import quoted
from workbook.danish import join
from workbook.expression.formula import typed_parts
from workbook.records.record import Record
from workbook.round.model import Round


@rule(
    "VAL022",
    Scope.RECORD,
    name="minus-typed",
    danish="minus skrevet",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er skrevet med minus: {numbers}.",
        "“{field}” of {record} is typed with a minus: {numbers}.",
    ),
    fix=Text(
        "Slet minusset; arket trækker selv fra.{cost}",
        "Delete the minus: the amount is typed without, as the sheet subtracts by itself.{cost}",
    ),
)
def with_a_minus(record: Record, context: Context) -> Iterator[Seen]:
    """An amount below 0 where amounts are typed without a minus, by the template's own word."""
    for spec in context.round.template.fields.values():
        if spec.is_typed and not getattr(spec, "minus", True):
            values = record.of_field(spec.id)
            below = tuple(
                value for value in values if value.amount is not None and value.amount < 0
            )
            if below:
                numbers = dict.fromkeys(value.amount or Decimal() for value in below)
                cost = _cost(spec.id, context.round)
                yield Seen(below, words={"numbers": tuple(numbers), "cost": cost})


def _cost(field: str, round_: Round) -> Text:
    """Where an added cost belongs that was typed as a saving below 0."""
    template, pack = round_.template, round_.template.packs.saving
    parts = list(typed_parts(template.fields, pack.net)) if pack is not None else []
    expenses = quoted(tuple(template.fields[part.id].title for part in parts if part.sign < 0))
    if not expenses or not any(part.id == field and part.sign > 0 for part in parts):
        return Text("", "")
    return Text(
        f" En merudgift skrives i {join(expenses).replace(' og ', ' eller ')}.",
        f" An added cost belongs in {' or '.join(expenses)}.",
    )
