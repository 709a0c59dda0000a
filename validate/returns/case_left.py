"""What of a returned workbook with cases has no cell in the copy: beside forms, on other sheets."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from validate.case.cells import named
from validate.case.listed import deleted_forms
from validate.returns.case_placing import PlacedForm
from validate.returns.leftovers import (
    left_cells,
    left_line,
    not_sent,
    shown,
    unwritten,
    with_carried,
)
from validate.view import CaseFile
from workbook.case.labels import FAULT
from workbook.case.layout import KEY_PREFIX, SUBTITLE_ROW
from workbook.case.returned import CaseCell, ReturnedCase, label_of
from workbook.danish import folded
from workbook.layout import STAMP_SHEET
from workbook.read.model import Book, Cell, CellKind, Sheet
from workbook.write.corrected_cases import Place
from workbook.write.corrected_names import CORRECTED_SHEETS
from workbook.write.corrected_unplaced import UnplacedLine

# A name is tried at its first letter alone, and never again from within: a formula that a centre
# typed may be as long as its file.
_REFERENCE = re.compile(
    r"(?:(?:(?<!')'(?:[^']|'')*+'|(?<![\w.])[\w.]++|#REF)!)?(?:\$?[A-Z]{1,3}\$?[0-9]{1,7}|#REF!)"
)


@dataclass(frozen=True)
class SentSheet:
    """What the office itself wrote in a form, by which it is known wherever it stands now.

    Attributes:
        texts: folded.
        formulas: as `_shape` gives them.
        bands: the band over the file's own guidance and list, folded: whose workbook it is, and
            by when; the office may have changed either since.
    """

    texts: frozenset[str]
    formulas: frozenset[str]
    bands: frozenset[str]

    def knows(self, cell: Cell) -> bool:
        """Whether the cell is a text or a formula of the office's; a bare number never is."""
        if cell.formula is not None:
            return _shape(cell.formula) in self.formulas
        return cell.number is None and folded(cell.text) in self.texts

    def knows_band(self, cell: Cell) -> bool:
        """Whether the cell is of the band over a form."""
        return any(band in folded(cell.text) for band in self.bands)


def case_unplaced(
    file: CaseFile, forms: Sequence[PlacedForm], fresh: Book
) -> tuple[UnplacedLine, ...]:
    """What stands in the returned file where the copy has no cell for it.

    Args:
        file: as it came back.
        forms: of the copy.
        fresh: the copy as its answers alone make it.
    """
    if file.book is None:
        return ()
    sent = _sent(file.book, forms, fresh)
    found: list[UnplacedLine] = []
    for form in forms:
        sheet = fresh.sheet(form.sheet)
        if form.case is not None and sheet is not None:
            found += _beside_form(form, form.case, sheet, sent)
    found += _deleted(file, file.book)
    cases = {case.sheet.name for case in file.cases or ()}
    for sheet in file.book.sheets:
        if sheet.name not in cases | CORRECTED_SHEETS | {STAMP_SHEET}:
            found += _on_other_sheet(file, sheet, fresh, sent)
    return with_carried(found, file.book, _free_texts(forms))


def _sent(book: Book, forms: Sequence[PlacedForm], fresh: Book) -> SentSheet:
    """What stands in every form, whatever is answered in it."""
    texts: set[str] = set()
    formulas: set[str] = set()
    for form in forms[:1]:
        sheet = fresh.sheet(form.sheet)
        for place, cell in sheet.cells.items() if sheet else ():
            if cell.formula is not None:
                formulas.add(_shape(cell.formula))
            elif place not in form.answers:
                texts.add(folded(cell.text))
    ours = {sheet.name for sheet in fresh.sheets} - {form.sheet for form in forms}
    bands = {
        folded(cell.text)
        for sheet in book.sheets
        for (row, _), cell in sheet.cells.items()
        if sheet.name in ours - {STAMP_SHEET} and row <= SUBTITLE_ROW and cell.text.strip()
    }
    return SentSheet(frozenset(texts), frozenset(formulas), frozenset(bands))


def _shape(formula: str) -> str:
    """The formula without what changes in it when rows, columns or sheets do."""
    return re.sub(r"\s", "", _REFERENCE.sub("@", formula)).replace("@:@", "@").casefold()


def _beside_form(
    form: PlacedForm, case: ReturnedCase, fresh: Sheet, sent: SentSheet
) -> Iterator[UnplacedLine]:
    answers = {(cell.row, cell.column): cell for cell in form.answers.values()}
    for (row, column), cell in sorted(case.sheet.cells.items()):
        if not shown(cell).strip() or cell.text.startswith(KEY_PREFIX):
            continue
        answer = answers.get((row, column))
        if answer is not None:
            yield from unwritten(case.sheet, cell, _answered(case, answer))
            continue
        place = form.place(row, column)
        there = fresh.cell(*place) if place else None
        if sent.knows(cell) or (there is not None and _is_same(cell, there)):
            continue
        if place is not None and place[0] <= SUBTITLE_ROW and sent.knows_band(cell):
            continue
        yield left_line(case.sheet, row, column, _why(case, cell, place, there))


def _is_same(cell: Cell, there: Cell) -> bool:
    if cell.formula is None or there.formula is None:
        return cell.text == there.text
    # What a form says in words may have been worded otherwise when it was sent.
    return there.kind is CellKind.TEXT or cell.text == there.text


def _answered(case: ReturnedCase, answer: CaseCell) -> str:
    year = f" {answer.year}" if answer.year else ""
    return f"“{answer.label}{year}” i {named(case)}"


def _why(case: ReturnedCase, cell: Cell, place: Place | None, there: Cell | None) -> str:
    repeated = {row: key for key, row in case.repeated}
    key = repeated.get(cell.row, "")
    label = next((label_of(row) for row in case.layout.rows if row.key == key), "")
    if label:
        return f"Rækken “{label}” står to gange i {named(case)}"
    if there is None or place is None:
        return f"Det står uden for felterne i {named(case)}"
    if there.formula is not None:
        return f"{_formula_name(case, place)} regnes ud af sig selv"
    return f"Cellen i {named(case)} er låst for jer"


def _formula_name(case: ReturnedCase, place: Place) -> str:
    layout = case.layout
    label = next((label_of(row) for row in layout.rows if row.row == place[0]), "")
    years = [str(year) for year in layout.years if layout.year_column(year) == place[1]]
    return f"“{' '.join([label, *years])}” i {named(case)}" if label else f"Linjen i {named(case)}"


def _deleted(file: CaseFile, book: Book) -> Iterator[UnplacedLine]:
    """What the list still shows of forms that were deleted."""
    for listed in deleted_forms(file):
        sheet = book.sheet(listed.list)
        why = f"Arket “{listed.name}” er slettet. Det her viste arket {listed.list} af det"
        for column, cell in sorted(listed.cells.items()):
            if sheet is not None and cell.text.strip() and cell.text != FAULT:
                yield left_line(sheet, listed.row, column, why)


def _on_other_sheet(
    file: CaseFile, sheet: Sheet, fresh: Book, sent: SentSheet
) -> Iterator[UnplacedLine]:
    ours = _as_sent(file, sheet, fresh)
    if ours is not None:
        known = {folded(cell.text) for cell in ours.cells.values()}
        why = f"Arket {sheet.name} er låst for jer"
        yield from left_cells(
            sheet,
            why,
            lambda cell: bool(ours.cell(cell.row, cell.column)) or folded(cell.text) in known,
        )
    elif any(cell.text.startswith(KEY_PREFIX) for cell in sheet.cells.values()):
        why = f"Arket “{sheet.name}” kan ikke længere læses som et skema"
        yield from left_cells(
            sheet, why, lambda cell: cell.text.startswith(KEY_PREFIX) or sent.knows(cell)
        )
    else:
        yield from left_cells(sheet, not_sent(sheet))


def _as_sent(file: CaseFile, sheet: Sheet, fresh: Book) -> Sheet | None:
    """The guidance or the list, where the sheet is one of them, be it under another name."""
    template = file.round.template
    texts = {folded(cell.text) for cell in sheet.cells.values()}
    for name, intro in (
        (template.guidance.sheet, template.guidance.intro),
        (template.cases.sheet, template.cases.intro),
    ):
        if sheet.name == name or folded(intro) in texts:
            return fresh.sheet(name)
    return None


def _free_texts(forms: Iterable[PlacedForm]) -> Iterator[str]:
    for form in forms:
        for cell in form.answers.values():
            part = form.case.layout.row(cell.key).part if form.case else None
            if cell.year is None and getattr(part, "list", None) is None:
                yield cell.text
