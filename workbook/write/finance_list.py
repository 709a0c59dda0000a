"""Finance's list as a workbook to fill in: one record in each row."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from templates.frozen import frozen
from workbook.address import Area
from workbook.write.book import BookWriter, printable
from workbook.write.styles import BODY, HEADER
from workbook.write.textfit import row_height

_PLAIN = re.compile(r"-?[0-9]+(?:,[0-9]+)?")
_FIGURES = 15
_NARROWEST = 6.0
_WIDEST = 55.0
_AROUND_TEXT = 3.0


@frozen
class ListColumn:
    """A column of the list.

    Attributes:
        is_number: whether its cells hold numbers; what is no plain one stands as a text.
    """

    header: str
    is_number: bool = False


def finance_list(
    columns: Sequence[ListColumn],
    rows: Sequence[Mapping[str, str]],
    *,
    name: str,
    title: str,
    created: date,
) -> bytes:
    """The list as .xlsx, as `workbook.round.listed.read_list` reads it.

    Args:
        columns: from left to right.
        rows: text by header; a missing one is left blank.
        name: of the sheet.
        title: the document's, which stands above its printed pages.
        created: the document's date.
    """
    book = BookWriter(
        created=datetime.combine(created, time()), title=title, subject=name, company=""
    )
    sheet = book.sheet(name)
    texts = [[row.get(column.header, "") for column in columns] for row in rows]
    widths = [
        _width([column.header, *(line[place] for line in texts)])
        for place, column in enumerate(columns)
    ]
    for place, (column, width) in enumerate(zip(columns, widths, strict=True), start=1):
        sheet.text(1, place, column.header, HEADER)
        sheet.column_width(place, width)
    for row, line in enumerate(texts, start=2):
        for place, (column, text) in enumerate(zip(columns, line, strict=True), start=1):
            number = _number(text) if column.is_number else None
            if number is not None:
                sheet.number(row, place, number, BODY)
            elif text:
                sheet.text(row, place, text, BODY)
        sheet.row_height(row, row_height(list(zip(line, widths, strict=True))))
    sheet.freeze(2, 2)
    sheet.autofilter(Area(1, 1, len(rows) + 1, len(columns)))
    sheet.print_setup(landscape=True, header=f"&L{printable(title)}", repeat_rows=(1, 1))
    return book.to_bytes()


def _number(text: str) -> Decimal | None:
    """The number that the text writes plainly, in as many figures as a cell keeps; else None.

    >>> _number("-1250,5"), _number("1.250"), _number("9" * 20)
    (Decimal('-1250.5'), None, None)
    """
    is_plain = _PLAIN.fullmatch(text) and sum(sign.isdigit() for sign in text) <= _FIGURES
    return Decimal(text.replace(",", ".")) if is_plain else None


def _width(texts: Sequence[str]) -> float:
    """A column's width, in characters, that shows its longest text, or that many lines need."""
    longest = max(map(len, texts))
    return min(max(longest + _AROUND_TEXT, _NARROWEST), _WIDEST)
