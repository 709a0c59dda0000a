"""Amounts that are the number of a day near the round: Excel stores dates as numbers."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from validate.facts.asked import AMOUNTS, type_of, unit_of
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round

_EPOCH: Final = date(1899, 12, 30)
_NEAR: Final = timedelta(days=3 * 365)  # of the deadline
_FAR: Final = 20  # times larger or smaller than every other amount
_ROUND: Final = 100


def like_days(record: Record, round_: Round) -> Iterator[tuple[Value, date]]:
    """The typed amounts of a record that may be days, each with its day.

    One beside amounts of its size, typed or given, is an amount; so is one that stands alone and
    is round, or is in kroner.
    """
    amounts = [
        value
        for value in record.values.values()
        if type_of(value) in AMOUNTS and value.amount and not value.slot.field.is_calculated
    ]
    for value in amounts:
        day = _day(value, round_) if value.slot.is_typed else None
        if day is not None and _is_apart(value, amounts, round_):
            yield value, day


def _day(value: Value, round_: Round) -> date | None:
    amount = value.amount
    first, last = ((round_.config.deadline + off - _EPOCH).days for off in (-_NEAR, _NEAR))
    if amount is None or not first <= amount <= last or amount != int(amount):
        return None
    return _EPOCH + timedelta(days=int(amount))


def _is_apart(value: Value, amounts: list[Value], round_: Round) -> bool:
    own = abs(value.amount or Decimal())
    others = [abs(other.amount or Decimal()) for other in amounts if other is not value]
    if not others:
        return bool(own % _ROUND) and unit_of(value, round_.template.unit) != "kr."
    return all(other * _FAR <= own or other >= own * _FAR for other in others)
