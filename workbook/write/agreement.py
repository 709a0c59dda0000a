"""The agreement list as a workbook for finance to fill in: one item in each row."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from workbook.read.model import Area
from workbook.round import agreement as headers
from workbook.write.book import BookWriter
from workbook.write.styles import BODY, HEADER
from workbook.write.textfit import row_height

SHEET = "Aftale"
_WIDTHS = {
    headers.NR: 6.0,
    headers.SECTION: 30.0,
    headers.CENTRES: 12.0,
    headers.DIRECTOR: 10.0,
    headers.TITLE: 55.0,
    headers.ECONOMY: 34.0,
    headers.COMMITTEES: 12.0,
    headers.PREVIOUS_STATUS: 20.0,
}
_REMARKS_WIDTH = 50.0


def agreement_workbook(
    columns: Sequence[str], rows: Sequence[Mapping[str, str]], *, created: date
) -> bytes:
    """The list as .xlsx, as `workbook.round.agreement.read_agreement` reads it.

    Args:
        columns: headers from left to right.
        rows: text by header; a missing one is left blank.
        created: the document's date.
    """
    book = BookWriter(
        created=datetime.combine(created, time()),
        title="Budgetaftalens punkter",
        subject="Grundlag for opfølgning",
        company="",
    )
    sheet = book.sheet(SHEET)
    widths = [_WIDTHS.get(header, _REMARKS_WIDTH) for header in columns]
    for column, (header, width) in enumerate(zip(columns, widths, strict=True), start=1):
        sheet.text(1, column, header, HEADER)
        sheet.column_width(column, width)
    for row, cells in enumerate(rows, start=2):
        texts = [cells.get(header, "") for header in columns]
        for column, (header, text) in enumerate(zip(columns, texts, strict=True), start=1):
            if header == headers.NR and text.isdigit():
                sheet.number(row, column, int(text), BODY)
            elif text:
                sheet.text(row, column, text, BODY)
        sheet.row_height(row, row_height(list(zip(texts, widths, strict=True))))
    sheet.freeze(2, 2)
    sheet.autofilter(Area(1, 1, len(rows) + 1, len(columns)))
    sheet.print_setup(landscape=True, header="&LBudgetaftalens punkter", repeat_rows=(1, 1))
    return book.to_bytes()
