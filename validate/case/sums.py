"""The formula cells of filled forms, with what the typed rows above give."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from templates.form import GridRow, terms
from validate.case.cells import case_fault, filled
from validate.rule import Fault
from validate.view import CaseFile, per_file
from validate.wording import shortened
from workbook.case.arithmetic import result
from workbook.case.read import amount_of, typed_amounts
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.danish import join
from workbook.numbers import danish
from workbook.read.model import CellKind


@dataclass(frozen=True, slots=True)
class FormulaCell:
    """One year of a formula row whose typed rows can all be read.

    Attributes:
        expected: what the typed rows give; None where they are blank.
        is_wrong: whether the cell shows something else.
    """

    case: ReturnedCase
    row: GridRow
    year: int
    place: CaseCell
    expected: Decimal | None
    is_wrong: bool

    @property
    def has_formula(self) -> bool:
        """Whether a formula still stands there."""
        return self.place.cell is not None and self.place.cell.formula is not None


@per_file
def formula_cells(file: CaseFile) -> Sequence[FormulaCell]:
    """The formula cells, year by year from the top."""
    return tuple(_formula_cells(file))


def _formula_cells(file: CaseFile) -> Iterator[FormulaCell]:
    for case in filled(file):
        form = case.round.template.form
        typed = typed_amounts(case)
        for row in form.rows:
            if row.formula is None or row.id not in case.rows:
                continue
            for year in case.layout.years:
                if readable_year(case, row.id, year):
                    place = case.amount(row.id, year)
                    expected = result(form, row.id, typed, year)
                    wrong = _is_wrong(place, expected)
                    yield FormulaCell(case, row, year, place, expected, wrong)


def wrong_cells(file: CaseFile, code: str) -> Iterator[Fault]:
    """A fault for each wrong cell of the rows that the rule of this code explains.

    Of a row that is made of another formula row the follow-on is passed over: what is typed over
    the one makes the other wrong, too.
    """
    cells = formula_cells(file)
    wrong = {(id(cell.case), cell.row.id, cell.year) for cell in cells if cell.is_wrong}
    for cell in cells:
        if not cell.is_wrong or cell.row.explains != code:
            continue
        above = [name for name, _ in terms(cell.row.formula or "")]
        if cell.has_formula and any((id(cell.case), name, cell.year) in wrong for name in above):
            continue
        yield _fault(cell)


def readable_year(case: ReturnedCase, row_id: str, year: int) -> bool:
    """Whether each typed cell that the row is made of is blank or a number, and none is lost."""
    for name in case.round.template.form.expanded(row_id):
        if name not in case.rows:
            return False
        place = case.amount(name, year)
        uncached = place.cell is not None and place.cell.kind is CellKind.UNCACHED
        if uncached or (not place.is_blank and amount_of(place) is None):
            return False
    return True


def formula_in_words(case: ReturnedCase, row: GridRow) -> str:
    """The formula with the labels of its rows: ``Driftsbesparelse − Driftsudgift``."""
    form = case.round.template.form
    words = ""
    for name, sign in terms(row.formula or ""):
        link = " − " if sign < 0 else " + "
        words += f"{link if words or sign < 0 else ''}{form.row(name).label}"
    return words


def _is_wrong(place: CaseCell, expected: Decimal | None) -> bool:
    if place.cell is not None and place.cell.kind is CellKind.UNCACHED:
        return False
    if place.is_blank:
        return expected is not None
    return amount_of(place) != (expected or Decimal())


def _fault(cell: FormulaCell) -> Fault:
    case, place, row = cell.case, cell.place, cell.row
    shown, expected = amount_of(place), cell.expected
    if shown is not None:
        found, found_en = f"er {danish(shown)}", f"is {danish(shown)}"
    elif place.is_blank:
        found, found_en = "er tom", "is blank"
    else:
        found = f"viser “{shortened(place.text, 40)}”"
        found_en = f"shows “{shortened(place.text, 40)}”"
    gives = "ingenting" if expected is None else danish(expected)
    gives_en = "nothing" if expected is None else danish(expected)
    apart = abs(shown - expected) if shown is not None and expected is not None else None
    inputs = [
        case.amount(name, cell.year).address
        for name, _ in terms(row.formula or "")
        if name in case.rows
    ]
    lost, lost_en = "", ""
    if not cell.has_formula:
        lost = (
            f" Formlen i {place.address} er væk: fortryd, eller kopiér den fra feltet ved siden af."
        )
        lost_en = f" The formula in {place.address} is gone: undo, or copy it from the next cell."
    return case_fault(
        case,
        [place],
        f"{row.label} {cell.year}",
        "" if expected is None else danish(expected),
        row=row.label,
        year=str(cell.year),
        found=found,
        found_en=found_en,
        formula=formula_in_words(case, row),
        gives=gives,
        gives_en=gives_en,
        apart="" if apart is None else f" (forskel {danish(apart)})",
        apart_en="" if apart is None else f" (difference {danish(apart)})",
        cell=place.address,
        inputs=join(inputs),
        inputs_en=" and ".join(inputs),
        lost=lost,
        lost_en=lost_en,
    )
