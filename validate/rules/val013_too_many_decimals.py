"""An amount with more decimals than the form asks for.

What: the number in an amount's cell has more decimals than the template allows; ``0,5`` in a cell
    of 1.000 kr. is 500 kroner.
Why: as a rule another unit was meant: 0,5 mio. kr. are 500 in 1.000 kr.
Mend: type the amount in the form's unit. As it stands, it is counted exactly.
Live: the cell shows the number rounded.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.facts.asked import AMOUNTS, decimals_of, is_number, unit_of
from validate.facts.otherwise_shown import is_otherwise
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.numbers import round_away
from workbook.records.record import Record
from workbook.records.value import Value


@rule(
    "VAL013",
    Scope.RECORD,
    name="too-many-decimals",
    danish="for mange decimaler",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} har {numbers}, men der skrives {allowed}{unit}.{hint}",
        "“{field}” of {record} has {numbers}, but {allowed} are typed{unit}.{hint}",
    ),
    fix=Text(
        "Skriv det med {allowed}. Som det står, tælles det med uændret.",
        "Type it with {allowed}. As it stands, it is counted unchanged.",
    ),
)
def too_many_decimals(record: Record, context: Context) -> Iterator[Seen]:
    """A field, or a column of lines, with numbers of more decimals than it has room for."""
    template = context.round.template
    asked: dict[tuple[str, str], list[Value]] = {}
    for value in record.values.values():
        is_asked = value.slot.is_typed and is_number(value)
        if is_asked and _exceeds(value, context) and not is_otherwise(value, template):
            asked.setdefault((value.slot.field.id, value.slot.spec.id), []).append(value)
    for cells in asked.values():
        unit = unit_of(cells[0], template.unit)
        is_amount = cells[0].slot.spec.type in AMOUNTS
        yield Seen(
            tuple(cells),
            words={
                "numbers": tuple(dict.fromkeys(cell.amount or Decimal() for cell in cells)),
                "allowed": _allowed(decimals_of(cells[0], template)),
                "unit": Text(f" i {unit.rstrip('.')}", f" in {unit.rstrip('.')}")
                if is_amount
                else "",
                "hint": _other_unit(unit) if is_amount else "",
            },
        )


def _exceeds(value: Value, context: Context) -> bool:
    decimals = decimals_of(value, context.round.template)
    return value.amount is not None and value.amount != round_away(value.amount, decimals)


def _allowed(decimals: int) -> Text:
    if not decimals:
        return Text("hele tal", "whole numbers")
    return Text(f"højst {decimals} decimaler", f"at most {decimals} decimals")


def _other_unit(unit: str) -> Text:
    """What was meant, as a rule, where an amount has a fraction."""
    larger = {"kr.": "1.000 kr.", "1.000 kr.": "mio. kr.", "mio. kr.": "mia. kr."}.get(unit, "")
    if not larger:
        return Text("", "")
    return Text(f" Er der ment {larger}?", f" Was {larger} meant?")
