"""A total typed where the saving of one year is asked for.

What: one year's saving is the others added together, or as many times one of them as there are
    others, or one time more.
    Only a row that is filled in at least four years, all above 0, is judged, in one of two ways:

    - the other years are equal, and the odd one is their number of times as much, or one time more
      (it counts itself), give or take two per cent for a total that was rounded;
    - the other years differ, and the odd one is their exact sum, unless it is the last year and the
      row rises to it: 100, 200, 300, 600 is an ordinary phasing-in.

    So is the amount of one year, where that is asked for beside the amounts by year, if it is what
    at least three of them are together; or if it is as many times an amount that a text of the case
    names beside a word for saving as the round has years, or one time fewer; or the first such
    amount and, for each further year, the second. A total that the text names itself is meant so.
    Held against the texts of 270 printed ideas it finds 18, all of which are totals.

    The year that the form names as that of the full effect is meant so. Expenses are not judged:
    one large expense before small ones is ordinary.
Why: the overview adds the year to all others of its column, so a total counts several years' money
    in one. It comes of a table with a column “I alt” that was copied into the form.
Mend: type what is saved in that one year, or confirm it by a sentence in the text of the case.
Live: no.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from validate.facts.asked import type_of
from validate.facts.called import explained_in
from validate.facts.said_savings import said_savings, years_added
from validate.finding import Level
from validate.packs.years import by_year, is_readable, yearly_pack
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import named, numbered
from workbook.numbers import danish, exact_sum
from workbook.records.record import Record

_FEWEST = 4  # years: of three, one that is twice the others says nothing
_ROUNDED = Decimal("0.02")


def total_year(amounts: Mapping[int, Decimal]) -> int | None:
    """The one year that looks like a total of the row, or None.

    >>> total_year(dict(zip(range(2026, 2030), map(Decimal, (100, 100, 100, 400)))))
    2029
    """
    years = sorted(amounts)
    if len(years) < _FEWEST or min(amounts.values()) <= 0:
        return None
    year = max(years, key=lambda each: amounts[each])
    others = [amounts[each] for each in years if each != year]
    odd = amounts[year]
    if len(set(others)) == 1:
        wholes = [others[0] * times for times in (len(others), len(others) + 1)]
        near = any(abs(odd - whole) <= whole * _ROUNDED for whole in wholes)
        return year if near else None
    rises = year == years[-1] and others == sorted(others)
    return year if odd == sum(others) and not rises else None


_YEARS_BESIDE_AN_AMOUNT = 3


@rule(
    "ROW023",
    Scope.RECORD,
    name="total-for-yearly",
    danish="sum i stedet for årsbeløb",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er {amount}, {beside}. Det ligner en sum af flere år.",
        "“{field}” of {record} is {amount}, {beside}. It looks like a sum of years.",
    ),
    fix=Text(
        "Skriv kun beløbet for det ene år. Er det rigtigt, så bekræft det med en sætning{where}.",
        "Type only the amount of that one year. If it is right, confirm it by a sentence{where}.",
    ),
    needs="yearly",
)
def total_typed_for_a_year(record: Record, context: Context) -> Iterator[Seen]:
    """A year, or the amount of one year, that looks like several years added."""
    template, pack = context.round.template, yearly_pack(context.round)
    if not is_readable(record, context.round, pack.by_year):
        return
    amounts = by_year(record, template, pack.by_year)
    year = total_year(_positive(amounts))
    cell = record.value(pack.by_year, str(year))
    settled = record.value(pack.full_effect_from) if pack.full_effect_from else None
    where = explained_in(template)
    if year is not None and cell is not None and not (settled and settled.amount == year):
        others = {other: amounts[other] for other in sorted(amounts) if other != year}
        beside = _beside(others)
        yield Seen((cell,), words={"amount": amounts[year], "beside": beside, "where": where})
    one = record.value(pack.amount) if pack.amount else None
    if one is not None and one.amount and _is_total(one.amount, amounts):
        beside = _beside(amounts, template.fields[pack.by_year].title)
        yield Seen((one,), words={"amount": one.amount, "beside": beside, "where": where})


@total_typed_for_a_year.also(Scope.RECORD, needs="yearly")
def total_beside_its_text(record: Record, context: Context) -> Iterator[Seen]:
    """The amount of one year that is several times what the record's texts say of a year."""
    template, pack = context.round.template, yearly_pack(context.round)
    one = record.value(pack.amount) if pack.amount else None
    if one is None or one.amount is None or not is_readable(record, context.round, pack.by_year):
        return
    if _is_total(one.amount, by_year(record, template, pack.by_year)):
        return  # told already
    unit = getattr(one.slot.field, "unit", None) or template.unit
    texts = [value for value in record.values.values() if type_of(value) == "long_text"]
    for text in texts:
        said = said_savings(text.text, unit)
        years = years_added(abs(one.amount), said, len(context.round.config.years))
        if years:
            title, words = text.slot.field.title, named([f"“{each.words}”" for each in years])
            beside = Text(f"men “{title}” nævner {words.da}", f"but “{title}” names {words.en}")
            where = explained_in(template)
            yield Seen((one,), words={"amount": one.amount, "beside": beside, "where": where})
            return


def _positive(amounts: Mapping[int, Decimal]) -> Mapping[int, Decimal]:
    """The amounts, with the sign turned where all are below 0."""
    turn = bool(amounts) and max(amounts.values()) < 0
    return {year: -amount for year, amount in amounts.items()} if turn else amounts


def _is_total(one: Decimal, amounts: Mapping[int, Decimal]) -> bool:
    """Whether an amount of one year looks like these years added.

    Years that rise may go on to what they are together.
    """
    sizes = [abs(amount) for _, amount in sorted(amounts.items())]
    if len(sizes) < _YEARS_BESIDE_AN_AMOUNT or not all(sizes):
        return False
    whole = exact_sum(sizes)
    is_even = len(set(sizes)) == 1
    near = abs(abs(one) - whole) <= whole * _ROUNDED
    return near if is_even else abs(one) == whole and sizes != sorted(sizes)


def _beside(others: Mapping[int, Decimal], called: str = "") -> Text:
    """What the other years say: the same each, or just this when added.

    Args:
        others: the amounts of the years.
        called: the field that they stand in, where it is another.
    """
    named, each = numbered(others), set(others.values())
    if len(each) == 1:
        one = danish(each.pop())
        if called:
            return Text(
                f"men “{called}” er {one} i hvert af årene {named.da}",
                f"but “{called}” is {one} in {named.en}",
            )
        return Text(f"men {one} i hvert af årene {named.da}", f"but {one} in {named.en}")
    field = Text(f"“{called}” i ", f"“{called}” in ") if called else Text("", "")
    return Text(
        f"og det er netop {field.da}{named.da} lagt sammen",
        f"just what {field.en}{named.en} add up to",
    )
