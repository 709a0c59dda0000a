"""Which row of a returned sheet is which of the copy, and what its cells hold there."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from templates.frozen import frozen
from validate.facts.misnumbered import renumbered
from validate.returns.kept_cell import freed, kept_content
from validate.view import OpenedFile
from workbook.address import a1, parse_a1
from workbook.read.model import PLACED_PICTURE, Cell, CellKind, Sheet
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.records.typing import standing_cell
from workbook.records.value import Content, Value
from workbook.rows.corrected import KeptRows, RowSlot, copy_layout
from workbook.rows.layout import RowsLayout


@frozen(slots=False)
class PlacedRows:
    """A returned sheet of rows beside its copy.

    What centres add keeps its order, from the top. Finance's records stand as they were sent; one
    that stands in several rows, or whose own cells contradict its number, is in none of them. A row
    without a number of ours is known by its title.
    """

    file: OpenedFile

    @cached_property
    def layout(self) -> RowsLayout:
        """Of the copy."""
        return copy_layout(self.file.round, self.file.centre, len(self.file.records))

    @property
    def sheet(self) -> Sheet | None:
        """The returned sheet, or None where it was not found."""
        returned = self.file.returned
        return returned.columns.sheet if returned and returned.columns else None

    @cached_property
    def numbered(self) -> tuple[tuple[int, Record], ...]:
        """The records that the copy has a row for, with the row's number from 0."""
        file = self.file
        if not file.round.is_closed:
            return tuple(enumerate(file.records))
        sent = [record.key for record in file.round.centre_records(file.centre)]
        rows = Counter(record.key for record in file.records)
        placed = [
            (sent.index(record.key), record)
            for record in file.records
            if record.is_sure and rows[record.key] == 1
        ]
        placed += [
            (sent.index(self.by_title[row.place.row].key), row)
            for row in (file.returned.unknown if file.returned else ())
            if row.place.row in self.by_title
        ]
        return tuple(placed)

    @cached_property
    def by_title(self) -> Mapping[int, Record]:
        """The record of each row whose number is none of ours, and whose title is its."""
        file = self.file
        if file.returned is None or not file.round.is_closed:
            return {}
        sent = {record.key: record for record in file.round.centre_records(file.centre)}
        return renumbered(file.returned, sent, file.round.template)

    @cached_property
    def rows(self) -> Mapping[int, int]:
        """The copy's row of each row that is a record's."""
        first = self.layout.first_row
        return {record.place.row: first + number for number, record in self.numbered}

    @cached_property
    def columns(self) -> Mapping[int, int]:
        """The copy's column of each column that is ours."""
        returned = self.file.returned
        found = returned.columns.columns if returned and returned.columns else {}
        places = {place.key: place.column for place in self.layout.columns}
        return {column: places[slot] for slot, column in found.items() if slot in places}

    @cached_property
    def left_out(self) -> Mapping[int, Slot]:
        """Columns that were sent and that the copy has not, as nothing is to be said in them."""
        returned = self.file.returned
        found = returned.columns.columns if returned and returned.columns else {}
        return {
            value.place.column: value.slot
            for record in self.file.records
            for slot, value in record.values.items()
            if slot in found and value.place.column not in self.columns
        }

    def address(self, cell: str) -> str:
        """Where a cell of the returned sheet stands in the copy; "" where it has no place."""
        row, column = parse_a1(cell)
        if row not in self.rows or column not in self.columns:
            return ""
        return a1(self.rows[row], self.columns[column])

    def answers(self) -> Iterator[tuple[RowSlot, Value, Cell]]:
        """The cells in which the centre wrote, by their place in the copy."""
        sheet = self.sheet
        for number, record in self.numbered if sheet else ():
            row = self.layout.first_row + number
            for place in self.layout.columns:
                value = record.values.get(place.slot.id)
                is_open = self.layout.is_open(place, row)
                if sheet is None or value is None or value.inherited or not is_open:
                    continue
                cell = sheet.cell(value.place.row, value.place.column)
                if cell is not None and not self.is_contradicted(place.slot, cell):
                    struck = sheet.struck.get((cell.row, cell.column))
                    yield (number, place.slot.id), value, standing_cell(place.slot, cell, struck)

    def is_contradicted(self, slot: Slot, cell: Cell) -> bool:
        """Whether a second column of the slot's header says something else in the cell's row.

        Nobody can tell then which of the two answers the record.
        """
        returned = self.file.returned
        doubles = returned.columns.duplicated if returned and returned.columns else ()
        others = [
            self.sheet.cell(cell.row, double.place.column)
            for double in doubles
            if self.sheet is not None and double.place is not None and double.slot == slot
        ]
        return any(other is not None and other.text != cell.text for other in others)

    @cached_property
    def kept(self) -> KeptRows:
        """What the copy is to hold."""
        date_1904 = self.file.book is not None and self.file.book.date_1904
        last = max((number for number, _ in self.numbered), default=-1)
        contents: list[dict[str, Content]] = [{} for _ in range(last + 1)]
        cells: dict[RowSlot, Cell] = {}
        for (number, slot), value, typed in self.answers():
            cell = freed(value.slot, typed, date_1904=date_1904)
            content = kept_content(value.slot, cell, date_1904=date_1904)
            if content is not None:
                contents[number][slot] = content
            elif cell.kind is not CellKind.UNCACHED and cell.text not in {"", PLACED_PICTURE}:
                cells[number, slot] = cell._replace(formula=None)
        return KeptRows(tuple(contents), cells, date_1904)
