"""The very hidden sheet: the stamp, and the lists that are too long to stand in a cell's rule."""

from templates.parts import ValueList
from templates.spec import Template
from workbook.layout import STAMP_SHEET
from workbook.read.model import Area, Visibility
from workbook.stamp import Stamp
from workbook.write.book import BookWriter, reference
from workbook.write.styles import Style

ListSource = tuple[str, ...] | str

_FIRST_LIST_COLUMN = 4
_WRITTEN_OUT = 255  # characters that Excel takes in a rule


def write_stamp(book: BookWriter, stamp: Stamp, template: Template) -> None:
    """The sheet, last in the workbook."""
    sheet = book.sheet(STAMP_SHEET, visibility=Visibility.VERY_HIDDEN)
    for row, (name, value) in enumerate(stamp.fields().items(), start=1):
        sheet.text(row, 1, name, Style())
        sheet.text(row, 2, value, Style())
    for column, values in enumerate(template.lists.values(), start=_FIRST_LIST_COLUMN):
        if not _can_be_written_out(values):
            for row, text in enumerate(values.texts, start=1):
                sheet.text(row, column, text, Style())
    sheet.protect(sort=False, autofilter=False, column_width=False, row_height=False)


def list_source(template: Template, values: ValueList) -> ListSource:
    """What a dropdown takes its values from: the values themselves, or the cells that hold them.

    Written out they survive a sheet that is copied into another workbook.
    """
    if _can_be_written_out(values):
        return values.texts
    column = _FIRST_LIST_COLUMN + list(template.lists.values()).index(values)
    return reference(STAMP_SHEET, Area(1, column, len(values.texts), column))


def _can_be_written_out(values: ValueList) -> bool:
    joined = ",".join(values.texts)
    return (
        len(joined) <= _WRITTEN_OUT
        and joined.count(",") == len(values.texts) - 1
        and '"' not in joined
    )
