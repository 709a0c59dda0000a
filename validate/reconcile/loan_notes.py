"""Notes of loans beside the investment of each year: are their amounts those of the row?

They are told as information: a note is prose, and which figure stands for what is inferred.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from validate.reconcile.difference import Difference, Kind
from validate.reconcile.figure import money, shows
from validate.reconcile.made_of import MadeOf, amounts
from validate.reconcile.naming import Subject, difference
from validate.reconcile.printed import PrintedCell
from validate.reconcile.sums import SumFigure
from validate.text import Text
from workbook.danish import folded
from workbook.edition.dataset import Dataset
from workbook.edition.outputs.data import data_cells
from workbook.numbers import read_danish
from workbook.read.model import CellKind, Sheet

_AMOUNT: Final = re.compile(
    r"(?P<whole>af den? )?(?<![\d.,])(?P<amount>\d[\d.]*(?:,\d+)?)(?= ?mio\b| af den? \d)"
)
_YEAR: Final = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")
_ROWS_BELOW: Final = 6
_MOST_AMOUNTS: Final = 2
_ROW: Final = Text("rækken siger", "the row says")
_ROUND: Final = Text("runden giver", "the round gives")


class LoanNotes:
    """The notes of a round whose template says what is invested.

    Args:
        data: the records, and the round's loans.
        made: of what the edition's figures are made.
    """

    def __init__(self, data: Dataset, made: MadeOf) -> None:
        pack = data.round.template.packs.saving
        self._field: Final = pack.investment if pack else ""
        self._loans: Final = data.round.config.loans
        self._made = made
        self._invested = {
            ref: year for (_, name, year), ref in data_cells(data).items() if name == self._field
        }

    def infos(self, sums: Sequence[SumFigure], sheet: Sheet) -> Iterator[Difference]:
        """What the notes say otherwise than the row of the investment and the round's loans.

        A note is a text on that row, or just below it, that speaks of loans, one year and at most
        two amounts in mio. kr.; of others nothing is said.
        """
        by_year = {year: one for one in sums if (year := self._year(one)) is not None}
        rows = {one.figure.row for one in by_year.values()}
        for (row, column), cell in sorted(sheet.cells.items()):
            is_near = any(first <= row <= first + _ROWS_BELOW for first in rows)
            if is_near and cell.kind is CellKind.TEXT and "lån" in folded(cell.raw):
                yield from self._note(sheet.name, PrintedCell(row, column, cell.raw), by_year)

    def _year(self, one: SumFigure) -> int | None:
        """The year of which the sum says the investment, or None."""
        parts = amounts(self._made.of(one.pair.line, one.head.place))
        years = {self._invested.get(ref) for ref in parts}
        return years.pop() if len(years) == 1 else None

    def _note(
        self, sheet: str, text: PrintedCell, sums: Mapping[int, SumFigure]
    ) -> Iterator[Difference]:
        words = folded(text.text)
        years = {int(year) for year in _YEAR.findall(words)} & sums.keys()
        found = list(_AMOUNT.finditer(words))
        if len(years) != 1 or not 0 < len(found) <= _MOST_AMOUNTS:
            return
        year = years.pop()
        one = sums[year]
        read = [
            (amount, bool(match["whole"]))
            for match in found
            if (amount := _read(match["amount"])) is not None
        ]
        if len(read) != len(found):
            return
        # Of two amounts, what is borrowed is the part, and never the larger one.
        invested = max(read, key=lambda amount: (amount[1], amount[0]))
        printed = one.figure.value
        if len(read) == 1 and not invested[1]:
            borrowed = [invested[0]]
        else:
            borrowed = [amount[0] for amount in read if amount is not invested]
            if printed is not None and not shows(invested[0], printed, one.decimals):
                name = f"{' '.join(one.pair.line.label.split())} {year}"
                yield _info(sheet, text, name, (invested[0], printed), _ROW)
        right = [min(loan.amount, one.right[0]) for loan in self._loans if loan.year == year]
        for amount in borrowed:
            if right and not any(shows(amount, loan, one.decimals) for loan in right):
                yield _info(sheet, text, f"Lån {year}", (amount, right[0]), _ROUND)


def _read(text: str) -> Decimal | None:
    candidates = read_danish(text).candidates
    return candidates[0] if candidates else None


def _info(
    sheet: str, text: PrintedCell, name: str, sides: tuple[Decimal, Decimal], source: Text
) -> Difference:
    says, right = sides
    message = Text(
        f"{name}: noten siger {money(says)}, men {source.da} {money(right)}.",
        f"{name}: the note says {money(says)}, but {source.en} {money(right)}.",
    )
    subject = Subject(Kind.LOAN_NOTE, name, Text(name, name))
    return difference(subject, sheet, text, sides, message)
