"""Amounts by year in words, as the sentence below a grid says them: in the form and in print."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from workbook.danish import join
from workbook.numbers import danish, round_away

NOTHING: Final = "intet"
EVERY_YEAR: Final = "årligt"


def unit_in_words(unit: str) -> str:
    """The unit as it stands behind a figure in a sentence, where 1.000 would be read with it.

    >>> unit_in_words("1.000 kr."), unit_in_words("mio. kr.")
    ('t.kr.', 'mio. kr.')
    """
    return "t.kr." if unit == "1.000 kr." else unit


def amounts_in_words(
    amounts: Sequence[Decimal], years: Sequence[int], unit: str, decimals: tuple[int, int]
) -> str:
    """The amounts of these years as one says them.

    Args:
        amounts: in the unit, one for each year; a blank one is 0.
        years: of the amounts.
        unit: that they stand in.
        decimals: that are shown; and of an amount that needs more of them.

    >>> amounts_in_words([Decimal("0.05")] * 2, (2019, 2020), "mio. kr.", (2, 3))
    '0,05 mio. kr. årligt'
    >>> amounts_in_words([Decimal(0), Decimal("0.025")], (2019, 2020), "mio. kr.", (2, 3))
    '0,025 mio. kr. i 2020'
    """
    if not any(amounts):
        return NOTHING
    if len(amounts) > 1 and len(set(amounts)) == 1:
        return f"{_said(amounts[0], decimals)} {unit} {EVERY_YEAR}"
    return join(
        f"{_said(amount, decimals)} {unit} i {year}"
        for amount, year in zip(amounts, years, strict=True)
        if amount
    )


def spans_in_words(
    amounts: Sequence[Decimal], years: Sequence[int], unit: str, decimals: tuple[int, int]
) -> str:
    """The amounts as `amounts_in_words` says them, but those of equal years together.

    The sheet to fill in cannot say this: its sentence is a formula, whose length Excel limits.

    >>> amounts = [Decimal("0.01"), Decimal("0.05"), Decimal("0.05"), Decimal("0.05")]
    >>> spans_in_words(amounts, (2019, 2020, 2021, 2022), "mio. kr.", (2, 3))
    '0,01 mio. kr. i 2019 og 0,05 mio. kr. i hvert af årene 2020–2022'
    """
    spans: list[tuple[Decimal, list[int]]] = []
    for amount, year in zip(amounts, years, strict=True):
        if spans and spans[-1][0] == amount and spans[-1][1][-1] == year - 1:
            spans[-1][1].append(year)
        else:
            spans.append((amount, [year]))
    if len(spans) == 1 or not any(amounts):
        return amounts_in_words(amounts, years, unit, decimals)
    return join(
        f"{_said(amount, decimals)} {unit} {_in_years(span)}" for amount, span in spans if amount
    )


def _in_years(years: Sequence[int]) -> str:
    if len(years) == 1:
        return f"i {years[0]}"
    if len(years) == 2:  # noqa: PLR2004 - a pair, which is no row of years
        return f"i både {years[0]} og {years[1]}"
    return f"i hvert af årene {years[0]}–{years[-1]}"


def _said(amount: Decimal, decimals: tuple[int, int]) -> str:
    shown, needed = min(decimals), decimals[1]
    exact = round_away(amount, needed)
    is_short = exact == round_away(exact, shown)
    return danish(exact, shown if is_short else needed).replace(".", "")
