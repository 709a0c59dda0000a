"""Which returned sheet is which of ours, also under another name."""

from collections.abc import Iterator
from dataclasses import dataclass

from validate.sheet_role import SheetRole, has_content, sheet_role
from validate.view import FileView
from workbook.danish import closest
from workbook.layout import STAMP_SHEET
from workbook.read.model import Book, Sheet
from workbook.write.corrected_names import CORRECTED_SHEETS


@dataclass(frozen=True, slots=True)
class OurSheets:
    """The sheets that were sent for people to see."""

    table: SheetRole
    guidance: SheetRole
    control: SheetRole

    def __iter__(self) -> Iterator[SheetRole]:
        """All three."""
        return iter((self.guidance, self.table, self.control))


def our_sheets(view: FileView) -> OurSheets | None:
    """Where the sheets stand now; None where the file is not identified."""
    if view.book is None or view.layout is None:
        return None
    template = view.template
    name = view.layout.table.sheet
    table = SheetRole(name, view.table.sheet if view.table else view.book.sheet(name))
    taken = [table.found.name] if table.found else []
    guidance = sheet_role(view.book, template.guidance.sheet, template.guidance.intro, taken)
    control = sheet_role(view.book, template.control.sheet, template.control.intro, taken)
    return OurSheets(table, guidance, control)


def other_sheets(view: FileView) -> tuple[Sheet, ...]:
    """Sheets with content that are none of those sent, now or as a corrected copy."""
    ours = our_sheets(view)
    if ours is None or view.book is None:
        return ()
    names = {role.found.name for role in ours if role.found} | {STAMP_SHEET} | CORRECTED_SHEETS
    return tuple(
        sheet for sheet in view.book.sheets if sheet.name not in names and has_content(sheet)
    )


def nearest_sheet(book: Book, name: str) -> str | None:
    """The name of the sheet that is called nearly so, or None."""
    return closest(name, [sheet.name for sheet in book.sheets if sheet.name != STAMP_SHEET])
