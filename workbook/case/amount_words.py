"""Amounts by year as a sentence has them."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from workbook.danish import join
from workbook.numbers import danish

_SCALED = re.compile(r"^(?P<factor>1(?:\.000)+) (?P<unit>\S.*)$")


def amount_words(amounts: Mapping[int, Decimal], years: Sequence[int], unit: str) -> str:
    """The amounts in words; years without an amount or with 0 are not named.

    Args:
        amounts: by year.
        years: all years of the table, in order.
        unit: of the amounts; thousands of kroner are written out in kroner.

    >>> amount_words({2019: Decimal(10), 2020: Decimal(50), 2021: Decimal(50)},
    ...              [2019, 2020, 2021], "1.000 kr.")
    '10.000 kr. i 2019 og 50.000 kr. om året i 2020–2021'
    >>> amount_words({}, [2019], "mio. kr.")
    'intet'
    """
    scaled = _SCALED.match(unit)
    factor = int(scaled["factor"].replace(".", "")) if scaled else 1
    words = scaled["unit"] if scaled else unit
    parts = []
    for amount, group in groupby(years, key=lambda year: amounts.get(year, Decimal())):
        span = list(group)
        if amount:
            when = f"i {span[0]}" if len(span) == 1 else f"om året i {span[0]}–{span[-1]}"
            parts.append(f"{danish(amount * factor, minus='−')} {words} {when}")
    return join(parts) or "intet"
