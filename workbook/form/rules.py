"""What Excel takes in the cells of a form, and what it says at them."""

from typing import TypeAlias

from templates.field import LongTextField, TicksField
from workbook.address import Area
from workbook.fields.face import ListRule, shortened
from workbook.fields.faces import AnyFace
from workbook.fields.taken import write_taken
from workbook.form.layout import SlotPlace
from workbook.form.plan import FormsPlan
from workbook.write.book import SheetWriter

_TITLE, _MESSAGE = 32, 255  # characters that Excel takes in a hint
_Ruled: TypeAlias = tuple[AnyFace, Area, tuple[str, str]]
"""Cells with one rule, and the hint at them."""


def write_rules(sheet: SheetWriter, plan: FormsPlan) -> None:
    """The rules of every open cell; those of amounts beside each other together."""
    for row in plan.layout.rows:
        areas: list[_Ruled] = []
        for place in row.places:
            if not place.is_open:
                continue
            face, hint = plan.face(place.slot), _hint(plan, place)
            area = Area(place.row, place.column, place.row, place.column)
            if areas and (areas[-1][0], areas[-1][2]) == (face, hint):
                area = Area(place.row, areas.pop()[1].first_column, place.row, place.column)
            areas.append((face, area, hint))
        for face, area, hint in areas:
            write_taken(sheet, area, face.taken, hint, plan.lists)


def _hint(plan: FormsPlan, place: SlotPlace) -> tuple[str, str]:
    """What is said at the cell, where the form does not say it beside the cell."""
    field, face = place.slot.field, plan.face(place.slot)
    if isinstance(field, LongTextField) and not isinstance(face.taken.rule, ListRule):
        return "", ""
    if isinstance(field, TicksField):
        listed = plan.round.template.lists.get(field.list)
        value = listed.find(place.slot.part) if listed else None
        if value is not None and value.help:
            return shortened(field.title, _TITLE), shortened(value.help, _MESSAGE)
    title, message = face.hint
    return title, message
