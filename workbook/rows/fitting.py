"""How well what stands in a column of a returned sheet is what one of ours holds."""

from collections.abc import Mapping
from functools import cached_property

from templates.frozen import frozen
from workbook.danish import folded
from workbook.read.model import Cell, Sheet
from workbook.records.record import Key, Record
from workbook.round.model import Round
from workbook.rows.columns import ColumnPlace
from workbook.rows.expected import comparable, expected
from workbook.typed import cleaned


@frozen(slots=False)
class Fitting:
    """The rows of a sheet held against what a column of ours was sent with, or may say.

    Attributes:
        round: that the workbook answers.
        centre: whose it is.
        sheet: as it came back.
    """

    round: Round
    centre: str
    sheet: Sheet

    def __call__(self, columns: Mapping[str, int], place: ColumnPlace, column: int) -> int:
        """The cells that are the column's own, less those that are not; 0 of a free text.

        Args:
            columns: where our columns stand, by key.
            place: of the column as it was sent.
            column: of the sheet.
        """
        field = place.slot.field
        before = expected(self.round, self.centre)
        said = self._said(column)
        if self.round.is_closed and not place.is_open and field.id in before.given:
            keys = [columns.get(name, 0) for name in self.round.template.record.key]
            own = 0
            for row, cell in said.items():
                sent = self._sent.get(self._key(row, keys))
                if sent is not None:
                    own += 1 if before.text(sent, place.slot) == _content(cell) else -1
            return own
        listed = getattr(place.slot.spec, "list", "")
        if not listed:
            return 0
        return sum(1 if self.round.listed(listed, cell.text) else -1 for cell in said.values())

    def _said(self, column: int) -> Mapping[int, Cell]:
        return {row: cell for (row, at), cell in self.sheet.cells.items() if at == column}

    def _key(self, row: int, columns: list[int]) -> Key:
        cells = [self.sheet.cell(row, column) for column in columns]
        return tuple(
            self.round.key_part(name, cleaned(cell.text)) if cell is not None else ""
            for name, cell in zip(self.round.template.record.key, cells, strict=True)
        )

    @cached_property
    def _sent(self) -> Mapping[Key, Record]:
        return {record.key: record for record in self.round.centre_records(self.centre)}


def _content(cell: Cell) -> str:
    return folded(cell.text) if cell.number is None else comparable(cell.number)
