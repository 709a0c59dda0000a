"""Which amounts of a record look a thousand times too large or too small."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Context, Decimal

from templates.field import LinesField
from templates.frozen import frozen
from validate.facts.asked import AMOUNTS, type_of, unit_of
from validate.text import Text
from workbook.expression.formula import typed_parts
from workbook.numbers import EXACT, danish
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round

_FOLD = 1000
_ROUND = Decimal(1000)
_WIDE = Context(prec=EXACT.prec)  # the largest number of a cell has 309 figures
_LEAST = Decimal(10000)  # none of the 43 real cases of 2019 has only such amounts
_ROOM = 10  # times, for amounts that are not part of what is limited
_NEIGHBOURS = 2  # so many must agree before one is thought odd
_POWERS: Mapping[str, int] = {"kr.": 0, "1.000 kr.": 3, "mio. kr.": 6, "mia. kr.": 9}

_MOST = Text("er mere, end hele runden skal spare", "is more than the whole round is to save")
_KRONER = Text(
    f"ligner kroner, for alle beløb er hele tusinder på mindst {danish(_LEAST)}",
    f"looks like kroner, as all amounts are whole thousands of at least {danish(_LEAST)}",
)
_IN_ROW = Text(
    "er mindst 1.000 gange større eller mindre end de andre år",
    "is at least 1.000 times larger or smaller than the other years",
)
_AMONG_ROWS = Text(
    "er mindst 1.000 gange større eller mindre end de andre beløb",
    "is at least 1.000 times larger or smaller than the other amounts",
)


@frozen(slots=False)
class Odd:
    """Amounts that are odd, and why."""

    values: tuple[Value, ...]
    why: Text


def odd_amounts(record: Record, round_: Round) -> Iterator[Odd]:
    """All amounts of the record where each is too large, else each odd amount or field.

    The amounts of lines are parts of others: they are only asked whether they are kroner, too.
    """
    fields = _amounts(record, round_)
    every = [value for values in fields.values() for value in values]
    limited = _limited(round_)
    if beyond := tuple(value for value in every if _is_beyond(value, limited, round_)):
        yield Odd(beyond, _MOST)
    elif every and all(
        _is_in_kroner(value, round_) for value in (*every, *_in_lines(record, round_))
    ):
        yield Odd(tuple(every), _KRONER)
    else:
        for name, values in fields.items():
            others = [other for key, other in fields.items() if key != name]
            if odd := tuple(value for value in values if _is_odd(value, values)):
                yield Odd(odd, _IN_ROW)
            elif len(others) >= _NEIGHBOURS and _is_fold(
                values, [v for row in others for v in row]
            ):
                yield Odd(values, _AMONG_ROWS)


def _amounts(record: Record, round_: Round) -> dict[str, tuple[Value, ...]]:
    """The typed amounts other than 0 by field, those of the pack's fields where it names any."""
    found: dict[str, tuple[Value, ...]] = {}
    for value in _asked(record, round_):
        name = value.slot.field.id
        if not isinstance(value.slot.field, LinesField):
            found[name] = (*found.get(name, ()), value)
    return found


def _in_lines(record: Record, round_: Round) -> Iterator[Value]:
    """The typed amounts other than 0 of the record's lines."""
    return (value for value in _asked(record, round_) if isinstance(value.slot.field, LinesField))


def _asked(record: Record, round_: Round) -> Iterator[Value]:
    pack = round_.template.packs.magnitude
    named = pack.fields if pack is not None else ()
    for value in record.values.values():
        is_amount = value.slot.is_typed and type_of(value) in AMOUNTS
        if is_amount and value.amount and (not named or value.slot.field.id in named):
            yield value


def _limited(round_: Round) -> frozenset[str]:
    """Ids of the typed amounts that the pack limits, and of those that such a sum is made of."""
    fields, pack = round_.template.fields, round_.template.packs.magnitude
    named = pack.most if pack is not None else {}
    return frozenset(part.id for name in named for part in typed_parts(fields, name))


def _is_beyond(value: Value, limited: frozenset[str], round_: Round) -> bool:
    """Whether it is more than the round's own amount; of what is not limited, ten times as much.

    An investment may exceed what it saves in a year.
    """
    template = round_.template
    if not limited or not round_.requirement:
        return False
    edition = template.edition.unit or template.unit
    power = _POWERS[edition] - _POWERS[unit_of(value, template.unit)]
    most = max(round_.requirement.values()).scaleb(power)
    most *= 1 if value.slot.field.id in limited else _ROOM
    return bool(most) and _size(value) > most


def _is_in_kroner(value: Value, round_: Round) -> bool:
    is_round = _size(value) >= _LEAST and not EXACT.remainder(_size(value), _ROUND)
    return is_round and unit_of(value, round_.template.unit) != "kr."


def _is_odd(value: Value, values: Sequence[Value]) -> bool:
    others = [other for other in values if other is not value]
    return len(others) >= _NEIGHBOURS and _is_fold([value], others)


def _is_fold(own: Sequence[Value], others: Sequence[Value]) -> bool:
    mine, theirs = [_size(value) for value in own], [_size(value) for value in others]
    return _thousands(min(mine)) >= _FOLD * max(theirs) or max(mine) * _FOLD <= _thousands(
        min(theirs)
    )


def _thousands(size: Decimal) -> Decimal:
    """The amount in whole thousands where that is more: 851.999 kroner are 852 in 1.000 kr."""
    return max(size, size.quantize(_ROUND.normalize(), context=_WIDE))


def _size(value: Value) -> Decimal:
    return abs(value.amount or Decimal())
