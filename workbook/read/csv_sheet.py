"""A text of columns, as Excel and other programs export it, as a sheet."""

import csv
import io
from collections import Counter
from typing import Final

from templates.errors import OperatorError
from templates.text import Text
from workbook.read import limits
from workbook.read.model import Cell, CellKind, Sheet, Visibility

_SEPARATORS: Final = {
    ";": Text("semikolon", "semicolons"),
    "\t": Text("tabulator", "tabs"),
    ",": Text("komma", "commas"),
}
_TOLD: Final = "sep="  # what Excel itself takes in the first line
_LOOKED_AT: Final = 50  # rows


def csv_sheet(text: str, name: str) -> tuple[Sheet, Text]:
    """The sheet, its rows counted as Excel shows them, and what stands between its columns.

    Args:
        text: of the whole file.
        name: that messages call it by.

    Raises:
        OperatorError: a quotation mark has no end, or the list is larger than any.
    """
    separator, body, first = _separated(text)
    cells: dict[tuple[int, int], Cell] = {}
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    try:
        for number, row in enumerate(reader, start=first):
            for column, raw in enumerate(row, start=1):
                value = raw.replace("\r\n", "\n").strip()
                if value:
                    cells[number, column] = Cell(number, column, CellKind.TEXT, value)
            if len(cells) > limits.CELLS or number > limits.FAR_ROW:
                rows, most = f"{limits.FAR_ROW:,}", f"{limits.CELLS:,}"
                raise OperatorError(
                    Text(
                        f"{name} har over {rows.replace(',', '.')} rækker eller "
                        f"{most.replace(',', '.')} celler.",
                        f"{name} has more than {rows} rows or {most} cells.",
                    ),
                    Text(
                        "Det har ingen liste; angiv den fil, der har listen alene.",
                        "No list has; name the file that holds the list alone.",
                    ),
                )
    except csv.Error:
        line = reader.line_num
        raise OperatorError(
            Text(
                f"{name}: anførselstegnet før linje {line} har ingen afslutning, eller der står "
                "tekst efter det.",
                f"{name}: the quotation mark before line {line} has no end, or text behind it.",
            ),
            Text(
                'Et " inde i en tekst skrives to gange: "".',
                'A " within a text is written twice: "".',
            ),
        ) from None
    return Sheet("", Visibility.VISIBLE, cells), _SEPARATORS.get(
        separator, Text(separator, separator)
    )


def _separated(text: str) -> tuple[str, str, int]:
    """What stands between the columns, the text that has them, and the number of its first row."""
    head, _, rest = text.partition("\n")
    told = head.strip().strip('"')
    if told.casefold().startswith(_TOLD) and len(told) == len(_TOLD) + 1:
        return told[-1], rest, 2
    return max(_SEPARATORS, key=lambda sign: _evenness(text, sign)), text, 1


def _evenness(text: str, separator: str) -> tuple[float, int]:
    """How many of the first rows have equally many columns, more than one, and how many columns.

    Commas stand in amounts and texts too, but never equally many in each row.
    """
    counts: Counter[int] = Counter()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row, _ in zip(reader, range(_LOOKED_AT), strict=False):
            if any(row):
                counts[len(row)] += 1
    except csv.Error:
        pass  # the beginning has told enough
    several = {width: number for width, number in counts.items() if width > 1}
    width = max(several, key=lambda one: (several[one], one), default=0)
    return (several.get(width, 0) / max(counts.total(), 1), width)
