"""The cells that a centre may write in, one by one and as one item's answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from validate.rule import Fault
from validate.view import FileView, per_file
from validate.wording import shortened
from workbook.answers import ReadAnswer, read_answers
from workbook.layout import ColumnPlace, RowPlace
from workbook.read.model import Cell
from workbook.read.returned import ReturnedRow


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """One cell of a returned row, with what a finding must say of it."""

    place: RowPlace
    row: ReturnedRow
    column: ColumnPlace

    @property
    def cell(self) -> Cell | None:
        """What stands there, or None."""
        return self.row.cell(self.column.key)

    @property
    def value(self) -> str:
        """What stands there as text, or an empty string."""
        return self.row.text(self.column.key)

    def fault(self, expected: str = "", **words: str) -> Fault:
        """The fault at this cell, with the words that the rule's texts need.

        ``nr``, ``of`` (the item, within a sentence), ``value`` (shortened) and ``label`` (what the
        column answers) are always there.
        """
        return Fault(
            sheet=self.row.sheet.name,
            cells=(self.row.address(self.column.key),),
            item=str(self.place.item.nr),
            column=self.column.header,
            value=self.value,
            expected=expected,
            words={
                "nr": str(self.place.item.nr),
                "value": shortened(self.value),
                "label": "status" if self.column.spec.answers == "status" else "bemærkning",
                "label_en": self.column.spec.answers or self.column.header,
                "of": f"punkt {self.place.item.nr}",
                "of_en": f"item {self.place.item.nr}",
                **words,
            },
        )


@dataclass(frozen=True, slots=True)
class Answered:
    """One item as the centre's row answers it."""

    status_cell: AnswerCell
    remark_cell: AnswerCell
    read: ReadAnswer

    @property
    def place(self) -> RowPlace:
        """The item's row as it was sent."""
        return self.status_cell.place

    @property
    def status(self) -> str | None:
        """The status as read."""
        return self.read.status.text

    @property
    def remark(self) -> str:
        """The remark as it will be printed, or an empty string."""
        return self.read.remark.text or ""


@per_file
def open_cells(view: FileView) -> Sequence[tuple[AnswerCell, Cell]]:
    """The cells with content in which the centre may write, row by row."""
    if view.layout is None:
        return ()
    columns = [column for column in view.layout.table.columns if column.spec.open_to]
    return tuple(
        (AnswerCell(place, row, column), cell)
        for place, row in view.item_rows()
        for column in columns
        if place.is_open(column.spec) and (cell := row.cell(column.key)) is not None
    )


@per_file
def answered(view: FileView) -> Sequence[Answered]:
    """The items with their answers as read, in the order in which they were sent."""
    if view.layout is None or view.table is None:
        return ()
    read = read_answers(view.round, view.table, view.layout)
    status = view.layout.table.answering("status")
    remark = view.layout.table.answering("remark")
    return tuple(
        Answered(
            AnswerCell(place, row, status),
            AnswerCell(place, row, remark),
            read[place.item.nr],
        )
        for place, row in view.item_rows()
    )


@per_file
def leading(view: FileView) -> Mapping[int, Answered]:
    """The items that the centre leads, by number."""
    return {entry.place.item.nr: entry for entry in answered(view) if entry.place.role == "lead"}
