"""Which returned sheet is which of ours, also under another name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from templates.sheet import ControlSheet, GuidanceSheet
from validate.case.listed import is_list
from validate.view import CaseFile, FileView, RecordFile, per_file
from workbook.danish import closest, folded
from workbook.layout import STAMP_SHEET
from workbook.read.model import Book, Sheet
from workbook.write.corrected_names import CORRECTED_SHEETS

_LOOKED_AT = 400  # cells from the top in which a sheet's own text is looked for


@dataclass(frozen=True, slots=True)
class SheetRole:
    """One sheet of ours.

    Attributes:
        name: under which it was sent.
        found: where it is now, or None.
    """

    name: str
    found: Sheet | None


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
    guidance = _role(view.book, template.guidance.sheet, template.guidance.intro, taken)
    control = _role(view.book, template.control.sheet, template.control.intro, taken)
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
    guidance = _role(file.book, template.guidance.sheet, template.guidance.intro, taken)
    return OurCaseSheets(guidance, SheetRole(name, found))


@per_file
def our_record_sheets(file: RecordFile) -> tuple[SheetRole, ...] | None:
    """Where the sheets beside the records stand now; None where the file is not identified."""
    if file.book is None or file.layout is None:
        return None
    taken = [file.returned.sheet] if file.returned else []
    return tuple(
        _role(file.book, sheet.name, sheet.intro, taken)
        for sheet in file.round.template.sheets
        if isinstance(sheet, GuidanceSheet | ControlSheet)
    )


@per_file
def other_record_sheets(file: RecordFile) -> tuple[Sheet, ...]:
    """Sheets with content that are none of those sent, now or as a corrected copy."""
    ours = our_record_sheets(file)
    if ours is None or file.book is None or file.layout is None:
        return ()
    names = {role.found.name for role in ours if role.found} | {STAMP_SHEET} | CORRECTED_SHEETS
    names.add(file.returned.sheet if file.returned else file.layout.sheet)
    return tuple(
        sheet for sheet in file.book.sheets if sheet.name not in names and has_content(sheet)
    )


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


def has_content(sheet: Sheet) -> bool:
    """Whether more than blanks stands in it."""
    return any(cell.text.strip() or cell.formula for cell in sheet.cells.values())


def _role(book: Book, name: str, intro: str, taken: list[str]) -> SheetRole:
    """The sheet of this name, else the one that bears its first text, else one named nearly so."""
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


def nearest_sheet(book: Book, name: str) -> str | None:
    """The name of the sheet that is called nearly so, or None."""
    return closest(name, [sheet.name for sheet in book.sheets if sheet.name != STAMP_SHEET])
