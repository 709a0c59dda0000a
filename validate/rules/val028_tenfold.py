"""An amount ten or a hundred times that of all other years.

What: in amounts by year, all years but one have the same amount, at least two of them, and that one
    is exactly ten or a hundred times as much.
Why: a nought too many passes every sum where it was typed in each row that must agree.
Mend: correct the amount, or confirm it in the text of the case.
Live: no.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from validate.facts.asked import unit_of
from validate.facts.called import explained_in, slot_called
from validate.facts.magnitude import odd_amounts
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round

_FOLDS: Final = (10, 100)
_OTHERS: Final = 2


@rule(
    "VAL028",
    Scope.RECORD,
    name="tenfold",
    danish="ti gange for stort",
    severity=Level.WARNING,
    message=Text(
        "{cells} i {record} er {number} (i {unit}), {times} gange så meget som alle andre år.",
        "{cells} of {record} is {number} (in {unit}), {times} times as much as all other years.",
    ),
    fix=Text(
        "Er der et nul for meget, så ret beløbet. Er det rigtigt, så bekræft det med en "
        "sætning{where}.",
        "If there is a nought too many, correct the amount. If it is right, confirm it by a "
        "sentence{where}.",
    ),
    needs="magnitude",
)
def one_year_tenfold(record: Record, context: Context) -> Iterator[Seen]:
    """Each such amount that is not told as a thousandfold; of rows that agree, one for each."""
    template = context.round.template
    told = {value.slot.id for odd in odd_amounts(record, context.round) for value in odd.values}
    for values in _rows(record, context.round):
        for value in values:
            if value.slot.id not in told and (fold := _fold(value, values)):
                yield Seen(
                    (value,),
                    words={
                        "cells": f"“{slot_called(value.slot)}”",
                        "number": value.amount or Decimal(),
                        "times": fold,
                        "unit": unit_of(value, template.unit),
                        "where": explained_in(template),
                    },
                )


def _rows(record: Record, round_: Round) -> Iterator[Sequence[Value]]:
    """The typed amounts other than 0 of each field by year, those that the pack names."""
    pack = round_.template.packs.magnitude
    named = pack.fields if pack is not None else ()
    for field in round_.template.fields.values():
        if field.type == "amounts" and field.is_typed and (not named or field.id in named):
            yield [value for value in record.of_field(field.id) if value.amount]


def _fold(value: Value, values: Sequence[Value]) -> int:
    """How many times as much as each of the others it is, ten or a hundred; else 0."""
    others = {other.amount for other in values if other is not value}
    if len(values) <= _OTHERS or len(others) != 1:
        return 0
    (other,) = others
    return next((fold for fold in _FOLDS if other and value.amount == other * fold), 0)
