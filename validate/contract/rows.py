"""Clean typed rows with the place that each value came from: plain, small, sent between programs.

A row holds what could be read, and says which cells could not; it never holds a raw cell. It knows
file, sheet and cells by itself, so that nobody derives an address from a table's index.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from workbook.layout import Role


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One item as one centre's file answers it.

    Attributes:
        status: as the list has it; None where there is none, or none that can be read.
        remark: as it is printed, or None.
        claimed: of a centre that does not lead the item, what its locked status cell says all the
            same, as typed; None where it says nothing.
        status_cell: in A1 form; "" where the row stands in no file.
        remark_cell: likewise.
    """

    file: str
    centre: str
    sheet: str
    nr: int
    role: Role
    status: str | None
    remark: str | None
    claimed: str | None = None
    status_cell: str = ""
    remark_cell: str = ""


Row = TypeVar("Row", bound=AnswerRow)


@dataclass(frozen=True, slots=True)
class Broken(Generic[Row]):
    """A row that breaks a check of its table.

    Attributes:
        column: that the check is about; "" where it is the whole row.
    """

    row: Row
    column: str = ""


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of one file, or of a merged table."""

    answers: tuple[AnswerRow, ...] = ()
