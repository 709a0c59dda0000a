"""What counts in finance's own lists though nobody sees it, or sees another number."""

from collections.abc import Collection, Iterator, Sequence

from workbook.address import a1, column_letter
from workbook.number_format import shown, text_shown
from workbook.numbers import danish
from workbook.read.model import Book, CellKind, Sheet, Visibility

_MOST = 8  # places in one sentence
_SHOWN = 40  # characters of a text


def notes_on(name: str, book: Book, header_row: int) -> Iterator[str]:
    """Sentences on the first sheet, of which parts are hidden or shown otherwise, and on others.

    Args:
        name: of the file.
        book: as it was read.
        header_row: the row of the headers; what stands below it counts.
    """
    sheet = book.sheets[0]
    if sheet.visibility is not Visibility.VISIBLE:
        yield f"{name}: the sheet {sheet.name} is hidden, and counts all the same."
    filled = [
        (row, column)
        for (row, column), cell in sheet.cells.items()
        if row > header_row and cell.text
    ]
    rows = sheet.hidden_rows.intersection(row for row, _ in filled)
    columns = sheet.hidden_columns.intersection(column for _, column in filled)
    if rows:
        yield f"{name}: {_hidden('row', spans(sorted(rows)), len(rows))}"
    if columns:
        letters = [column_letter(column) for column in sorted(columns)]
        yield f"{name}: {_hidden('column', letters, len(columns))}"
    yield from _otherwise_shown(name, book, sheet, filled)
    others = [other.name for other in book.sheets[1:] if other.cells]
    if others:
        yield f"{name}: only {sheet.name} is read; not {joined_places(others)}."


def _hidden(noun: str, places: Sequence[str], count: int) -> str:
    if count == 1:
        return f"{noun} {places[0]} is hidden, and counts like the others."
    return f"{noun}s {joined_places(places)} are hidden, and count like the others."


def spans(numbers: Sequence[int]) -> list[str]:
    """The numbers with those that follow each other as one: 5, 6 and 7 as 5-7.

    >>> spans([3, 5, 6, 7])
    ['3', '5-7']
    """
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return ["-".join(map(str, span)) for span in spans]


def _otherwise_shown(
    name: str, book: Book, sheet: Sheet, filled: Collection[tuple[int, int]]
) -> Iterator[str]:
    """What its format scales or hides; what stands beside a number is not compared."""
    found: list[tuple[str, str, str]] = []  # of each cell its address, what shows, what counts
    for place in sorted(filled):
        cell = sheet.cells[place]
        code = book.number_formats.get(cell.style, "") if cell.kind is CellKind.NUMBER else ""
        number = cell.number
        hides = book.number_formats.get(cell.style, "") if cell.kind is CellKind.TEXT else ""
        if hides and not text_shown(hides, cell.text).strip():
            found.append((a1(*place), "", _quoted(cell.text)))
        if code and number:
            seen = shown(code, number)
            if seen.figure != number:
                found.append((a1(*place), seen.text, danish(number)))
    if not found:
        return
    first, text, counts = found[0]
    said = f"shows {text}" if text else "shows nothing"
    others = joined_places([cell for cell, _, _ in found[1:]]) if len(found) > 1 else ""
    alike = f"; so it is in {others}" if others else ""
    yield f"{name} {first}: the cell {said}, but {counts} is what counts{alike}."


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


def joined_places(places: Sequence[str]) -> str:
    """The places as a sentence lists them; of many the first, and how many more."""
    more = [f"{len(places) - _MOST} more"] if len(places) > _MOST else []
    *most, last = [*places[:_MOST], *more]
    return f"{', '.join(most)} and {last}" if most else last
