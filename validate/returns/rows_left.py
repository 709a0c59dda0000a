"""What stands in a returned workbook of rows where its copy has no cell for it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from templates.field import LongTextField, TextField
from templates.frozen import frozen
from validate.facts.called import record_called, slot_called
from validate.facts.our_sheets import other_sheets, our_sheets
from validate.returns.leftovers import (
    left_cells,
    left_line,
    not_sent,
    shown,
    unwritten,
    with_carried,
)
from validate.returns.rows_placing import PlacedRows
from validate.view import OpenedFile
from workbook.danish import folded
from workbook.expression.formula import formula_of
from workbook.fixed import NOTE_ROW
from workbook.read.model import Book, Cell, Sheet
from workbook.records.returned import ReturnedColumns
from workbook.write.corrected_unplaced import UnplacedLine

_DOUBT = "Rækkens låste felter passer ikke til {}"


def rows_unplaced(rows: PlacedRows, fresh: Book) -> tuple[UnplacedLine, ...]:
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
        found += _RowsSheet(rows, columns, columns.sheet, fresh).left()
    for role in our_sheets(file) or ():
        ours = fresh.sheet(role.name)
        if role.found is not None and ours is not None:
            why = f"Arket {role.found.name} er låst for jer"
            found += left_cells(role.found, why, partial(_is_sent, ours))
    for sheet in other_sheets(file):
        found += left_cells(sheet, not_sent(sheet))
    return with_carried(found, file.book, _free_texts(rows))


def _is_sent(ours: Sheet, cell: Cell) -> bool:
    """Whether the sheet as sent has a text of its own there, or this one elsewhere."""
    known = {folded(one.text) for one in ours.cells.values()}
    return ours.cell(cell.row, cell.column) is not None or folded(cell.text) in known


def _headless(file: OpenedFile, fresh: Book) -> Iterator[UnplacedLine]:
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


@frozen(slots=False)
class _RowsSheet:
    """The sheet of rows as it came back, beside the copy."""

    rows: PlacedRows
    columns: ReturnedColumns
    sheet: Sheet
    fresh: Book

    def left(self) -> Iterator[UnplacedLine]:
        """What stands on it and is no answer that the copy takes."""
        answers = {(cell.row, cell.column): value for _, value, cell in self.rows.answers()}
        for (row, column), cell in sorted(self.sheet.cells.items()):
            if not shown(cell).strip() or row == self.columns.row:
                continue
            value = answers.get((row, column))
            if value is not None:
                of = f"“{slot_called(value.slot)}” i {self._called[row]}"
                yield from unwritten(self.sheet, cell, of)
            elif why := self._why_twice(cell) or self._why(cell):
                yield left_line(self.sheet, row, column, why)

    def _why_twice(self, cell: Cell) -> str:
        """Of an answer that a second column under the same header contradicts; else ""."""
        if cell.row not in self.rows.rows or cell.column not in self.rows.columns:
            return ""
        place = self.rows.layout.columns[self.rows.columns[cell.column] - 1]
        if not self.rows.is_contradicted(place.slot, cell):
            return ""
        return f"Kolonnen “{slot_called(place.slot)}” findes to gange ({self._called[cell.row]})"

    def _why(self, cell: Cell) -> str:
        """Why a cell that is no answer has no place in the copy; "" where it needs none."""
        if cell.row < self.columns.row:
            return "" if self._is_heading(cell) else "Det står over tabellen"
        if cell.row in self._sums:
            label = self._sums[cell.row]
            is_ours = folded(cell.text) == folded(label) or cell.formula is not None
            return "" if is_ours else f"Rækken “{label}” regnes ud af sig selv"
        if cell.column in self.rows.columns:
            return self._why_no_answer(cell)
        if cell.column in self.rows.left_out:
            return self._why_left_out(cell)
        return self._why_no_column(cell)

    def _is_heading(self, cell: Cell) -> bool:
        """Whether it is a text that we wrote above the table."""
        layout = self.rows.layout
        ours = self.fresh.sheet(layout.sheet)
        row = cell.row - (self.columns.row - layout.header_row)
        if ours is None or cell.column != 1 or not 1 <= row <= NOTE_ROW:
            return False
        return ours.cell(row, 1) is not None

    def _why_no_answer(self, cell: Cell) -> str:
        """Of a cell in one of our columns: it is locked, or its whole row has no place."""
        row, column = cell.row, cell.column
        place = self.rows.layout.columns[self.rows.columns[column] - 1]
        called = self._called.get(row, "")
        if formula_of(place.slot.field) is not None:
            is_ours = cell.formula is not None or not called
            return "" if is_ours else f"“{slot_called(place.slot)}” for {called} regnes ud"
        if row in self.rows.rows:
            is_typed = place.is_open or (row, column) in self._locked
            return f"“{slot_called(place.slot)}” for {called} er låst for jer" if is_typed else ""
        if not called:
            noun = self.rows.file.round.template.record.noun
            return f"Rækken er ikke blandt jeres {noun.many}"
        if not place.is_open:
            return ""
        if self._times[called] > 1:
            return f"{called[:1].upper()}{called[1:]} står i flere rækker"
        returned = self.rows.file.returned
        is_apart = returned is not None and returned.order == "apart"
        why = "Rækken med {} er flyttet uden sit svar" if is_apart else _DOUBT
        return why.format(called)

    def _why_left_out(self, cell: Cell) -> str:
        """Of a cell in a column of finance's in which nothing was to be seen; "" of our own."""
        if (cell.row, cell.column) not in self._locked:
            return ""
        title = slot_called(self.rows.left_out[cell.column])
        return f"“{title}” for {self._called.get(cell.row, '')} er låst for jer"

    def _why_no_column(self, cell: Cell) -> str:
        """Of a cell in a column that was not sent; "" where its own column says the same."""
        header = self.sheet.cell(self.columns.row, cell.column)
        name = f"Kolonnen “{header.text}”" if header else "Kolonnen"
        called = self._called.get(cell.row, "")
        of = f" ({called})" if called else ""
        for double in self.columns.duplicated:
            if double.place is not None and double.place.column == cell.column and double.slot:
                own = self.sheet.cell(cell.row, self.columns.columns[double.slot.id])
                is_same = own is not None and own.text == cell.text
                return "" if is_same else f"{name} findes to gange{of}"
        return f"{name} var ikke i den fil, I fik tilsendt{of}"

    @cached_property
    def _called(self) -> Mapping[int, str]:
        """What the record of each row is called within a sentence."""
        file = self.rows.file
        records = {record.place.row: record for record in file.records}
        records |= self.rows.by_title
        return {
            row: record_called(record, file.round.template).da for row, record in records.items()
        }

    @cached_property
    def _times(self) -> Counter[str]:
        """In how many rows each record stands."""
        return Counter(self._called.values())

    @cached_property
    def _sums(self) -> Mapping[int, str]:
        """The rows of the live sums, each with its label."""
        returned = self.rows.file.returned
        totals = returned.totals if returned else ()
        return {total.value.place.row: total.label for total in totals}

    @cached_property
    def _locked(self) -> frozenset[tuple[int, int]]:
        """Cells that were sent locked and came back otherwise."""
        returned = self.rows.file.returned
        if returned is None:
            return frozenset()
        values = [*returned.locked, *(one.value for one in returned.changed)]
        if returned.renewed is not None:  # what finance has changed since is no word of theirs
            values += [one.value for one in returned.renewed.changed if one.value.slot.is_typed]
        return frozenset((value.place.row, value.place.column) for value in values)


def _free_texts(rows: PlacedRows) -> Iterator[str]:
    for _, value, cell in rows.answers():
        if isinstance(value.slot.field, TextField | LongTextField):
            yield cell.text
