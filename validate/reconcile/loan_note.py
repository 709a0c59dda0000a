"""The note of loans beside the investment of each year: are its amounts those of the row?

They are told as information: the note is prose, and which figure stands for what is inferred.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from validate.reconcile.difference import Difference, Kind
from validate.reconcile.expected import Expected, Sum
from validate.reconcile.figure import money, shows
from validate.reconcile.overview_reader import PrintedOverview, PrintedText, PrintedTotal
from validate.rule import Text
from workbook.address import a1
from workbook.danish import folded
from workbook.numbers import read_danish

_AMOUNT: Final = re.compile(
    r"(?P<whole>af den? )?(?<![\d.,])(?P<amount>\d[\d.]*(?:,\d+)?)(?= ?mio\b| af den? \d)"
)
_YEAR: Final = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")
_ROWS_BELOW: Final = 6
_MOST_AMOUNTS: Final = 2


def loan_note_infos(printed: PrintedOverview, wanted: Expected) -> Iterator[Difference]:
    """What the notes say otherwise than the row of the investment and the round's loans.

    A note is a text on that row, or just below it, that speaks of loans, one year and at most two
    amounts in mio. kr.; of others nothing is said.
    """
    for total in printed.totals:
        if total.key.sum is Sum.INVESTMENT_BY_YEAR:
            for text in printed.texts:
                if total.row <= text.row <= total.row + _ROWS_BELOW:
                    yield from _note(printed.sheet, text, total, wanted)


def _note(
    sheet: str, text: PrintedText, total: PrintedTotal, wanted: Expected
) -> Iterator[Difference]:
    words = folded(text.text)
    years = {int(year) for year in _YEAR.findall(words)} & set(wanted.years)
    found = list(_AMOUNT.finditer(words))
    if "lån" not in words or len(years) != 1 or not 0 < len(found) <= _MOST_AMOUNTS:
        return
    year = years.pop()
    amounts = [(_read(match["amount"]), bool(match["whole"])) for match in found]
    if any(amount is None for amount, _ in amounts):
        return
    read = [(amount, whole) for amount, whole in amounts if amount is not None]
    # Of two amounts, what is borrowed is the part, and never the larger one.
    invested = max(read, key=lambda one: (one[1], one[0]))
    if len(read) == 1 and not invested[1]:
        loans = [invested[0]]
    else:
        loans = [one[0] for one in read if one is not invested]
        figure = total.figure(year)
        if figure is not None and figure.value is not None and not shows(invested[0], figure.value):
            row = figure.value
            yield _info(sheet, text, f"Anlægsudgift {year}", (invested[0], row), _ROW)
    borrowed = wanted.loans.get(year, ())
    for loan in loans:
        if borrowed and not any(shows(loan, right) for right in borrowed):
            yield _info(sheet, text, f"Lån {year}", (loan, borrowed[0]), _ROUND)


_ROW: Final = Text("rækken siger", "the row says")
_ROUND: Final = Text("runden giver", "the round gives")


def _read(text: str) -> Decimal | None:
    candidates = read_danish(text).candidates
    return candidates[0] if candidates else None


def _info(
    sheet: str, text: PrintedText, name: str, amounts: tuple[Decimal, Decimal], source: Text
) -> Difference:
    says, right = amounts
    return Difference(
        Kind.LOAN_NOTE,
        name,
        sheet,
        a1(text.row, text.column),
        says,
        right,
        says - right,
        "",
        Text(
            f"{name}: noten siger {money(says)}, men {source.da} {money(right)}.",
            f"{name}: the note says {money(says)}, but {source.en} {money(right)}.",
        ),
    )
