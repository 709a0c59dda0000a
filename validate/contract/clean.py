"""The clean rows of one returned file, for the rules over all files together."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from validate.contract.rows import AnswerRow, TableRows
from validate.finding import Finding, Level
from validate.follow_up.cells import Answered, answered
from validate.follow_up.resent import as_sent
from validate.view import AnyFile, FileView
from workbook.conditions import trimmed

_Places = AbstractSet[tuple[str, str]]


def table_rows(view: AnyFile, findings: Sequence[Finding]) -> TableRows:
    """The rows of one file; a cell that already has an error is left out of them.

    Of a file that is not known as a workbook of this round there are none, nor of one with records,
    which rules see as they are. Give it no file in
    which a stage stopped the next. Number, title and committee of a case stay as typed: whether
    another centre uses the same number is worth telling beside any fault of the number's own.

    Args:
        view: the file with everything that stands in it.
        findings: of the rules about this file alone.
    """
    faulty = {
        (finding.sheet, cell)
        for finding in findings
        if finding.severity is Level.ERROR
        for cell in finding.cells
    }
    if isinstance(view, FileView):
        return TableRows(answers=tuple(_answer(view, entry, faulty) for entry in answered(view)))
    return TableRows()


def _answer(view: FileView, entry: Answered, faulty: _Places) -> AnswerRow:
    read, place = entry.read, entry.place
    sheet, status, remark = read.status.sheet, read.status.cell, read.remark.cell
    return AnswerRow(
        file=view.name,
        centre=view.centre,
        sheet=sheet,
        nr=place.item.nr,
        role=place.role,
        status=None if (sheet, status) in faulty else read.status.text,
        remark=None if (sheet, remark) in faulty else read.remark.text,
        claimed=None if (sheet, status) in faulty else _claimed(view, entry),
        status_cell=status,
        remark_cell=remark,
    )


def _claimed(view: FileView, entry: Answered) -> str | None:
    """What stands in the status cell of an item that the centre neither leads nor led."""
    cell = entry.status_cell
    if cell.place.is_open(cell.column.spec) or not trimmed(cell.value):
        return None
    led = as_sent(view, cell.place, cell.row).is_open(cell.column.spec)  # when it was asked
    return None if led else cell.value
