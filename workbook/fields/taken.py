"""What Excel watches over at the cells of a field: dropdowns, lengths, numbers, days, colours."""

from collections.abc import Mapping
from typing import Final

from workbook.address import Area
from workbook.fields.choice import list_name
from workbook.fields.face import DayRule, LengthRule, ListRule, NumberRule, Taken
from workbook.fields.lists import Lists, is_long
from workbook.fields.mark import Look
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter, Words
from workbook.write.stamp_sheet import source_in
from workbook.write.styles import Style

LOOKS: Final[Mapping[Look, Style]] = {
    "fault": Style(bold=True, colour=styles.RED, fill="#F9CFCF"),
    "missing": Style(fill="#FFE9A8"),
    "warning": Style(colour=styles.AMBER, fill="#FFDF9E"),
    "advice": Style(fill=styles.PALE_TEAL),
}


def define_lists(book: BookWriter, lists: Lists) -> None:
    """A name for the cells of each list that no formula can write out."""
    for name, values in lists.items():
        source = source_in(lists, name)
        if is_long(values) and isinstance(source, str):
            book.define_name(list_name(name), source)


def write_taken(
    sheet: SheetWriter, area: Area, taken: Taken, hint: tuple[str, str], lists: Lists
) -> None:
    """What may be written in the cells, and what Excel says at them.

    Args:
        sheet: on which they stand.
        area: the cells.
        taken: what Excel takes, and what it says when it refuses.
        hint: title and text of what it shows on entering a cell; two "" for nothing.
        lists: of the workbook.
    """
    title, message = hint
    words: Words = {
        "title": title,
        "message": message,
        "error_title": taken.title,
        "error_message": taken.message,
    }
    match taken.rule:
        case ListRule(list=source, is_binding=binding):
            found = source_in(lists, source) if isinstance(source, str) else source
            sheet.validate_list(area, found, binding=binding, **words)
        case LengthRule(most=most):
            sheet.validate_length(area, most, **words)
        case NumberRule(first=first, last=last, is_whole=whole):
            sheet.validate_decimal(area, first, last, whole=whole, **words)
        case DayRule(first=first_day, last=last_day):
            sheet.validate_date(area, first_day, last_day, **words)
