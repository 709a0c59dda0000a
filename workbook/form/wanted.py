"""What a form still lacks, and what in it does not add up."""

from collections.abc import Iterator
from typing import Final

from templates.field import LinesField, TemplateField
from templates.frozen import frozen
from templates.sheet import FormBlock
from workbook.expression import own_check
from workbook.expression.condition import asked
from workbook.fields.cell_test import NotListed
from workbook.fields.faces import AnyFace
from workbook.fields.mark import OfCell
from workbook.form.cells import FormCells
from workbook.form.counts import Count, Counts, together
from workbook.form.layout import FormLayout
from workbook.form.parts import from_year_on, full_effect, held_sums, splits
from workbook.form.plan import FormsPlan, PlannedForm, asked_in

_NUMBERS: Final = ("integer", "percent", "date", "amount", "amounts")
"""Types whose cells hold what Excel takes for a number."""


@frozen
class Wanted:
    """One thing that may lack.

    Attributes:
        name: what the form's first line calls it.
        count: how many times it does.
    """

    name: str
    count: Count


def wanted(plan: FormsPlan, form: PlannedForm, cells: FormCells) -> tuple[Wanted, ...]:
    """All that may lack in the form, from the top; formulas name its cells like these."""
    return tuple(_Wants(plan, form, cells, Counts(cells, form.record)).all())


@frozen(slots=False)
class _Wants:
    plan: FormsPlan
    form: PlannedForm
    cells: FormCells
    counts: Counts

    def all(self) -> Iterator[Wanted]:
        """Block by block, then the office's own checks that must be mended."""
        fields, sheet = self.plan.round.template.fields, self.plan.round.template.form_sheet
        for block in sheet.blocks if sheet else ():
            if block.grid:
                yield from self._grid(block)
            for name in block.fields:
                field = fields[name]
                parts = [*self._missing(field), *self._faulty(field)]
                if parts:
                    yield Wanted(field.title, together(parts))
        yield from self._checks()

    def _grid(self, block: FormBlock) -> Iterator[Wanted]:
        """What the amounts lack; all that is wrong with them is one thing."""
        fields = [self.plan.round.template.fields[name] for name in block.grid]
        for field in fields:
            yield from (Wanted(field.title, part) for part in self._missing(field))
        faulty = [part for field in fields for part in self._faulty(field)]
        if faulty:
            yield Wanted(block.title, together(faulty))

    def _missing(self, field: TemplateField) -> Iterator[Count]:
        """Too few of the cells are answered; what another form may answer is not asked for."""
        face = self.plan.faces.get(field.id)
        if isinstance(field, LinesField) and field.required:
            first = [
                f"{field.id}:{line}.{field.fields[0].id}" for line in range(1, field.lines + 1)
            ]
            yield self.counts.missing(first, 1)
        elif face is not None and field.is_typed and face.needed and not field.inherits:
            given = [slot.id for slot in face.round_slots(field.only_with)]
            yield self.counts.missing(_ids(face), face.needed, given)

    def _faulty(self, field: TemplateField) -> Iterator[Count]:
        """What cannot be read in the cells, is on no list, or does not add up."""
        yield from self._off_list(field)
        if isinstance(field, LinesField):
            off = [self.counts.apart(one.parts, one.whole) for one in splits(self.layout, field)]
            if off:
                yield together(off)
            return
        face = self.plan.faces[field.id]
        if not field.is_typed:
            for held in held_sums(self.plan.round, field, face.slots):
                yield self.counts.off_balance(held.slot, held.typed, held.must_be)
        elif field.type == "year":
            yield self._year(field)
        elif field.type in _NUMBERS and not getattr(field, "or_quarter", False):
            yield self.counts.texts(_ids(face))

    def _off_list(self, field: TemplateField) -> Iterator[Count]:
        """Choices that are on no list, where nothing else may be chosen."""
        asked_here = {asked_in(place.slot).id for place in self.layout.places_of(field.id)}
        for name in sorted(asked_here) if field.is_typed else ():
            face = self.plan.faces[name]
            for mark in face.type_marks():
                test = mark.cells[0].test if mark.cells and mark.look == "fault" else None
                if isinstance(test, OfCell) and isinstance(test.test, NotListed):
                    yield self.counts.off_list(_ids(face), test.test)

    def _year(self, field: TemplateField) -> Count:
        """No year, or one after which the amounts that it speaks of change."""
        found = self.counts.no_year(field.id)
        of = full_effect(self.plan.round, field)
        for year, amounts in from_year_on(self.layout, of) if of else ():
            found += self.counts.changes(field.id, year, amounts)
        return found

    def _checks(self) -> Iterator[Wanted]:
        round_, record = self.plan.round, self.form.record
        for check in round_.template.checks:
            within = any(one.within for one in asked(check, round_))
            if check.severity == "error" and not within:
                formula = own_check.mark(check, round_, self.cells)
                now = own_check.holds(check, record, [record], round_)
                yield Wanted(
                    round_.template.fields[check.field].title, Count(f"({formula})", int(now))
                )

    @property
    def layout(self) -> FormLayout:
        """Of every form."""
        return self.plan.layout


def _ids(face: AnyFace) -> list[str]:
    return [slot.id for slot in face.slots]
