"""What travels between programs: an examined file, without what both sides have already.

The round, the template's fields and the layouts made of both travel as their names. Frozen
dataclasses with slots travel field by field: by themselves, taking them out again took longer than
all else that is done with a file.
"""

import io
import pickle
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from typing import Any, Final

from templates.field import BaseField
from workbook.layouts import LAYOUTS, AnyLayout, sent_layout
from workbook.records.slot import Slot
from workbook.records.value import Place, Value
from workbook.round.model import Round

_OF_VALUE: Final = tuple(field.name for field in fields(Value))[2:]  # behind slot and place
_ROUND: ContextVar[Round] = ContextVar("round")


def packed(round_: Round, found: object) -> bytes:
    """What was found in a file of the round, to be sent from a worker."""
    stream = io.BytesIO()
    _Packer(stream, round_).dump(found)
    return stream.getvalue()


def unpacked(round_: Round, data: bytes) -> Any:
    """What a worker of the round has sent; it is one of our own programs."""
    before = _ROUND.set(round_)
    try:
        return pickle.loads(data)  # noqa: S301 - our own
    finally:
        _ROUND.reset(before)


class _Packer(pickle.Pickler):
    def __init__(self, stream: io.BytesIO, round_: Round) -> None:
        super().__init__(stream, protocol=pickle.HIGHEST_PROTOCOL)
        self._round = round_
        self._fields: dict[str, object] = dict(round_.template.fields)

    def reducer_override(self, obj: Any) -> Any:
        kind = type(obj)
        if kind is Value:
            return _value, _flat(obj)
        if kind not in _slotted:
            _slotted[kind] = _slots(kind)
        names = _slotted[kind]
        if names:
            return kind, tuple([getattr(obj, name) for name in names])
        if obj is self._round:
            return _round, ()
        if isinstance(obj, BaseField) and self._fields.get(obj.id) is obj:
            return _field, (obj.id,)
        if isinstance(obj, LAYOUTS):
            return _layout, (obj.centre,)
        return NotImplemented


def _flat(value: Value) -> tuple[object, ...]:
    """A value and its place in one; there are hundreds of both in a file."""
    place = value.place
    at = (value.slot, place.file, place.sheet, place.row, place.column)
    return (*at, *[getattr(value, name) for name in _OF_VALUE])


def _value(slot: Slot, file: str, sheet: str, row: int, column: int, *others: Any) -> Value:
    return Value(slot, Place(file, sheet, row, column), *others)


def _round() -> Round:
    return _ROUND.get()


def _field(name: str) -> object:
    return _ROUND.get().template.fields[name]


def _layout(centre: str) -> AnyLayout:
    return sent_layout(_ROUND.get(), centre)


_slotted: dict[type, tuple[str, ...]] = {}


def _slots(kind: type) -> tuple[str, ...]:
    """The fields of a slotted dataclass that is made from them alone; none of any other class."""
    if "__slots__" not in kind.__dict__ or not is_dataclass(kind) or issubclass(kind, BaseField):
        return ()
    made = fields(kind)
    by_place = all(field.init and not field.kw_only for field in made)
    return tuple(field.name for field in made) if by_place else ()
