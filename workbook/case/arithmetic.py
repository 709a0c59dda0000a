"""The formula rows of a grid, in Decimal: what the workbook's own formulas give."""

from collections.abc import Mapping
from decimal import Decimal

from templates.form import Form
from workbook.numbers import exact_sum

Amounts = Mapping[str, Mapping[int, Decimal]]


def result(form: Form, row: str, amounts: Amounts, year: int) -> Decimal | None:
    """The row's amount in the year; None where none of the typed rows it is made of has one.

    Args:
        form: whose formulas count.
        row: id of a grid row; of a typed row it is the amount itself.
        amounts: of the typed rows, by row id and year.
        year: one of the round's.
    """
    found = [
        sign * amounts[name][year]
        for name, sign in form.expanded(row).items()
        if year in amounts.get(name, {})
    ]
    return exact_sum(found) if found else None


def years_that_differ(
    form: Form, row: str, amounts: Amounts, year: int, years: tuple[int, ...]
) -> tuple[int, ...]:
    """The years after the given one in which the row has another amount; a blank one counts as 0.

    Args:
        form: whose formulas count.
        row: id of a grid row.
        amounts: of the typed rows, by row id and year.
        year: one of the round's.
        years: all of the round's.
    """
    by_year = {each: result(form, row, amounts, each) or Decimal() for each in years}
    return tuple(each for each in years if each > year and by_year[each] != by_year[year])
