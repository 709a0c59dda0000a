"""A content in its cell."""

from datetime import date
from decimal import Decimal

from workbook.records.value import Content
from workbook.records.written import serial
from workbook.write.book import SheetWriter
from workbook.write.styles import Style


def write_content(
    sheet: SheetWriter, row: int, column: int, content: Content, style: Style
) -> None:
    """A text, a number or a date; a blank cell for None and ""."""
    match content:
        case None | "":
            sheet.blank(row, column, style)
        case Decimal():
            sheet.number(row, column, content, style)
        case date():
            sheet.number(row, column, serial(content), style)
        case _:
            sheet.text(row, column, content, style)
