"""The cells of filled forms in which a centre may write, with what a finding must say of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from templates.form import Field, FramesBlock, TextBlock
from validate.rule import Fault
from validate.view import CaseFile, per_file
from validate.wording import case_names, case_words
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.read.model import Cell, CellKind


class Wants(Enum):
    """What belongs in a cell."""

    AMOUNT = "amount"
    TEXT = "text"
    CHOICE = "choice"
    TICK = "tick"
    DATE = "date"
    YEAR = "year"


_WANTS = {"choice": Wants.CHOICE, "date": Wants.DATE, "year": Wants.YEAR}


@dataclass(frozen=True, slots=True)
class FormCell:
    """One cell with content.

    Attributes:
        label: what the form calls it, with the year of an amount.
        list: of a choice.
        free: whether a choice may be other text, too.
        tick: of an option, what a ticked cell holds.
        max_length: of a text, or None.
    """

    case: ReturnedCase
    place: CaseCell
    cell: Cell
    wants: Wants
    label: str
    list: str | None = None
    free: bool = False
    tick: str = ""
    max_length: int | None = None

    def fault(self, expected: str = "", **words: str) -> Fault:
        """The fault at this cell; see `case_fault`."""
        return case_fault(self.case, (self.place,), self.label, expected, **words)


@per_file
def filled(file: CaseFile) -> tuple[ReturnedCase, ...]:
    """The forms in which something is written."""
    return tuple(case for case in file.cases or () if not case.is_blank)


@per_file
def form_cells(file: CaseFile) -> Sequence[FormCell]:
    """The cells with content in which the centre may write, form by form."""
    return tuple(
        _form_cell(case, place, cell)
        for case in filled(file)
        for place in case.answers()
        if (cell := place.cell) is not None
        and (not place.is_blank or cell.kind is CellKind.UNCACHED)
    )


def readable(cell: FormCell) -> bool:
    """Whether a text or a number stands there, and no error, truth value or date."""
    return cell.cell.kind in (CellKind.TEXT, CellKind.NUMBER)


def number_of(case: ReturnedCase) -> str:
    """The case's number as typed, or the sheet's name where it has none."""
    typed = " ".join(case.field(case.round.template.form.number).text.split())
    return typed or case.sheet.name


def named(case: ReturnedCase) -> str:
    """The case as a Danish sentence names it: ``sag TMU-04``, or its sheet without a number."""
    return case_names(number_of(case), case.sheet.name).da


def case_fault(
    case: ReturnedCase,
    cells: Iterable[CaseCell],
    column: str = "",
    expected: str = "",
    **words: str,
) -> Fault:
    """A fault of the case at these cells, with the words that the rules' texts need.

    Those of `validate.wording.case_words` are always there; `words` are further ones.
    """
    places = tuple(cells)
    value = places[0].text if places else ""
    nr, sheet = number_of(case), case.sheet.name
    return Fault(
        sheet=sheet,
        cells=tuple(place.address for place in places),
        item=nr,
        column=column,
        value=value,
        expected=expected,
        words=case_words(nr, sheet, column, value) | words,
    )


def _form_cell(case: ReturnedCase, place: CaseCell, cell: Cell) -> FormCell:
    row = case.layout.row(place.key)
    part, block = row.part, row.block
    if place.year is not None:
        label = f"{place.label} {place.year}"
        return FormCell(case, place, cell, Wants.AMOUNT, label)
    if isinstance(part, Field):
        wants = _WANTS.get(part.type, Wants.TEXT)
        longest = None if wants is Wants.YEAR else part.max_length
        return FormCell(
            case, place, cell, wants, part.label, part.list, part.free, max_length=longest
        )
    if isinstance(block, FramesBlock):
        if place.column == case.columns[case.layout.account_column]:
            return FormCell(case, place, cell, Wants.TEXT, block.account)
        return FormCell(case, place, cell, Wants.CHOICE, block.title, "frames")
    if isinstance(block, TextBlock):
        return FormCell(case, place, cell, Wants.TEXT, block.title, max_length=block.max_length)
    return FormCell(case, place, cell, Wants.TICK, place.label, tick=getattr(block, "tick", ""))
