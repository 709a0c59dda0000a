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
    yield from _struck(name, sheet, filled)
    yield from _merged(name, sheet, header_row)
    yield from _beside_cells(name, sheet)
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


def _struck(name: str, sheet: Sheet, filled: Collection[tuple[int, int]]) -> Iterator[str]:
    """A text or amount that was struck through to say that it no longer holds."""
    struck = [a1(*place) for place in sorted(filled) if place in sheet.struck]
    if struck:
        is_one = len(struck) == 1
        yield (
            f"{name}: {joined_places(struck)} {'is' if is_one else 'are'} struck through, in whole "
            f"or in part, and {'counts' if is_one else 'count'} all the same."
        )


def _merged(name: str, sheet: Sheet, header_row: int) -> Iterator[str]:
    """Cells that look filled, as one above or beside them is, and are blank."""
    merged = [
        area
        for area in sheet.merges
        if area.first_row > header_row and sheet.cell(area.first_row, area.first_column) is not None
    ]
    if merged:
        places = joined_places([area.address for area in merged])
        be = "is" if len(merged) == 1 else "are"
        yield f"{name}: {places} {be} merged; only the first cell of what is merged counts."


def _beside_cells(name: str, sheet: Sheet) -> Iterator[str]:
    """Notes, text boxes and pictures, which nobody reads but the office."""
    found = [one for one in sheet.attachments if one.kind != "link"]
    if found:
        first = next((one for one in found if one.words), found[0])
        words = f", such as {_quoted(' '.join(first.words.split()))}" if first.words else ""
        places = joined_places(
            list(dict.fromkeys(a1(one.row, one.column) if one.row else sheet.name for one in found))
        )
        yield f"{name}: what hangs on cells is not read: {places}{words}."


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


def joined_places(places: Sequence[str]) -> str:
    """The places as a sentence lists them; of many the first, and how many more."""
    more = [f"{len(places) - _MOST} more"] if len(places) > _MOST else []
    *most, last = [*places[:_MOST], *more]
    return f"{', '.join(most)} and {last}" if most else last
