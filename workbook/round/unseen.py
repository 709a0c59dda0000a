"""What counts in finance's own lists though nobody sees it, or sees another number."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from templates.text import Text, listed, with_place
from workbook.address import a1, column_letter
from workbook.number_format import shown, text_shown
from workbook.numbers import danish
from workbook.read.decoded import misread
from workbook.read.model import Book, CellKind, Sheet, Visibility

_MOST = 8  # places in one sentence
_SHOWN = 40  # characters of a text


def notes_on(name: str, book: Book, header_row: int) -> Iterator[Text]:
    """Sentences on the first sheet, of which parts are hidden or shown otherwise, and on others.

    Args:
        name: of the file.
        book: as it was read.
        header_row: the row of the headers; what stands below it counts.
    """
    sheet = book.sheets[0]
    if sheet.visibility is not Visibility.VISIBLE:
        yield Text(
            f"{name}: arket {sheet.name} er skjult, og tæller alligevel med.",
            f"{name}: the sheet {sheet.name} is hidden, and counts all the same.",
        )
    filled = [
        (row, column)
        for (row, column), cell in sheet.cells.items()
        if row > header_row and cell.text
    ]
    rows = sheet.hidden_rows.intersection(row for row, _ in filled)
    columns = sheet.hidden_columns.intersection(column for _, column in filled)
    if rows:
        yield with_place(name, _hidden(ROWS, spans(sorted(rows)), len(rows)))
    if columns:
        letters = [column_letter(column) for column in sorted(columns)]
        yield with_place(name, _hidden(COLUMNS, letters, len(columns)))
    yield from _otherwise_shown(name, book, sheet, filled)
    yield from _struck(name, sheet, filled)
    yield from _merged(name, sheet, header_row)
    yield from _beside_cells(name, sheet)
    others = [other.name for other in book.sheets[1:] if other.cells]
    if others:
        places = joined_places(others)
        yield Text(
            f"{name}: kun {sheet.name} læses; ikke {places.da}.",
            f"{name}: only {sheet.name} is read; not {places.en}.",
        )


ROWS: Final = (Text("række", "row"), Text("rækkerne", "rows"))
COLUMNS: Final = (Text("kolonne", "column"), Text("kolonnerne", "columns"))


def _hidden(noun: tuple[Text, Text], places: Sequence[str], count: int) -> Text:
    one, many = noun
    if count == 1:
        return Text(
            f"{one.da} {places[0]} er skjult, og tæller med som de andre.",
            f"{one.en} {places[0]} is hidden, and counts like the others.",
        )
    joined = joined_places(places)
    return Text(
        f"{many.da} {joined.da} er skjult, og tæller med som de andre.",
        f"{many.en} {joined.en} are hidden, and count like the others.",
    )


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
) -> Iterator[Text]:
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
    others = joined_places([cell for cell, _, _ in found[1:]]) if len(found) > 1 else Text("", "")
    yield Text(
        f"{name} {first}: cellen viser {text or 'intet'}, men {counts} er det, der tæller"
        f"{f'; sådan er det også i {others.da}' if others.da else ''}.",
        f"{name} {first}: the cell shows {text or 'nothing'}, but {counts} is what counts"
        f"{f'; so it is in {others.en}' if others.en else ''}.",
    )


def _struck(name: str, sheet: Sheet, filled: Collection[tuple[int, int]]) -> Iterator[Text]:
    """A text or amount that was struck through to say that it no longer holds."""
    struck = [a1(*place) for place in sorted(filled) if place in sheet.struck]
    if struck:
        is_one = len(struck) == 1
        places = joined_places(struck)
        yield Text(
            f"{name}: {places.da} er streget over, helt eller delvis, og tæller alligevel med.",
            f"{name}: {places.en} {'is' if is_one else 'are'} struck through, in whole or in part, "
            f"and {'counts' if is_one else 'count'} all the same.",
        )


def _merged(name: str, sheet: Sheet, header_row: int) -> Iterator[Text]:
    """Cells that look filled, as one above or beside them is, and are blank."""
    merged = [
        area
        for area in sheet.merges
        if area.first_row > header_row and sheet.cell(area.first_row, area.first_column) is not None
    ]
    if merged:
        places = joined_places([area.address for area in merged])
        be = "is" if len(merged) == 1 else "are"
        yield Text(
            f"{name}: {places.da} er flettet; kun den første celle af det flettede tæller.",
            f"{name}: {places.en} {be} merged; only the first cell of what is merged counts.",
        )


def _beside_cells(name: str, sheet: Sheet) -> Iterator[Text]:
    """Notes, text boxes and pictures, which nobody reads but the office."""
    found = [one for one in sheet.attachments if one.kind != "link"]
    if found:
        first = next((one for one in found if one.words), found[0])
        words = _quoted(" ".join(first.words.split())) if first.words else ""
        places = joined_places(
            list(dict.fromkeys(a1(one.row, one.column) if one.row else sheet.name for one in found))
        )
        yield Text(
            f"{name}: det, der hænger på celler, læses ikke: {places.da}"
            f"{f', fx {words}' if words else ''}.",
            f"{name}: what hangs on cells is not read: {places.en}"
            f"{f', such as {words}' if words else ''}.",
        )


def misread_notes(name: str, sheet: Sheet) -> Iterator[Text]:
    """A sentence on letters that are another encoding's."""
    found = [(place, seen) for place, cell in sheet.cells.items() if (seen := misread(cell.raw))]
    if found:
        places = joined_places([a1(*place) for place, _ in found])
        yield Text(
            f"{name}: “{found[0][1]}” i {places.da} ligner danske bogstaver i en anden "
            "tegnkodning; "
            "gem filen igen som UTF-8 der, hvor den kommer fra.",
            f"{name}: “{found[0][1]}” in {places.en} looks like Danish letters in another "
            "encoding; "
            "save the file again as UTF-8 where it comes from.",
        )


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


def joined_places(places: Sequence[str]) -> Text:
    """The places as a sentence lists them; of many the first, and how many more."""
    count = len(places) - _MOST
    if count <= 0:
        return listed(places)
    said = ", ".join(places[:_MOST])
    return Text(f"{said} og {count} mere", f"{said} and {count} more")
