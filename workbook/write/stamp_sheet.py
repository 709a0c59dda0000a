"""The very hidden sheet: the stamp, and the lists that are too long to stand in a cell's rule."""

from collections.abc import Mapping

from workbook.address import Area
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Visibility
from workbook.stamp import Stamp
from workbook.write.book import BookWriter, reference
from workbook.write.styles import Style

ListSource = tuple[str, ...] | str
Lists = Mapping[str, tuple[str, ...]]
"""Texts by the name of their list."""


_FIRST_LIST_COLUMN = 4
_WRITTEN_OUT = 255  # characters that Excel takes in a rule


def write_lists(book: BookWriter, stamp: Stamp, lists: Lists) -> None:
    """The sheet, last in the workbook, with every list that is too long to be written out."""
    sheet = book.sheet(STAMP_SHEET, visibility=Visibility.VERY_HIDDEN)
    for row, (name, value) in enumerate(stamp.fields().items(), start=1):
        sheet.text(row, 1, name, Style())
        sheet.text(row, 2, value, Style())
    for column, texts in enumerate(lists.values(), start=_FIRST_LIST_COLUMN):
        if not _can_be_written_out(texts):
            for row, text in enumerate(texts, start=1):
                sheet.text(row, column, text, Style())
    sheet.protect(sort=False, autofilter=False, column_width=False, row_height=False)


def source_in(lists: Lists, name: str) -> ListSource:
    """What a dropdown takes the values of this list from; KeyError where there is none."""
    return _source(lists[name], list(lists).index(name))


def _source(texts: tuple[str, ...], number: int) -> ListSource:
    if _can_be_written_out(texts):
        return texts
    column = _FIRST_LIST_COLUMN + number
    return reference(STAMP_SHEET, Area(1, column, len(texts), column))


def _can_be_written_out(texts: tuple[str, ...]) -> bool:
    joined = ",".join(texts)
    return len(joined) <= _WRITTEN_OUT and joined.count(",") == len(texts) - 1 and '"' not in joined
