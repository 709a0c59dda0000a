"""A date, a truth value or a number where a text should be.

What: an open cell holds a date or a truth value, or the status cell a number. Excel makes a date
    of ``1/8`` or ``2-3`` the moment it is typed, and SAND or FALSK of those words.
Why: what the centre typed is no longer in the file, so nobody can tell what was meant.
Mend: write the text again with an apostrophe in front (``'1/8``), or as a sentence.
Live: the status cell turns red.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from validate.cells import open_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import date_text
from workbook.read.model import Cell, CellKind

# Excel counts a 29 February 1900 that never was; from 1 March 1900 this is its day 0.
_DAY_0 = date(1899, 12, 30)
_DAY_0_OF_1904 = date(1904, 1, 1)
_LAST_DAY = 2_958_465  # 31 December 9999

_CHOOSE = Text("Vælg fra listen i cellen.", "Choose from the list in the cell.")
_WRITE = Text(
    "Skriv teksten igen, for eksempel som en hel sætning.",
    "Write the text again, as a sentence for example.",
)


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each open cell that holds no text, but for a number in a text column."""
    for answer, cell in open_cells(view):
        is_choice = answer.column.spec.list is not None
        what = _what(cell, counts_from_1904=view.book is not None and view.book.date_1904)
        if what is None or (cell.kind is CellKind.NUMBER and not is_choice):
            continue
        mend = _CHOOSE if is_choice else _WRITE
        yield answer.fault(what=what.da, what_en=what.en, mend=mend.da, mend_en=mend.en)


def _what(cell: Cell, *, counts_from_1904: bool) -> Text | None:
    if cell.kind is CellKind.BOOLEAN:
        is_true = cell.raw == "1"
        return Text(
            f"Excel har lavet teksten om til værdien {'SAND' if is_true else 'FALSK'}",
            f"Excel has made the value {'TRUE' if is_true else 'FALSE'} of the text",
        )
    if cell.kind is CellKind.DATE:
        day = _day(cell, counts_from_1904=counts_from_1904)
        return Text(
            f"Excel har lavet teksten om til {f'datoen {date_text(day)}' if day else 'en dato'}",
            f"Excel has made {f'the date {day.isoformat()}' if day else 'a date'} of the text",
        )
    if cell.kind is CellKind.NUMBER:
        return Text(f"Der står tallet {cell.text}", f"It is the number {cell.text}")
    return None


def _day(cell: Cell, *, counts_from_1904: bool) -> date | None:
    """The day that Excel shows; None for a time of day, or for a date that no calendar has."""
    number = cell.number
    if number is None:
        try:
            return date.fromisoformat(cell.raw[:10])
        except ValueError:
            return None
    if not Decimal(1) <= number <= _LAST_DAY:
        return None
    day_0 = _DAY_0_OF_1904 if counts_from_1904 else _DAY_0
    try:
        return day_0 + timedelta(days=int(number))
    except OverflowError:
        return None


RULE = Rule(
    code="VAL006",
    name="not-text",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text("{what}. Det er ikke en {label}.", "{what_en}. That is no {label_en}."),
    fix=Text("{mend}", "{mend_en}"),
    check=check,
)
