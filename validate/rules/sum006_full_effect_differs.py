"""A full effect from a year after which the net saving still changes.

What: the form names the first year in which the whole saving is there, and in a later year the net
    saving is another; or the amount of one whole year, where that is asked for beside the amounts
    by year, is not that of the year named. A blank year counts as 0. A year outside the round is
    VAL020's.
Why: the council reads the year beside the amounts, and one of the two is wrong: “fuld effekt” is
    the amount at which the saving stays. It is an error although no sum hangs on it, as it is
    always mended at once: a saving that never settles has no such year, and the field may be blank.
Mend: name the year from which the amounts stay the same, correct the amounts, or clear the year.
Live: the year turns red, and the form's first line names it.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from validate.finding import Level
from validate.packs.years import by_year, is_readable, yearly_pack
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import numbered
from workbook.numbers import danish
from workbook.records.record import Record
from workbook.records.value import Value


@rule(
    "SUM006",
    Scope.RECORD,
    name="full-effect-differs",
    danish="fuld effekt passer ikke",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "“{field}” i {record} er {year}, men “{of}” er {amount} i {year} og derefter {others}.",
        "“{field}” of {record} is {year}, but “{of}” is {amount} in {year}, and then {others}.",
    ),
    fix=Text(
        "{mend} Falder beløbet væk igen, så lad årstallet stå tomt.",
        "{mend} If the amount falls away again, leave the year blank.",
    ),
    needs="yearly",
)
def unsettled(record: Record, context: Context) -> Iterator[Seen]:
    """A year from which the whole effect is there, and amounts that still change after it."""
    pack, years = yearly_pack(context.round), context.round.config.years
    named = pack.full_effect_of or pack.by_year
    place = record.value(pack.full_effect_from) if pack.full_effect_from else None
    if place is None or place.amount not in years or not is_readable(record, context.round, named):
        return
    typed = by_year(record, context.round.template, named)
    amounts = {year: typed.get(year, Decimal()) for year in years}
    year = next(each for each in years if each == place.amount)
    later = tuple(each for each in years if each > year and amounts[each] != amounts[year])
    if later:
        yield _seen(place, record.of_field(named), amounts, year, later)


def _seen(
    place: Value,
    cells: tuple[Value, ...],
    amounts: Mapping[int, Decimal],
    year: int,
    later: tuple[int, ...],
) -> Seen:
    last = max(amounts)
    settled = min(
        each
        for each in amounts
        if all(amounts[after] == amounts[last] for after in amounts if after >= each)
    )
    others = [
        (danish(amount), numbered(each))
        for amount, each in groupby(later, key=lambda each: amounts[each])
    ]
    mend = Text("Ret årstallet eller beløbene.", "Correct the year or the amounts.")
    if amounts[settled]:
        stays = danish(amounts[settled])
        mend = Text(
            f"Skriv {settled}, hvor beløbet bliver ved med at være {stays}, eller ret beløbene.",
            f"Type {settled}, from which the amount stays {stays}, or correct the amounts.",
        )
    return Seen(
        (place, *(value for value in cells if value.slot.year in (year, *later))),
        words={
            "year": str(year),
            "of": cells[0].slot.field.title,
            "amount": amounts[year],
            "others": tuple(
                Text(f"{amount} i {each.da}", f"{amount} in {each.en}") for amount, each in others
            ),
            "mend": mend,
        },
        expected=str(settled) if amounts[settled] else "",
    )


@unsettled.also(
    Scope.RECORD,
    message=Text(
        "“{field}” i {record} er {amount}, men “{of}” er {other} i {year}, hvor hele beløbet er "
        "med.",
        "“{field}” of {record} is {amount}, but “{of}” is {other} in {year}, from which all of it "
        "is there.",
    ),
    fix=Text(
        "Ret det beløb, der er forkert, eller ret årstallet.",
        "Correct the amount that is wrong, or correct the year.",
    ),
    needs="yearly",
)
def other_than_that_year(record: Record, context: Context) -> Iterator[Seen]:
    """The amount of one whole year that is another than that of the year of the full effect."""
    pack = yearly_pack(context.round)
    place = record.value(pack.full_effect_from) if pack.full_effect_from else None
    one = record.value(pack.amount) if pack.amount else None
    if place is None or place.amount is None or one is None or one.amount is None:
        return
    cell = record.value(pack.by_year, place.text)
    if cell is None or not is_readable(record, context.round, pack.by_year):
        return
    other = by_year(record, context.round.template, pack.by_year).get(int(place.amount))
    if other is not None and other != one.amount:
        yield Seen(
            (one, cell, place),
            words={
                "amount": one.amount,
                "of": cell.slot.field.title,
                "other": other,
                "year": place.text,
            },
        )
