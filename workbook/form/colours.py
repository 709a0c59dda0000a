"""The colours of a form: what is missing, what cannot be read, what does not add up."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from templates.check import OwnCheck
from templates.field import LinesField, TemplateField
from templates.frozen import frozen
from workbook.address import Area
from workbook.expression import own_check
from workbook.expression.cell_test import CellTest
from workbook.expression.condition import asked
from workbook.expression.formula import FAULT
from workbook.fields.faces import AnyFace
from workbook.fields.mark import Look, Mark, OfCell, RowTest, Unanswered
from workbook.fields.taken import LOOKS
from workbook.form.areas import Block, blocks
from workbook.form.cells import FormCells, used
from workbook.form.counts import apart, changes, differs, filled
from workbook.form.parts import Held, from_year_on, full_effect, held_sums, splits
from workbook.form.plan import FormsPlan
from workbook.write import styles
from workbook.write.book import SheetWriter
from workbook.write.styles import Style

BALANCED: Final = Style(bold=True, colour=styles.GREEN, fill=styles.PALE_GREEN)
_CHECKED: Final[dict[str, Look]] = {"error": "fault", "warning": "warning", "info": "advice"}
_ORDER: Final = ("fault", "missing", "warning", "advice")


@frozen
class Coloured:
    """Cells that take a colour where a formula, written for the first of them, is true.

    Attributes:
        further: other cells of which the same is asked.
    """

    area: Area
    formula: str
    look: Look
    further: tuple[Area, ...] = ()


def write_colours(sheet: SheetWriter, plan: FormsPlan) -> None:
    """The gravest first: where two fall on one cell, that one shows."""
    colours = _Colours(plan)
    found = sorted(colours.all(), key=lambda one: _ORDER.index(one.look))
    for one in found:
        sheet.conditional(one.area, one.formula, LOOKS[one.look], stop=True, further=one.further)
    for area, formula in colours.balanced():
        sheet.conditional(area, formula, BALANCED)


@frozen(slots=False)
class _Colours:
    """What is coloured on every form of a workbook."""

    plan: FormsPlan

    def all(self) -> Iterator[Coloured]:
        """What the types mark; then what fields ask of each other, and the office's own checks."""
        yield from self._of_cells()
        for face in self.plan.faces.values():
            for mark in face.marks() if face.field.is_typed else ():
                yield from self._of_several(mark)
        for field in self._fields():
            yield from self._field(field)
        for block, held in self._held():
            off = differs(block.cells, held.slot, held.must_be)
            yield Coloured(block.area, f"{filled(block.cells, held.typed)}*{off}=1", "fault")
        typed = [place.slot.id for place in self.plan.layout.places.values() if place.is_open]
        yield from self._alike(typed, "fault", lambda block: f"ISERROR({block.own})")
        for check in self.plan.round.template.checks:
            yield from self._check(check)

    def balanced(self) -> Iterator[tuple[Area, str]]:
        """Sums that are what they must be."""
        for block, held in self._held():
            cells = block.cells
            cell = cells.slot(held.slot)
            is_right = f"ISNUMBER({cell})*({differs(cells, held.slot, held.must_be)}=0)"
            yield block.area, f"{filled(cells, held.typed)}*{is_right}=1"

    def _of_cells(self) -> Iterator[Coloured]:
        """What is asked of a cell by itself: once of all cells of which the same is asked."""
        asked_of: dict[tuple[CellTest | int, Look], dict[str, RowTest]] = {}
        for face in self.plan.faces.values():
            for mark in face.marks() if face.field.is_typed else ():
                for part in mark.cells:
                    what = _of_one_cell(part.test)
                    if what is not None:
                        asked_of.setdefault((what, mark.look), {})[part.slots[0]] = part.test
        for (_, look), tests in asked_of.items():
            yield from self._alike(list(tests), look, partial(_holds, tests))

    def _alike(
        self, slots: Sequence[str], look: Look, formula: Callable[[Block], str]
    ) -> Iterator[Coloured]:
        """The cells with one formula where they begin in one column."""
        columns: dict[tuple[int, str], list[Block]] = {}
        for block in self._blocks(slots):
            key = (block.area.first_column, block.cells.fixed)
            columns.setdefault(key, []).append(block)
        for first, *others in columns.values():
            yield Coloured(first.area, formula(first), look, tuple(other.area for other in others))

    def _of_several(self, mark: Mark) -> Iterator[Coloured]:
        """Too few of several cells are answered; what another form may answer none is asked for."""
        for part in mark.cells:
            test = part.test
            if isinstance(test, Unanswered) and not test.inherits and _of_one_cell(test) is None:
                holds = test.formula(FormCells(self.plan.layout, fixed="cell"))
                for block in self._blocks(part.slots):
                    blank = f"(LEN({block.cells.this(block.first)})=0)"
                    yield Coloured(block.area, f"{holds}*{blank}=1", mark.look)

    def _field(self, field: TemplateField) -> Iterator[Coloured]:
        fixed = FormCells(self.plan.layout, fixed="cell")
        if isinstance(field, LinesField):
            yield from self._lines(field, fixed)
            return
        face = self.plan.faces[field.id]
        if field.only_with:
            yield from self._alone(face, fixed)
        of = full_effect(self.plan.round, field)
        if of:
            cell, years = fixed.slot(field.id), from_year_on(self.plan.layout, of)
            off = [changes(fixed, cell, year, amounts) for year, amounts in years]
            for block in self._blocks([field.id]) if off else ():
                yield Coloured(block.area, f"{'+'.join(off)}>0", "fault")
        if not field.is_typed:
            for block in self._blocks([slot.id for slot in face.slots]):
                yield Coloured(block.area, f'{block.own}="{FAULT}"', "fault")

    def _alone(self, face: AnyFace, fixed: FormCells) -> Iterator[Coloured]:
        """An answer without the amounts that it speaks of."""
        span = fixed.slots([slot.id for slot in face.round_slots(face.field.only_with)])
        some = f'COUNTIF({span},">0")+COUNTIF({span},"<0")'
        for block in self._blocks([slot.id for slot in face.slots]):
            yield Coloured(block.area, f"AND(LEN(TRIM({block.own}))>0,{some}=0)", "missing")

    def _lines(self, field: LinesField, fixed: FormCells) -> Iterator[Coloured]:
        """Lines without a name, and amounts that do not add up."""
        layout, (name, *others) = self.plan.layout, field.fields
        rows = [row for row in layout.rows if row.field == field and row.kind == "line"]
        names = [f"{field.id}:{line}.{name.id}" for line in range(1, field.lines + 1)]
        beside = [place.slot.id for place in rows[0].places if place.slot.id != names[0]]
        for block in self._blocks(names) if others else ():
            some = f"COUNTA({block.cells.slots(beside)})>0"
            yield Coloured(block.area, f"AND(LEN(TRIM({block.own}))=0,{some})", "missing")
        for split in splits(layout, field):
            off = f"{apart(fixed, split.parts, split.whole)}=1"
            for block in self._blocks(split.parts):
                yield Coloured(block.area, off, "fault")

    def _check(self, check: OwnCheck) -> Iterator[Coloured]:
        """A check of the office's own; what it asks of other forms shows on the live sheet only."""
        round_, cells = self.plan.round, FormCells(self.plan.layout, fixed="cell")
        if any(one.within for one in asked(check, round_)):
            return
        holds = f"({used(cells)}>0)*{own_check.mark(check, round_, cells)}=1"
        slots = [place.slot.id for place in self.plan.layout.places_of(check.field)]
        for block in self._blocks(slots):
            yield Coloured(block.area, holds, _CHECKED[check.severity])

    def _held(self) -> Iterator[tuple[Block, Held]]:
        """The sums that must be a certain amount, those of one row together."""
        for field in self._fields():
            face = self.plan.faces.get(field.id)
            found = held_sums(self.plan.round, field, face.slots) if face else ()
            held = {one.slot: one for one in found}
            for block in self._blocks(list(held)):
                yield block, held[block.first]

    def _fields(self) -> Iterator[TemplateField]:
        """Of the form, each once, from the top."""
        yield from {
            place.slot.field.id: place.slot.field for place in self.plan.layout.places.values()
        }.values()

    def _blocks(self, slots: Sequence[str]) -> tuple[Block, ...]:
        return blocks(self.plan.layout, slots)


def _of_one_cell(test: RowTest) -> CellTest | int | None:
    """What is asked of one cell alone: two of which the same is asked are so known; else None."""
    if isinstance(test, OfCell):
        return test.test
    if isinstance(test, Unanswered) and len(test.slots) == 1:
        return None if test.inherits or test.only_with else test.needed
    return None


def _holds(tests: Mapping[str, RowTest], block: Block) -> str:
    return f"{tests[block.first].formula(block.cells)}=1"
