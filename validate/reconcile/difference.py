"""What a comparison gives: the differences, each at its cell, and what was held against what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from templates.frozen import frozen
from validate.text import Text
from workbook.address import parse_a1

_MOST: Final = 500  # differences of one kind
_NO_WORDS: Final = Text("", "")


class Kind(StrEnum):
    """What differs."""

    AMOUNT = "amount"  # a case's figure of a year
    INVESTMENT = "investment"  # a case's investment
    TOTAL = "total"
    ROW_MISSING = "row-missing"
    ROW_UNKNOWN = "row-unknown"
    ROW_TWICE = "row-twice"
    ROW_LEFT_OUT = "row-left-out"  # printed although it was decided to leave it out
    ROW_HIDDEN = "row-hidden"
    ROW_STRUCK = "row-struck"  # something in it is struck through
    TOTAL_MISSING = "total-missing"
    COLUMN_MISSING = "column-missing"
    ROW_MISPLACED = "row-misplaced"  # under the heading of another committee
    NOT_CALCULATED = "not-calculated"  # saved by a program that left the formulas without values
    LOAN_NOTE = "loan-note"
    TITLE = "title"
    STATUS = "status"
    REMARK = "remark"
    ECONOMY = "economy"
    TEXT = "text"


@frozen
class Guess:
    """How the difference may have come about; no code where nothing can be told.

    Attributes:
        code: the same in every language: "sign", "factor-10", "sign+factor-10", "other-year" …
        words: whole sentences.
    """

    code: str = ""
    words: Text = _NO_WORDS


NO_GUESS = Guess()


@frozen
class Difference:
    """One difference.

    Attributes:
        what: in the words of the document: "TMU-04 2020", "I alt 2019", "12 status".
        sheet: of the council version; "" where the thing stands nowhere.
        cell: its address, or "".
        printed: an amount, or a text where it is none; "" for a blank cell.
        expected: what the cases or the centres' files say, as it should be printed.
        difference: printed less expected, where both are amounts; a blank counts as 0.
        guess: code of the guess.
        message: the whole of it for a reader.
    """

    kind: Kind
    what: str
    sheet: str
    cell: str
    printed: Decimal | str
    expected: Decimal | str
    difference: Decimal | None
    guess: str
    message: Text


@frozen
class Checked:
    """How many things were held against each other.

    Attributes:
        rows: cases or items that stand on both sides.
        cells: figures or texts of these rows.
        totals: figures of totals.
        over_rows: of these, the ones with rows above them to add.
    """

    rows: int
    cells: int
    totals: int = 0
    over_rows: int = 0


@frozen
class Reconciliation:
    """The outcome of a comparison.

    Attributes:
        sheet: the sheet of the council version that has most of the rows.
        differences: in the order of the sheet; what stands nowhere comes last.
        infos: worth a look, but no difference.
        notes: sentences about the whole.
        sheets: all that were compared, in their order; empty where that is the one sheet.
    """

    sheet: str
    differences: tuple[Difference, ...]
    infos: tuple[Difference, ...]
    notes: tuple[Text, ...]
    checked: Checked
    sheets: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether there is no difference."""
        return not self.differences


def in_order(
    differences: Iterable[Difference], sheets: Sequence[str] = ()
) -> tuple[Difference, ...]:
    """From the top of each sheet to its bottom; what stands nowhere comes last."""
    tabs = {name: tab for tab, name in enumerate(sheets)}

    def place(one: Difference) -> tuple[bool, int, tuple[int, int]]:
        return (
            not one.cell,
            tabs.get(one.sheet, 0),
            parse_a1(one.cell) if one.cell else (0, 0),
        )

    return tuple(sorted(differences, key=place))


def some(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """So many of each kind, and in place of more of it one that says how many there are."""
    told: Counter[Kind] = Counter()
    rests: dict[Kind, list[Difference]] = {}
    kept: list[Difference] = []
    for one in differences:
        told[one.kind] += 1
        if told[one.kind] <= _MOST:
            kept.append(one)
        else:
            rests.setdefault(one.kind, []).append(one)
    return (*kept, *(_rest(found) for found in rests.values()))


def _rest(found: Sequence[Difference]) -> Difference:
    count = len(found)
    message = Text(
        f"Der er {count} forskelle mere af samme slags, den første her.",
        f"There are {count} more differences of the same kind, the first one here.",
    )
    return found[0] if count == 1 else replace(found[0], guess="", message=message)
