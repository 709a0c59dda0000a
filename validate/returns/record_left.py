"""What stands in a returned workbook of rows where its copy has no cell for it."""

from collections.abc import Iterator, Mapping
from functools import partial

from templates.field import LongTextField, TextField
from validate.record_names import record_called, slot_called
from validate.returns.leftovers import (
    left_cells,
    left_line,
    not_sent,
    shown,
    unwritten,
    with_carried,
)
from validate.returns.record_placing import PlacedRows
from validate.sheets import other_record_sheets, our_record_sheets
from validate.view import RecordFile
from workbook.danish import folded
from workbook.layout import NOTE_ROW
from workbook.read.model import Book, Cell, Sheet
from workbook.records.returned import ReturnedColumns
from workbook.write.corrected_unplaced import UnplacedLine


def record_unplaced(rows: PlacedRows, fresh: Book) -> tuple[UnplacedLine, ...]:
    """The lines, in the order of the file.

    Args:
        rows: of the returned file.
        fresh: the copy, as its contents alone make it.
    """
    file = rows.file
    if file.book is None or file.layout is None:
        return ()
    found = [*_headless(file, fresh)]
    columns = file.returned.columns if file.returned else None
    if columns is not None and columns.sheet is not None:
        found += _on_sheet(rows, columns, columns.sheet, fresh)
    for role in our_record_sheets(file) or ():
        ours = fresh.sheet(role.name)
        if role.found is not None and ours is not None:
            why = f"Arket {role.found.name} er låst for jer"
            found += left_cells(role.found, why, partial(_is_sent, ours))
    for sheet in other_record_sheets(file):
        found += left_cells(sheet, not_sent(sheet))
    return with_carried(found, file.book, _free_texts(rows))


def _is_sent(ours: Sheet, cell: Cell) -> bool:
    """Whether the sheet as sent has a text of its own there, or this one elsewhere."""
    known = {folded(one.text) for one in ours.cells.values()}
    return ours.cell(cell.row, cell.column) is not None or folded(cell.text) in known


def _headless(file: RecordFile, fresh: Book) -> Iterator[UnplacedLine]:
    """The sheet of rows where no row of headers is found on it."""
    if file.returned is not None or file.layout is None or file.book is None:
        return
    sheet, ours = file.book.sheet(file.layout.sheet), fresh.sheet(file.layout.sheet)
    if sheet is not None and ours is not None:
        sent = {folded(cell.text) for cell in ours.cells.values()}
        why = "Rækken med overskrifter mangler på arket"
        yield from left_cells(
            sheet, why, lambda cell: folded(cell.text) in sent or "SUM" in (cell.formula or "")
        )


def _on_sheet(
    rows: PlacedRows, columns: ReturnedColumns, sheet: Sheet, fresh: Book
) -> Iterator[UnplacedLine]:
    """What stands on the sheet of rows and is no answer that the copy takes."""
    answers = {(cell.row, cell.column): value for _, value, cell in rows.answers()}
    called = {record.place.row: record for record in rows.file.records}
    sums = _sums(rows.file)
    template = rows.file.round.template
    for (row, column), cell in sorted(sheet.cells.items()):
        if not shown(cell).strip() or row == columns.row:
            continue
        value = answers.get((row, column))
        if value is not None:
            record = record_called(called[row], template).da
            yield from unwritten(sheet, cell, f"“{slot_called(value.slot)}” i {record}")
        elif row < columns.row:
            if not _is_heading(cell, rows, columns, fresh):
                yield left_line(sheet, row, column, "Det står over tabellen")
        elif row in sums:
            if folded(cell.text) != folded(sums[row]) and cell.formula is None:
                why = f"Rækken “{sums[row]}” regnes ud af sig selv"
                yield left_line(sheet, row, column, why)
        else:
            why = _why(columns, sheet, row, column)
            if why:
                of = f" ({record_called(called[row], template).da})" if row in called else ""
                yield left_line(sheet, row, column, f"{why}{of}")


def _is_heading(cell: Cell, rows: PlacedRows, columns: ReturnedColumns, fresh: Book) -> bool:
    """Whether it is a text that we wrote above the table."""
    ours = fresh.sheet(rows.layout.sheet)
    shift = columns.row - rows.layout.header_row
    there = (
        ours.cell(cell.row - shift, 1) if ours and shift < cell.row <= shift + NOTE_ROW else None
    )
    return cell.column == 1 and there is not None


def _why(columns: ReturnedColumns, sheet: Sheet, row: int, column: int) -> str:
    """Why a cell beside the answers has no place; "" where its own column says the same."""
    doubles = {
        header.place.column: header.slot.id
        for header in columns.duplicated
        if header.place is not None and header.slot is not None
    }
    header = sheet.cell(columns.row, column)
    name = f"Kolonnen “{header.text}”" if header else "Kolonnen"
    if column not in doubles:
        return f"{name} var ikke i den fil, I fik tilsendt"
    own, cell = sheet.cell(row, columns.columns[doubles[column]]), sheet.cell(row, column)
    is_same = own is not None and cell is not None and own.text == cell.text
    return "" if is_same else f"{name} findes to gange"


def _sums(file: RecordFile) -> Mapping[int, str]:
    """The rows of the live sums, each with its label."""
    totals = file.returned.totals if file.returned else ()
    return {total.value.place.row: total.label for total in totals}


def _free_texts(rows: PlacedRows) -> Iterator[str]:
    for _, value, cell in rows.answers():
        if isinstance(value.slot.field, TextField | LongTextField):
            yield cell.text
