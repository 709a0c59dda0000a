"""Which returned sheet is which of ours, also under another name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validate.case.listed import is_list
from validate.sheet_role import SheetRole, has_content, sheet_role
from validate.view import CaseFile, FileView, per_file
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


@dataclass(frozen=True, slots=True)
class OurCaseSheets:
    """The sheets beside the forms that were sent with them."""

    guidance: SheetRole
    list: SheetRole

    def __iter__(self) -> Iterator[SheetRole]:
        """Both."""
        return iter((self.guidance, self.list))


@per_file
def our_case_sheets(file: CaseFile) -> OurCaseSheets | None:
    """Where the sheets stand now; None where the file is not identified."""
    if file.book is None or file.cases is None:
        return None
    template = file.round.template
    taken = [case.sheet.name for case in file.cases]
    name = template.cases.sheet
    found = file.book.sheet(name)
    if found is None:
        found = next((sheet for sheet in file.book.sheets if is_list(sheet)), None)
    if found is not None:
        taken.append(found.name)
    guidance = sheet_role(file.book, template.guidance.sheet, template.guidance.intro, taken)
    return OurCaseSheets(guidance, SheetRole(name, found))


@per_file
def unreadable_forms(file: CaseFile) -> tuple[Sheet, ...]:
    """Sheets with content that are called as forms are, and have the form no longer."""
    pattern = re.compile(rf"{re.escape(file.round.template.form.sheet)} \d+(?: \(\d+\)|_\d+)?")
    return tuple(sheet for sheet in _beside(file) if pattern.fullmatch(sheet.name))


@per_file
def other_case_sheets(file: CaseFile) -> tuple[Sheet, ...]:
    """Sheets with content that are none of those sent, now or as a corrected copy."""
    lost = {sheet.name for sheet in unreadable_forms(file)}
    return tuple(sheet for sheet in _beside(file) if sheet.name not in lost)


def _beside(file: CaseFile) -> Iterator[Sheet]:
    """What has content and is neither a form nor another sheet of ours."""
    ours = our_case_sheets(file)
    if ours is None or file.book is None:
        return
    names = {role.found.name for role in ours if role.found} | {STAMP_SHEET} | CORRECTED_SHEETS
    names |= {case.sheet.name for case in file.cases or ()}
    for sheet in file.book.sheets:
        if sheet.name not in names and has_content(sheet):
            yield sheet


def nearest_sheet(book: Book, name: str) -> str | None:
    """The name of the sheet that is called nearly so, or None."""
    return closest(name, [sheet.name for sheet in book.sheets if sheet.name != STAMP_SHEET])
