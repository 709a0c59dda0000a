"""A total typed where the saving of one year is asked for.

What: one year's saving is the others added together, or as many times one of them as there are
    others, or one time more.
    Only a row that is filled in at least four years, all above 0, is judged, in one of two ways:

    - the other years are equal, and the odd one is their number of times as much, or one time more
      (it counts itself), give or take two per cent for a total that was rounded;
    - the other years differ, and the odd one is their exact sum, unless it is the last year and the
      row rises to it: 100, 200, 300, 600 is an ordinary phasing-in.

    The year that the form names as that of the full effect is meant so. Expenses are not judged:
    one large expense before small ones is ordinary.
Why: the overview adds the year to all others of its column, so a total counts several years' money
    in one. It comes of a table with a column “I alt” that was copied into the form.
Mend: type what is saved in that one year, or confirm it by a sentence in the text of the case.
Live: no.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from validate.case.cells import case_fault
from validate.case.economy import judged, savings
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import numbered
from workbook.case.read import typed_amounts
from workbook.case.returned import ReturnedCase
from workbook.case.years import read_year
from workbook.numbers import danish

_FEWEST = 4  # years: of three, one that is twice the others says nothing
_ROUNDED = Decimal("0.02")


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each row of savings with such a year."""
    for case in judged(file):
        for row in savings(case):
            amounts = typed_amounts(case)[row]
            year = total_year(amounts)
            if year is None or row not in case.rows or year in _full_effect_years(case):
                continue
            label = case.round.template.form.row(row).label
            others = [other for other in sorted(amounts) if other != year]
            named, each = numbered(others), {amounts[other] for other in others}
            if len(each) == 1:
                one = danish(each.pop())
                beside = Text(f"men {one} i hvert af årene {named.da}", f"but {one} in {named.en}")
            else:
                beside = Text(
                    f"og det er netop {named.da} lagt sammen", f"just what {named.en} add up to"
                )
            yield case_fault(
                case,
                [case.amount(row, year)],
                f"{label} {year}",
                row=label,
                year=str(year),
                amount=danish(amounts[year]),
                beside=beside.da,
                beside_en=beside.en,
            )


def _full_effect_years(case: ReturnedCase) -> set[int | None]:
    fields = [field for field in case.round.template.form.fields if field.full_effect_of]
    return {read_year(case.field(field.id).cell) for field in fields if field.id in case.rows}


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


RULE = Rule(
    code="ROW023",
    name="total-for-yearly",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{row} i {case} er {amount} i {year}, {beside}. Det ligner en sum af flere år.",
        "{row} of {case_en} is {amount} in {year}, {beside_en}. It looks like a sum of years.",
    ),
    fix=Text(
        "Skriv kun, hvad der spares i det ene år. Er beløbet rigtigt, så bekræft det med en "
        "sætning i forslagets tekst.",
        "Type only what is saved in that one year. If the amount is right, confirm it by a "
        "sentence in the text of the case.",
    ),
    check_cases=check_cases,
)
