"""What a corrected copy has no cell for, where both kinds of workbook are alike."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from validate.facts.attached import attached
from validate.facts.copy_notes import copy_notes
from workbook.address import a1, parse_a1
from workbook.danish import folded
from workbook.read.dates import day_of
from workbook.read.model import PLACED_PICTURE, AttachmentKind, Book, Cell, CellKind, Sheet
from workbook.typed import fitting
from workbook.write.corrected_cells import KNOWN_ERRORS
from workbook.write.corrected_names import UNPLACED_SHEET
from workbook.write.corrected_unplaced import UnplacedLine, read_unplaced

_CALLED: Mapping[AttachmentKind, str] = {
    "note": "en note",
    "thread": "en kommentar",
    "shape": "en tekstboks eller figur",
    "picture": "et billede",
    "embedded": "en indlejret fil",
    "link": "et link",
}


def shown(cell: Cell | None) -> str:
    """What a person sees in the cell; of a formula that nobody calculated, the formula."""
    if cell is None:
        return ""
    if cell.kind is CellKind.NUMBER:
        return cell.text.replace(".", ",")  # typed with a point, a Danish Excel reads a date
    return cell.text or (f"={cell.formula}" if cell.formula else "")


def left_line(sheet: Sheet, row: int, column: int, why: str) -> UnplacedLine:
    """The line for one cell of the returned file."""
    return UnplacedLine(sheet.name, a1(row, column), why, shown(sheet.cell(row, column)))


def left_cells(
    sheet: Sheet, why: str, is_known: Callable[[Cell], bool] = lambda _: False
) -> Iterator[UnplacedLine]:
    """A line for each cell of a sheet, but for what is known."""
    for (row, column), cell in sorted(sheet.cells.items()):
        if shown(cell).strip() and not is_known(cell):
            yield left_line(sheet, row, column, why)


def not_sent(sheet: Sheet) -> str:
    """Why a further sheet is not in the copy."""
    return f"Arket “{sheet.name}” var ikke i den fil, I fik tilsendt"


def unwritten(sheet: Sheet, cell: Cell, of: str) -> Iterator[UnplacedLine]:
    """What the copy's own cell cannot take of an answer: the end of a text, a formula, an error.

    Args:
        sheet: of the returned file.
        cell: the answer.
        of: what it answers, for the middle of a sentence: ``punkt 4``.
    """
    address = a1(cell.row, cell.column)
    struck = sheet.struck.get((cell.row, cell.column))
    if struck is not None:
        why = f"Det er overstreget i {of}, og kopien har ingen overstregning"
        yield UnplacedLine(sheet.name, address, why, struck.words)
    kept = fitting(cell.text)
    if len(cell.text) > len(kept):
        why = "Slutningen af teksten er længere, end en celle kan rumme"
        yield UnplacedLine(sheet.name, address, why, cell.text[len(kept) :])
    if cell.formula is not None:
        no_value = cell.kind is CellKind.UNCACHED
        why = (
            f"Formlen for {of} {'var ikke regnet ud' if no_value else 'er erstattet af sin værdi'}"
        )
        yield UnplacedLine(sheet.name, address, why, f"={cell.formula}")
    if cell.kind is CellKind.ERROR and cell.raw not in {*KNOWN_ERRORS, PLACED_PICTURE}:
        yield UnplacedLine(sheet.name, address, f"Fejlværdi i svaret til {of}", cell.text)


def with_carried(
    own: Iterable[UnplacedLine], book: Book, answers: Iterable[str]
) -> tuple[UnplacedLine, ...]:
    """The lines with those of the copy that was sent back, each with the place it first had.

    A line of an earlier copy is dropped where its text stands in one of the centre's own texts
    now: the centre has put it there. That is asked of prose only, of two words or more. A number
    or a single word stands somewhere by chance, and is carried on; so is all that is in doubt.

    Args:
        own: of this file.
        book: the file.
        answers: the free texts in it, no choices.
    """
    lines = [_with_day(line, book) for line in own]
    lines += _attached(book)
    return tuple(dict.fromkeys([*lines, *_carried(book, [folded(text) for text in answers])]))


def _attached(book: Book) -> Iterator[UnplacedLine]:
    """A line for each thing that is no cell, with its words or what it is called."""
    for sheet, found in attached(book):
        for one in found:
            address = a1(one.row, one.column) if one.row else ""
            called = _CALLED[one.kind]
            why = f"{called[:1].upper()}{called[1:]} læses ikke"
            yield UnplacedLine(sheet.name, address, why, one.words or f"({called} uden tekst)")


def _with_day(line: UnplacedLine, book: Book) -> UnplacedLine:
    """The line with the date that a person sees in the cell, and not the number of the day."""
    sheet = book.sheet(line.sheet)
    cell = sheet.cell(*parse_a1(line.cell)) if sheet else None
    if cell is None or cell.kind is not CellKind.DATE or line.text != cell.text:
        return line
    day = day_of(cell, counts_from_1904=book.date_1904)
    return replace(line, text=f"{day:%d-%m-%Y}") if day else line


def _carried(book: Book, answers: list[str]) -> Iterator[UnplacedLine]:
    sheet = book.sheet(UNPLACED_SHEET)
    for line in read_unplaced(sheet) if sheet else ():
        text = folded(line.text)
        is_placed = " " in text and any(text in answer for answer in answers)
        if not is_placed:
            yield line
    for noted, cells in copy_notes(book):
        why = f"Det står ved siden af linjerne på arket “{noted.name}”"
        yield from (left_line(noted, cell.row, cell.column, why) for cell in cells)
