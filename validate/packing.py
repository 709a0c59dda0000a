"""What travels between programs: an examined file, without what both sides have already.

The round, the template's fields and the layouts made of both travel as their names. Frozen
dataclasses with slots travel field by field: by themselves, taking them out again took longer than
all else that is done with a file.
"""

import io
import pickle
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from typing import Any, Final

from templates.field import BaseField, TemplateField
from workbook.layouts import LAYOUTS, AnyLayout, sent_layout
from workbook.records.record import Record
from workbook.records.slot import Slot
from workbook.records.value import Place, Value
from workbook.round.model import Round

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
        if kind in _APART:
            make, take = _APART[kind]
            return make, take(self, obj)
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

    def of_record(self, record: Record) -> tuple[object, ...]:
        """A record with its values in pieces: there are hundreds of them in a file.

        What it has of finance's record, and no cell of the file says again, is left at home.
        """
        sent = self._round.record(record.key)
        known = sent.values if sent is not None else {}
        has_sent = bool(known) and known.keys() <= record.values.keys()
        near: list[tuple[object, ...]] = []
        values: list[tuple[object, ...]] = []
        for slot, value in record.values.items():
            before = known.get(slot) if has_sent else None
            if before is None or not _is_near(value, before, record.place):
                values.append(_of_value(self, value))
            elif before is not value:
                cell = slot, value.place.row, value.place.column
                near.append(cell if value[2:] == before[2:] else (*cell, *value[2:]))
        others = (record.centre, record.place, record.is_sure, record.is_led)
        return near, values, has_sent, record.key, record.name, *others


def _is_near(value: Value, before: Value, place: Place) -> bool:
    """Whether slot, file and sheet need not be said again; finance's own value stands elsewhere."""
    if value is before:
        return True
    return value.slot is before.slot and value.place[:2] == place[:2]


def _of_value(_: _Packer, value: Value) -> tuple[object, ...]:
    slot, place, *others = value
    return (slot, *place, *others) if others != _BLANK else (slot, *place)


def _value(*parts: Any) -> Value:
    return Value(parts[0], Place(*parts[1:5]), *parts[5:])


def _record(near: Iterable[Any], values: Iterable[Any], has_sent: bool, *others: Any) -> Record:
    key, name, centre, place, *rest = others
    own = {parts[0].id: _value(*parts) for parts in values}
    sent = _ROUND.get().record(key) if has_sent else None
    if sent is not None:
        own = {**sent.values, **own}
        for slot, row, column, *says in near:
            at = Place(place.file, place.sheet, row, column)
            before = own[slot]
            own[slot] = Value(before.slot, at, *says) if says else before.at(at)
    return Record(key, name, own, centre, place, *rest)


def _of_slot(_: _Packer, slot: Slot) -> tuple[object, ...]:
    return slot.field, slot.part, slot.year


def _slot(field: TemplateField, part: str, year: int | None) -> Slot:
    """The slot; every file of a round has the same ones."""
    known = _ROUND.get().known
    key = (Slot, field.id, part, year)
    if key not in known:
        known[key] = Slot(field, part, year)
    slot: Slot = known[key]
    return slot


def _round() -> Round:
    return _ROUND.get()


def _field(name: str) -> object:
    return _ROUND.get().template.fields[name]


def _layout(centre: str) -> AnyLayout:
    return sent_layout(_ROUND.get(), centre)


_APART: Final[Mapping[type, tuple[Callable[..., Any], Callable[..., tuple[object, ...]]]]] = {
    Record: (_record, _Packer.of_record),
    Value: (_value, _of_value),
    Slot: (_slot, _of_slot),
}
"""What makes each of these again, and what it is made of."""

_BLANK: Final = list(Value._field_defaults.values())

_slotted: dict[type, tuple[str, ...]] = {}


def _slots(kind: type) -> tuple[str, ...]:
    """The fields of a slotted dataclass that is made from them alone; none of any other class."""
    if "__slots__" not in kind.__dict__ or not is_dataclass(kind) or issubclass(kind, BaseField):
        return ()
    made = fields(kind)
    by_place = all(field.init and not field.kw_only for field in made)
    return tuple(field.name for field in made) if by_place else ()
