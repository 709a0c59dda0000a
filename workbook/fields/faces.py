"""The face of a field of any type."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from templates.field import TemplateField
from workbook.fields.choice import ChoiceFace, ChoicesFace, TicksFace
from workbook.fields.day import DayFace
from workbook.fields.face import Face
from workbook.fields.lists import Lists
from workbook.fields.number import AmountFace, IntegerFace, PercentFace, YearFace
from workbook.fields.text import CodeFace, GivenTextFace, LinkFace, LongTextFace, TextFace
from workbook.records.slot import Slot
from workbook.round.model import Round

AnyFace = Face[Any]

_FACES: Final[Mapping[str, type[AnyFace]]] = {
    "text": TextFace,
    "long_text": LongTextFace,
    "choice": ChoiceFace,
    "choices": ChoicesFace,
    "ticks": TicksFace,
    "date": DayFace,
    "year": YearFace,
    "integer": IntegerFace,
    "percent": PercentFace,
    "amount": AmountFace,
    "amounts": AmountFace,
    "code": CodeFace,
    "lines": GivenTextFace,
    "agreed": GivenTextFace,
    "history": GivenTextFace,
    "link": LinkFace,
}


def face_of(round_: Round, field: TemplateField, slots: Sequence[Slot], lists: Lists) -> AnyFace:
    """The face of a field with these cells."""
    return _FACES[field.type](round_, field, tuple(slots), lists)
