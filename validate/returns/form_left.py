"""What of a returned workbook of forms has no cell in the copy: beside forms, on other sheets."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from templates.field import LongTextField, TextField
from templates.frozen import frozen
from validate.facts.called import record_called, slot_called
from validate.facts.form_list import deleted_forms
from validate.facts.our_sheets import our_sheets
from validate.returns.form_placing import PlacedForm
from validate.returns.leftovers import (
    left_cells,
    left_line,
    not_sent,
    shown,
    unwritten,
    with_carried,
)
from validate.view import OpenedFile
from workbook.danish import folded
from workbook.expression.formula import FAULT
from workbook.fixed import STAMP_SHEET
from workbook.form.layout import KEY_PREFIX, SUBTITLE_ROW, FormLayout
from workbook.form.texts import called
from workbook.read.model import Book, Cell, CellKind, Sheet
from workbook.records.returned_form import ReturnedForm
from workbook.write.corrected_names import CORRECTED_SHEETS
from workbook.write.corrected_unplaced import UnplacedLine

# A name is tried at its first letter alone, and never again from within: a formula that a centre
# typed may be as long as its file.
_REFERENCE: Final = re.compile(
    r"(?:(?:(?<!')'(?:[^']|'')*+'|(?<![\w.])[\w.]++|#REF)!)?(?:\$?[A-Z]{1,3}\$?[0-9]{1,7}|#REF!)"
)


@frozen(slots=False)
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


def form_unplaced(
    file: OpenedFile, layout: FormLayout, forms: Sequence[PlacedForm], fresh: Book
) -> tuple[UnplacedLine, ...]:
    """What stands in the returned file where the copy has no cell for it.

    Args:
        file: as it came back.
        layout: of the copy's forms.
        forms: of the copy.
        fresh: the copy as its answers alone make it.
    """
    if file.book is None:
        return ()
    left = _Left(file, layout, forms, fresh, _sent(file.book, layout, forms, fresh))
    return with_carried(left.lines(file.book), file.book, _free_texts(forms))


def _sent(book: Book, layout: FormLayout, forms: Sequence[PlacedForm], fresh: Book) -> SentSheet:
    """What stands in every form, whatever is answered in it."""
    texts: set[str] = set()
    formulas: set[str] = set()
    answers = {(place.row, place.column) for place in layout.places.values() if place.is_open}
    for form in forms[:1]:
        sheet = fresh.sheet(form.sheet)
        for place, cell in sheet.cells.items() if sheet else ():
            if cell.formula is not None:
                formulas.add(_shape(cell.formula))
            elif place not in answers:
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


@frozen(slots=False)
class _Left:
    """Looks for it."""

    file: OpenedFile
    layout: FormLayout
    forms: Sequence[PlacedForm]
    fresh: Book
    sent: SentSheet

    def lines(self, book: Book) -> Iterator[UnplacedLine]:
        """In the order of the file: beside the forms, of deleted ones, on other sheets."""
        for form in self.forms:
            sheet = self.fresh.sheet(form.sheet)
            if form.form is not None and sheet is not None:
                yield from self._beside(form, form.form, sheet)
        yield from self._deleted(book)
        returned = self.file.returned
        forms = set(returned.sheets) if returned is not None else set()
        for sheet in book.sheets:
            if sheet.name not in forms | CORRECTED_SHEETS | {STAMP_SHEET}:
                yield from self._on_other_sheet(sheet)

    def _beside(
        self, placed: PlacedForm, form: ReturnedForm, fresh: Sheet
    ) -> Iterator[UnplacedLine]:
        sheet = form.sheet
        for (row, column), cell in sorted(sheet.cells.items()) if sheet is not None else ():
            if sheet is None or not shown(cell).strip() or cell.text.startswith(KEY_PREFIX):
                continue
            answer = placed.answers.get((row, column))
            if answer is not None:
                of = f"“{slot_called(answer.slot)}” i {self._named(form)}"
                yield from unwritten(sheet, cell, of)
                continue
            place = placed.place(row, column)
            there = fresh.cell(*place) if place else None
            if self.sent.knows(cell) or (there is not None and _is_same(cell, there)):
                continue
            if place is not None and place[0] <= SUBTITLE_ROW and self.sent.knows_band(cell):
                continue
            why = self._why(form, cell, place, there)
            if (row, column) in placed.doubted and self._is_answered(place):
                why = f"Teksten ved det i {self._named(form)} var en anden end den, der blev sendt"
            yield left_line(sheet, row, column, why)

    def _is_answered(self, place: tuple[int, int] | None) -> bool:
        """Whether a cell of the copy is one in which centres write."""
        return any(
            one.is_open and (one.row, one.column) == place for one in self.layout.places.values()
        )

    def _named(self, form: ReturnedForm) -> str:
        """The form's record as a Danish sentence names it, or its sheet where it is blank."""
        if form.record is None:
            return f"arket “{form.name}”"
        return record_called(form.record, self.file.round.template).da

    def _why(
        self,
        form: ReturnedForm,
        cell: Cell,
        place: tuple[int, int] | None,
        there: Cell | None,
    ) -> str:
        named = self._named(form)
        repeated = {copy.number: copy.label for copy in form.repeated}
        if cell.row in repeated:
            return f"Rækken “{repeated[cell.row]}” står to gange i {named}"
        if there is None or place is None:
            return f"Det står uden for felterne i {named}"
        if there.formula is not None:
            return f"{self._formula_name(named, place)} regnes ud af sig selv"
        return f"Cellen i {named} er låst for jer"

    def _formula_name(self, named: str, place: tuple[int, int]) -> str:
        row = next((row for row in self.layout.rows if row.row == place[0]), None)
        slots = [one.slot for one in row.places if one.column == place[1]] if row else []
        label = slot_called(slots[0]) if slots else called(row) if row else ""
        return f"“{label}” i {named}" if label else f"Linjen i {named}"

    def _deleted(self, book: Book) -> Iterator[UnplacedLine]:
        """What the list still shows of forms that were deleted."""
        for listed in deleted_forms(self.file):
            sheet = book.sheet(listed.list)
            why = f"Arket “{listed.name}” er slettet. Det her viste arket {listed.list} af det"
            for column, cell in sorted(listed.cells.items()):
                if sheet is not None and cell.text.strip() and cell.text != FAULT:
                    yield left_line(sheet, listed.row, column, why)

    def _on_other_sheet(self, sheet: Sheet) -> Iterator[UnplacedLine]:
        ours = self._as_sent.get(sheet.name)
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
                sheet, why, lambda cell: cell.text.startswith(KEY_PREFIX) or self.sent.knows(cell)
            )
        else:
            yield from left_cells(sheet, not_sent(sheet))

    @property
    def _as_sent(self) -> Mapping[str, Sheet]:
        """The sheets beside the forms as they were sent, by their name now."""
        return {
            role.found.name: ours
            for role in our_sheets(self.file) or ()
            if role.found is not None and (ours := self.fresh.sheet(role.name)) is not None
        }


def _is_same(cell: Cell, there: Cell) -> bool:
    if cell.formula is None or there.formula is None:
        return cell.text == there.text
    # What a form says in words may have been worded otherwise when it was sent.
    return there.kind is CellKind.TEXT or cell.text == there.text


def _free_texts(forms: Iterable[PlacedForm]) -> Iterator[str]:
    for form in forms:
        for value in form.answers.values():
            if isinstance(value.slot.field, TextField | LongTextField):
                yield value.text
