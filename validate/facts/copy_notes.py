"""What a centre wrote on the sheets that a corrected copy has beside its own."""

from collections.abc import Iterator

from workbook.read.model import Book, Cell, Sheet
from workbook.write.corrected_names import (
    FAULT_HEADERS,
    FAULTS_SHEET,
    UNPLACED_HEADERS,
    UNPLACED_SHEET,
)

_COLUMNS = {FAULTS_SHEET: len(FAULT_HEADERS), UNPLACED_SHEET: len(UNPLACED_HEADERS)}


def copy_notes(book: Book) -> Iterator[tuple[Sheet, tuple[Cell, ...]]]:
    """Each such sheet with the cells beside its lines in which something stands, from the top."""
    for sheet in book.sheets:
        last = _COLUMNS.get(sheet.name)
        if last is None:
            continue
        beside = tuple(
            cell
            for (_, column), cell in sorted(sheet.cells.items())
            if column > last and (cell.text.strip() or cell.formula is not None)
        )
        if beside:
            yield sheet, beside
