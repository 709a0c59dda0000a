"""Which returned sheet is which of ours, also under another name."""

from workbook.danish import closest
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Book


def nearest_sheet(book: Book, name: str) -> str | None:
    """The name of the sheet that is called nearly so, or None."""
    return closest(name, [sheet.name for sheet in book.sheets if sheet.name != STAMP_SHEET])
