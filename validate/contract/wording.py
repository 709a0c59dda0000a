"""The fault of a row, with the words that the rules' texts need."""

from collections.abc import Iterable

from validate.contract.rows import CaseRow
from validate.rule import Fault
from validate.wording import case_words


def row_fault(row: CaseRow, cells: Iterable[str], column: str, value: str, **words: str) -> Fault:
    """The fault of a case at these cells of its form, as `validate.case.cells.case_fault` words it.

    Args:
        row: the case.
        cells: in A1 form.
        column: label of the row in the form.
        value: what stands in the first cell.
        words: further ones.
    """
    return Fault(
        file=row.file,
        centre=row.centre,
        sheet=row.sheet,
        cells=tuple(cells),
        item=row.nr,
        column=column,
        value=value,
        words=case_words(row.nr, row.sheet, column, value) | words,
    )
