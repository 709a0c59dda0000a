"""Clean typed rows with the place that each value came from: plain, small, sent between programs.

A row holds what could be read, and says which cells could not; it never holds a raw cell. It knows
file, sheet and cells by itself, so that nobody derives an address from a table's index.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, TypeVar

from templates.form import Form
from workbook.address import a1
from workbook.layout import Role
from workbook.numbers import exact_sum


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


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case.

    Attributes:
        nr: what findings call it: its number as typed, or its sheet where it has none.
        number: the text of the number's cell.
        title: likewise.
        committee: code, or "" where none is chosen.
        number_cell: in A1 form; "" where the row stands in no file.
        title_cell: likewise.
        places: number of the sheet's row by key of the form's, of rows with amounts.
        columns: number of the sheet's column by year.
        is_judged: whether net and investment can be read in every year.
    """

    file: str
    centre: str
    sheet: str
    nr: str
    number: str
    title: str
    committee: str
    number_cell: str = ""
    title_cell: str = ""
    places: Mapping[str, int] = field(default_factory=dict)
    columns: Mapping[int, int] = field(default_factory=dict)
    is_judged: bool = True

    def address(self, key: str, year: int) -> str:
        """The cell of a row's year, in A1 form; KeyError where the row is lost."""
        return a1(self.places[key], self.columns[year])


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year of a case.

    Attributes:
        amounts: by key of the typed grid rows and of the lines of frames, exact, in the template's
            unit; a blank cell is not in it.
        unread: keys of those whose cell is lost or cannot be read, or has an error already.
        shown: what the cells of formula rows show, by key; not among the amounts, which are
            calculated anew.
    """

    case: CaseRow
    year: int
    amounts: Mapping[str, Decimal]
    unread: frozenset[str] = frozenset()
    shown: Mapping[str, str] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """What a person reads in the cell of this key, or ""."""
        if key in self.amounts:
            return format(self.amounts[key].normalize(), "f")
        return self.shown.get(key, "")

    def result(self, form: Form, key: str) -> Decimal:
        """What the typed rows give for a grid row; 0 where none of them has an amount."""
        signs = form.expanded(key).items()
        return exact_sum(sign * self.amounts.get(name, Decimal()) for name, sign in signs)


Row = TypeVar("Row", AnswerRow, CaseRow, YearRow)


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
    cases: tuple[CaseRow, ...] = ()
    years: tuple[YearRow, ...] = ()


def by_case(broken: Iterable[Broken[YearRow]]) -> Sequence[tuple[CaseRow, Sequence[YearRow]]]:
    """The broken years of each case, both in their order."""
    found: dict[tuple[str, str], list[YearRow]] = {}
    for one in broken:
        found.setdefault((one.row.case.file, one.row.case.sheet), []).append(one.row)
    return [(years[0].case, years) for years in found.values()]
