"""Which sheet of a returned workbook is which of ours, also under another name."""

from collections.abc import Iterator

from templates.sheet import ControlSheet, GuidanceSheet
from validate.facts.sheet_role import SheetRole, has_content, sheet_role
from validate.view import OpenedFile, per_file
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Sheet
from workbook.round.examples import with_examples
from workbook.write.corrected_names import CORRECTED_SHEETS


@per_file
def our_sheets(file: OpenedFile) -> tuple[SheetRole, ...] | None:
    """Where the sheets beside the records stand now; None where the file is not identified."""
    if file.book is None or file.layout is None:
        return None
    taken = list(file.returned.sheets) if file.returned else []
    return tuple(
        sheet_role(file.book, sheet.name, with_examples(file.round, sheet.intro), taken)
        for sheet in file.round.template.sheets
        if isinstance(sheet, GuidanceSheet | ControlSheet)
    )


@per_file
def control_role(file: OpenedFile) -> SheetRole | None:
    """Where the sheet of live checks stands now; None where none was sent."""
    names = {sheet.name for sheet in file.round.template.sheets if isinstance(sheet, ControlSheet)}
    return next((role for role in our_sheets(file) or () if role.name in names), None)


@per_file
def other_sheets(file: OpenedFile) -> tuple[Sheet, ...]:
    """Sheets with content that are none of those sent, now or as a corrected copy."""
    lost = {sheet.name for sheet in lost_forms(file)}
    return tuple(sheet for sheet in _beside(file) if sheet.name not in lost)


@per_file
def lost_forms(file: OpenedFile) -> tuple[Sheet, ...]:
    """Sheets with content that are called as forms are, and have the form no longer."""
    forms = file.forms
    if forms is None:
        return ()
    return tuple(sheet for sheet in _beside(file) if forms.is_name(sheet.name))


def _beside(file: OpenedFile) -> Iterator[Sheet]:
    """What has content and is neither a sheet of records nor another one of ours."""
    ours = our_sheets(file)
    if ours is None or file.book is None or file.layout is None:
        return
    names = {role.found.name for role in ours if role.found} | {STAMP_SHEET} | CORRECTED_SHEETS
    names |= set(file.returned.sheets) if file.returned else {file.layout.sheet}
    for sheet in file.book.sheets:
        if sheet.name not in names and has_content(sheet):
            yield sheet
