"""A finding: one fault, at its cell, with what to do about it."""

from templates.frozen import frozen
from workbook.round.config import Level

__all__ = ["Finding", "Level"]


@frozen
class Finding:
    """One fault of a returned file or of the round.

    Attributes:
        code: of the rule, e.g. "VAL002".
        name: of the rule, e.g. "not-on-list".
        file: the returned file's name, or "" where the fault is the round's.
        sheet: or "".
        cells: every cell at fault, in A1 form; empty where the fault is no cell's.
        item: the item's number as text, or "".
        column: header as the workbook shows it, or "".
        value: what stands there.
        expected: what should, where that is known.
        record: the item as the message calls it, or "".
        message: what is wrong, in the words of the workbook.
        fix: what to do about it.
    """

    code: str
    name: str
    severity: Level
    message: str
    fix: str
    file: str = ""
    centre: str = ""
    sheet: str = ""
    cells: tuple[str, ...] = ()
    item: str = ""
    column: str = ""
    value: str = ""
    expected: str = ""
    record: str = ""

    @property
    def cell(self) -> str:
        """The first cell, or ""."""
        return self.cells[0] if self.cells else ""
