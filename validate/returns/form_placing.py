"""Which returned form is which of the copy, and what its cells hold there."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import count

from templates.frozen import frozen
from validate.facts.form_doubt import in_doubt
from validate.facts.form_list import deleted_forms
from validate.returns.kept_cell import freed, kept_content
from validate.view import OpenedFile
from workbook.address import a1, parse_a1
from workbook.form.corrected import KeptForm, KeptForms
from workbook.form.layout import FormLayout
from workbook.read.model import PLACED_PICTURE, Cell, CellKind
from workbook.records.returned_form import ReturnedForm
from workbook.records.slot import Slot
from workbook.records.typing import standing_cell
from workbook.records.value import Content, Value
from workbook.round.model import Round

_MOST_GAPS = 20  # forms deleted without a trace, behind which a sheet's number still counts


@frozen(slots=False)
class PlacedForm:
    """One form of the copy.

    Attributes:
        sheet: its name in the copy.
        form: the returned one that stands there; None where it was deleted.
        doubted: the cells, by row and column, of which nobody knows what they answer.
    """

    sheet: str
    form: ReturnedForm | None
    doubted: frozenset[tuple[int, int]] = frozenset()

    @cached_property
    def answers(self) -> Mapping[tuple[int, int], Value]:
        """What stands in the cells in which the centre may write, by their place in the sheet.

        What is in doubt is left out.
        """
        record = self.form.record if self.form is not None else None
        return {
            (value.place.row, value.place.column): value
            for value in (record.values.values() if record is not None else ())
            if value.slot.is_typed and (value.place.row, value.place.column) not in self.doubted
        }

    def place(self, row: int, column: int) -> tuple[int, int] | None:
        """Where a cell of the returned sheet stands in the copy, or None where it has no place."""
        form = self.form
        if form is None or row not in form.rows or column not in form.columns:
            return None
        return form.rows[row], form.columns[column]

    def address(self, cell: str) -> str:
        """The same for an address; "" where it has no place."""
        place = self.place(*parse_a1(cell))
        return a1(*place) if place else ""

    def kept(self, round_: Round, *, date_1904: bool) -> KeptForm:
        """What the form is to hold in the copy: what was typed, to the letter."""
        contents: dict[str, Content] = {}
        cells: dict[str, Cell] = {}
        sheet = self.form.sheet if self.form is not None else None
        for (row, column), value in self.answers.items():
            typed = sheet.cell(row, column) if sheet is not None else None
            if sheet is None or typed is None:
                continue
            standing = standing_cell(value.slot, typed, sheet.struck.get((row, column)))
            cell = freed(value.slot, standing, date_1904=date_1904)
            content = kept_content(value.slot, cell, date_1904=date_1904)
            if content is not None and not _is_written_otherwise(round_, value.slot, content):
                contents[value.slot.id] = content
            elif cell.kind is not CellKind.UNCACHED and cell.text not in {"", PLACED_PICTURE}:
                cells[value.slot.id] = cell._replace(formula=None)
        return KeptForm(contents, cells)


def placed_forms(file: OpenedFile, layout: FormLayout) -> tuple[PlacedForm, ...]:
    """The forms of the copy in the order of their numbers, from 1.

    A form keeps its number. A deleted one leaves an empty form, so that those behind it keep
    theirs. One that was copied or renamed takes the first number that is free.
    """
    returned = file.returned.forms if file.returned is not None else ()
    deleted = [_number(layout, listed.name) for listed in deleted_forms(file)]
    most = len(returned) + len(deleted) + _MOST_GAPS
    gone = {number for number in deleted if 0 < number <= most}
    forms: dict[int, ReturnedForm] = {}
    others: list[ReturnedForm] = []
    for form in returned:
        number = _number(layout, form.name)
        if 0 < number <= most and number not in forms:
            forms[number] = form
        else:
            others.append(form)
    taken = gone | set(forms)
    free = (number for number in count(1) if number not in taken)
    forms |= {next(free): form for form in others}
    last = max([*forms, *gone], default=0)
    return tuple(
        _placed(file, layout.name(number), forms.get(number)) for number in range(1, last + 1)
    )


def _placed(file: OpenedFile, sheet: str, form: ReturnedForm | None) -> PlacedForm:
    return PlacedForm(sheet, form, in_doubt(file, form) if form is not None else frozenset())


def kept_forms(file: OpenedFile, forms: Sequence[PlacedForm]) -> KeptForms:
    """What the forms are to hold in the copy."""
    date_1904 = file.book is not None and file.book.date_1904
    kept = (form.kept(file.round, date_1904=date_1904) for form in forms)
    return KeptForms(tuple(kept), date_1904)


def _is_written_otherwise(round_: Round, slot: Slot, content: Content) -> bool:
    """Whether a form is sent with other words for it: a name for a code, a tick for a value."""
    if slot.spec.type == "ticks":
        return content == slot.part
    return content in round_.code_names.get(getattr(slot.spec, "list", ""), {})


def _number(layout: FormLayout, name: str) -> int:
    match = re.fullmatch(rf"{re.escape(layout.sheet)} ([1-9][0-9]{{0,3}})", name)
    return int(match[1]) if match else 0
