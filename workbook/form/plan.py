"""All that the sheets of one workbook of forms are written from."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from templates.field import LinesField, TemplateField
from templates.frozen import frozen
from workbook.expression.calculated import with_calculated
from workbook.expression.formula import FAULT
from workbook.fields.faces import AnyFace, face_of
from workbook.fields.line import line_field
from workbook.fields.lists import Lists, named_lists, workbook_lists
from workbook.form.layout import FormLayout, form_layout
from workbook.read.model import Cell
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.records.value import Content, Contents, Place
from workbook.records.written import written_value
from workbook.round.model import Round

OddCells: TypeAlias = Mapping[str, Cell]
"""Cells of a form by the slot's id: an error, a truth value, a date where none belongs."""


@frozen(slots=False)
class PlannedForm:
    """One form before it is written.

    Attributes:
        sheet: its name.
        contents: what stands in it, by slot id, with what it calculates.
        record: the same as it will be read; its cells are those of its own sheet.
    """

    sheet: str
    contents: Contents
    record: Record

    @property
    def is_used(self) -> bool:
        """Whether a centre wrote anything in it."""
        return any(value.raw for value in self.record.values.values() if value.slot.is_typed)


@frozen(slots=False)
class FormsPlan:
    """One centre's workbook before it is written.

    Attributes:
        layout: of every form.
        contents: of each form; blank ones are empty.
        odd: of each form: cells that hold what no content can say.
    """

    round: Round
    centre: str
    layout: FormLayout
    contents: Sequence[Contents]
    odd: Sequence[OddCells]

    @cached_property
    def lists(self) -> Lists:
        """That the workbook offers; a form has room for the names of centres and committees."""
        return workbook_lists(self.round, named_lists(self.round))

    @cached_property
    def faces(self) -> Mapping[str, AnyFace]:
        """Of the form's fields, and of the fields of its small tables, by id, from the top."""
        cells: dict[str, list[Slot]] = {}
        fields: dict[str, TemplateField] = {}
        for place in self.layout.places.values():
            field = asked_in(place.slot)
            fields[field.id] = field
            cells.setdefault(field.id, []).append(place.slot)
        return {
            name: face_of(self.round, field, cells[name], self.lists)
            for name, field in fields.items()
        }

    @cached_property
    def forms(self) -> tuple[PlannedForm, ...]:
        """In the order of their numbers."""
        return tuple(
            self._form(self.layout.name(number), contents, odd)
            for number, (contents, odd) in enumerate(
                zip(self.contents, self.odd, strict=True), start=1
            )
        )

    def face(self, slot: Slot) -> AnyFace:
        """Of what is asked in the slot's cell."""
        return self.faces[asked_in(slot).id]

    def stored(self, slot: Slot, content: Content) -> Content:
        """What stands in the slot's cell for a content: a name, where the content is its code."""
        written = self.face(slot).stored(slot, content)
        name = getattr(slot.spec, "list", "")
        if not isinstance(written, str) or written not in self.round.lists.get(name, ()):
            return written
        return self.lists[name][self.round.lists[name].index(written)]

    def _form(self, sheet: str, contents: Contents, odd: OddCells) -> PlannedForm:
        values = {
            name: written_value(
                place.slot,
                Place("", sheet, place.row, place.column),
                contents.get(name),
                self.stored,
            )
            for name, place in self.layout.places.items()
        }
        values |= {
            name: values[name]._replace(content=None, raw=cell.raw, kind=cell.kind)
            for name, cell in odd.items()
        }
        first = next(iter(values.values())).place
        return PlannedForm(sheet, contents, Record((), sheet, values, self.centre, first))


def asked_in(slot: Slot) -> TemplateField:
    """The field that the slot's cell asks for; of a small table the line's, as one by itself."""
    if isinstance(slot.field, LinesField):
        line = next(one for one in slot.field.fields if one.id == slot.part.split(".")[1])
        return line_field(slot.field, line)
    return slot.field


def forms_plan(
    round_: Round,
    centre: str,
    records: Sequence[Contents] = (),
    blank: int | None = None,
    odd: Sequence[OddCells] = (),
) -> FormsPlan:
    """The plan of a workbook with a form for each record, and so many blank ones; at least one.

    Args:
        round_: whose template has a form.
        centre: its code.
        records: what stands in the first forms.
        blank: how many blank ones follow; the template's number without it.
        odd: of the first forms: cells that hold what no content can say; what is calculated of
            them is a fault.
    """
    layout = form_layout(round_, centre)
    extra = round_.template.record.blank if blank is None else blank
    slots = [place.slot for place in layout.places.values()]
    every: list[Contents] = [*records, *([{}] * extra)] or [{}]
    cells: list[OddCells] = [*odd, *([{}] * (len(every) - len(odd)))]
    faulty = ({**one, **dict.fromkeys(own, FAULT)} for one, own in zip(every, cells, strict=True))
    contents = tuple(with_calculated(round_, slots, one) for one in faulty)
    return FormsPlan(round_, centre, layout, contents, tuple(cells))
