"""Which sheet of the council workbook stands for which sheet of the edition."""

from collections.abc import Sequence
from typing import Final

from templates.frozen import frozen
from validate.reconcile.identity import named
from validate.reconcile.lines import ExpectedSheet
from validate.reconcile.pairing import known_names
from validate.reconcile.printed import PrintedSheet, read_sheet
from workbook.danish import folded
from workbook.read.model import Book, Sheet, Visibility

_HEADED: Final = 1000  # of sheets that are alike, the one of the same heading


@frozen(slots=False)
class SheetPair:
    """A sheet of the edition, and the one that stands for it; None where none does."""

    wanted: ExpectedSheet
    printed: PrintedSheet | None


def sheet_pairs(book: Book, wanted: Sequence[ExpectedSheet]) -> tuple[SheetPair, ...]:
    """The edition's sheets in their order, each with the printed one that has most of its rows.

    A sheet that bears the name goes first; whatever the order of the tabs.
    """
    visible = [sheet for sheet in book.sheets if sheet.visibility is Visibility.VISIBLE]
    left = list(visible or book.sheets)
    found: dict[str, PrintedSheet] = {}
    for one in wanted:
        sheet = next((it for it in left if folded(it.name) == folded(one.sheet.name)), None)
        if sheet is None:
            continue
        score, printed = _read(sheet, one)
        if score or printed.headers:
            found[one.sheet.name] = printed
            left.remove(sheet)
    waiting = [one for one in wanted if one.sheet.name not in found]
    ranked = sorted(
        (
            (-score, number, place, printed)
            for number, one in enumerate(waiting)
            for place, sheet in enumerate(left)
            for score, printed in (_read(sheet, one),)
            if score
        ),
        key=lambda one: one[:3],
    )
    taken: set[int] = set()
    for _, number, place, printed in ranked:
        name = waiting[number].sheet.name
        if name not in found and place not in taken:
            found[name] = printed
            taken.add(place)
    return tuple(
        SheetPair(one, found.get(one.sheet.name)) for one in wanted if one.lines or one.said
    )


def _read(sheet: Sheet, wanted: ExpectedSheet) -> tuple[int, PrintedSheet]:
    """The sheet as it is printed, and how much of what is wanted it has."""
    printed = read_sheet(sheet, wanted)
    texts = {named(cell.text) for cell in sheet.cells.values()}
    score = known_names(wanted, printed) + sum(named(one.label) in texts for one in wanted.said)
    is_headed = bool(wanted.headings) and named(wanted.headings[0]) in texts
    return score + _HEADED * (is_headed and score > 0), printed
