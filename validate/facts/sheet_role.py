"""Where a sheet of ours stands in a returned workbook, also under another name."""

from typing import Final

from templates.frozen import frozen
from workbook.danish import folded
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Book, Sheet

_LOOKED_AT: Final = 400  # cells from the top in which a sheet's own text is looked for


@frozen
class SheetRole:
    """One sheet of ours.

    Attributes:
        name: under which it was sent.
        found: where it is now, or None.
    """

    name: str
    found: Sheet | None


def has_content(sheet: Sheet) -> bool:
    """Whether more than blanks stands in it."""
    return any(cell.text.strip() or cell.formula for cell in sheet.cells.values())


def sheet_role(book: Book, name: str, intro: str, taken: list[str]) -> SheetRole:
    """The sheet of this name, else the one that bears its first text.

    Args:
        book: as it came back.
        name: under which the sheet was sent.
        intro: its first text.
        taken: names of sheets that are others of ours; the one found joins them.
    """
    found = book.sheet(name)
    rest = [sheet for sheet in book.sheets if sheet.name not in (*taken, STAMP_SHEET)]
    if found is None:
        found = next((sheet for sheet in rest if _bears(sheet, intro)), None)
    if found is not None:
        taken.append(found.name)
    return SheetRole(name, found)


def _bears(sheet: Sheet, intro: str) -> bool:
    cells = sorted(sheet.cells.items())[:_LOOKED_AT]
    return any(folded(cell.text) == folded(intro) for _, cell in cells)
