"""The formula cells of filled forms, with what the typed rows above give."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from templates.form import GridRow, terms
from validate.case.cells import case_fault, filled
from validate.rule import Fault, Text
from validate.view import CaseFile, per_file
from validate.wording import numbered, shortened
from workbook.address import spans
from workbook.case.arithmetic import result
from workbook.case.read import amount_of, typed_amounts
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.danish import join
from workbook.numbers import danish, exact_sum
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
    """A fault for each row of the rule of this code, with all its years that are wrong.

    Of a row that is made of another formula row the follow-on is passed over: what is typed over
    the one makes the other wrong, too.
    """
    cells = formula_cells(file)
    wrong = {(id(cell.case), cell.row.id, cell.year) for cell in cells if cell.is_wrong}
    by_row: dict[tuple[int, str], list[FormulaCell]] = {}
    for cell in cells:
        if not cell.is_wrong or cell.row.explains != code:
            continue
        above = [name for name, _ in terms(cell.row.formula or "")]
        if any((id(cell.case), name, cell.year) in wrong for name in above) and _follows(cell):
            continue
        by_row.setdefault((id(cell.case), cell.row.id), []).append(cell)
    yield from map(_fault, by_row.values())


def _follows(cell: FormulaCell) -> bool:
    """Whether the cell agrees with what the rows above show, be it right or wrong."""
    if cell.has_formula:
        return True
    above = [
        (amount_of(cell.case.amount(name, cell.year)) or Decimal(), sign)
        for name, sign in terms(cell.row.formula or "")
        if name in cell.case.rows
    ]
    return amount_of(cell.place) == exact_sum(sign * amount for amount, sign in above)


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


def _fault(cells: Sequence[FormulaCell]) -> Fault:
    """The fault of one row; each cell is of another year."""
    first = cells[0]
    case, row = first.case, first.row
    names = [name for name, _ in terms(row.formula or "") if name in case.rows]
    inputs = [
        address
        for name in names
        for address in spans(case.amount(name, cell.year).address for cell in cells)
    ]
    places = spans(cell.place.address for cell in cells)
    said = _said(cells, formula_in_words(case, row))
    lost = _lost([cell for cell in cells if not cell.has_formula], len(case.layout.years))
    return case_fault(
        case,
        [cell.place for cell in cells],
        f"{row.label} {first.year}" if len(cells) == 1 else row.label,
        "" if first.expected is None else danish(first.expected),
        row=row.label,
        said=said.da,
        said_en=said.en,
        cell=join(places),
        cell_en=" and ".join(places),
        inputs=join(inputs),
        inputs_en=" and ".join(inputs),
        lost=lost.da,
        lost_en=lost.en,
    )


def _said(cells: Sequence[FormulaCell], formula: str) -> Text:
    """What each year shows, and what it should; years that say the same together."""
    da: list[str] = []
    en: list[str] = []
    for (found, found_en, gives, gives_en), group in groupby(cells, key=_shown):
        years = numbered(cell.year for cell in group)
        da.append(f"{years.da} {found}, men {'felterne' if da else formula} giver {gives}")
        en.append(f"{years.en} {found_en}, but {'the cells' if en else formula} {gives_en}")
    return Text("; ".join(da), "; ".join(en))


def _shown(cell: FormulaCell) -> tuple[str, str, str, str]:
    shown, expected = amount_of(cell.place), cell.expected
    if shown is not None:
        found, found_en = f"er {danish(shown)}", f"is {danish(shown)}"
    elif cell.place.is_blank:
        found, found_en = "er tom", "is blank"
    else:
        found = f"viser “{shortened(cell.place.text, 40)}”"
        found_en = f"shows “{shortened(cell.place.text, 40)}”"
    if expected is None:
        return found, found_en, "ingenting", "gives nothing"
    apart = None if shown is None else danish(abs(shown - expected))
    return (
        found,
        found_en,
        f"{danish(expected)}{'' if apart is None else f' (forskel {apart})'}",
        f"gives {danish(expected)}{'' if apart is None else f' (difference {apart})'}",
    )


def _lost(cells: Sequence[FormulaCell], years: int) -> Text:
    """What to do about formulas that are gone; the next cell has one to copy, if any year has."""
    if not cells:
        return Text("", "")
    where = spans(cell.place.address for cell in cells)
    one = len(cells) == 1
    da = f" {'Formlen' if one else 'Formlerne'} i {join(where)} er væk: fortryd"
    en = f" The {'formula' if one else 'formulas'} in {' and '.join(where)}"
    en += f" {'is' if one else 'are'} gone: undo"
    if len(cells) == years:
        return Text(f"{da}.", f"{en}.")
    return Text(
        f"{da}, eller kopiér den fra feltet ved siden af.", f"{en}, or copy it from the next cell."
    )
