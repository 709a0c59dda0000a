"""Builds the classes of a template from a content that fits them, without preparing pydantic.

Preparing it takes as long as importing it, and most templates fit. What does not fit is read by
pydantic, which knows every fault with its place.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from templates.kinds import toml_key
from templates.limits import Limit, Spelled
from templates.tagged import Tagged

T = TypeVar("T")

Build: TypeAlias = Callable[[Any], Any]
"""Gives what a class has for a value of the file's content."""


class DoesNotFitError(Exception):
    """The content is not one of the class."""


def built(cls: type[T], data: Any) -> T:
    """The class with this content.

    Args:
        cls: a dataclass whose fields are dataclasses, tuples, mappings and plain values; one that
            is not `STRICT` takes no notice of further keys.
        data: as JSON or TOML has it; of a template in full (`in_full`).

    Raises:
        DoesNotFitError: a key is missing or unknown, or a value is of another kind.
    """
    kind: Any = cls
    made: T = _build(kind)(data)
    return made


@cache
def _build(kind: Any) -> Build:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _annotated(*arguments)
    if origin is Literal:
        return _one_of(arguments)
    if origin in (Union, UnionType):
        builds = [_build(one) for one in arguments if one is not NoneType]
        return _first_of(builds, may_lack=NoneType in arguments)
    if origin in (tuple, Mapping):
        return _tuple(arguments) if origin is tuple else _mapping(*map(_build, arguments))
    if is_dataclass(kind):
        return _table(kind)
    return _member(kind) if issubclass(kind, Enum) else _plain(kind)


def _annotated(kind: Any, *marks: Any) -> Build:
    tag = next((one.key for one in marks if isinstance(one, Tagged)), "")
    if tag:
        return _tagged(tag, get_args(kind))
    spelled = [one.read for one in marks if isinstance(one, Spelled)]
    return _read_first(spelled, _tested(_build(kind), marks))


def _read_first(spelled: list[Build], inner: Build) -> Build:
    """The same of a value that may be spelled otherwise."""
    if not spelled:
        return inner
    (read,) = spelled
    return lambda value: inner(read(value))


def _plain(kind: type) -> Build:
    if kind is object:
        return lambda value: value
    taken = {float: (int, float), Decimal: (int, float, Decimal)}.get(kind, (kind,))

    def build(value: Any) -> Any:
        if type(value) not in taken:
            raise DoesNotFitError
        if kind is Decimal:
            return Decimal(str(value))
        return float(value) if kind is float else value

    return build


def _member(kind: type[Enum]) -> Build:
    values = {member.value: member for member in kind}

    def build(value: Any) -> Any:
        if type(value) is not str or value not in values:
            raise DoesNotFitError
        return values[value]

    return build


def _one_of(values: tuple[Any, ...]) -> Build:
    def build(value: Any) -> Any:
        if not any(type(one) is type(value) and one == value for one in values):
            raise DoesNotFitError
        return value

    return build


def _first_of(builds: list[Build], *, may_lack: bool) -> Build:
    def build(value: Any) -> Any:
        if value is None and may_lack:
            return None
        for one in builds:
            try:
                return one(value)
            except DoesNotFitError:
                continue
        raise DoesNotFitError

    return build


def _tested(inner: Build, limits: tuple[Limit, ...]) -> Build:
    def build(value: Any) -> Any:
        made = inner(value)
        if not all(limit.holds(made) for limit in limits):
            raise DoesNotFitError
        return made

    return build


def _tuple(kinds: tuple[Any, ...]) -> Build:
    is_open = kinds[-1] is ...
    builds = [_build(one) for one in kinds if one is not ...]

    def build(value: Any) -> Any:
        if type(value) is not list or not (is_open or len(value) == len(builds)):
            raise DoesNotFitError
        each = builds * len(value) if is_open else builds
        return tuple(one(part) for one, part in zip(each, value, strict=True))

    return build


def _mapping(key: Build, inner: Build) -> Build:
    def build(value: Any) -> Any:
        if type(value) is not dict:
            raise DoesNotFitError
        return {key(name): inner(part) for name, part in value.items()}

    return build


def _tagged(tag: str, kinds: tuple[Any, ...]) -> Build:
    """One of several classes: that of which the tag is told."""
    builds = {kind.__dataclass_fields__[tag].default: kind for kind in kinds}

    def build(value: Any) -> Any:
        said = value.get(tag) if type(value) is dict else None
        if type(said) is not str or said not in builds:
            raise DoesNotFitError
        return _build(builds[said])(value)

    return build


def _table(cls: Any) -> Build:
    kinds: dict[str, Any] = {part.name: part.type for part in fields(cls)}
    parts = {toml_key(name): (name, _build(kind)) for name, kind in kinds.items()}
    needed = set(_needed(fields(cls)))
    is_strict = getattr(cls, "__pydantic_config__", {}).get("extra") == "forbid"

    def build(value: Any) -> Any:
        if type(value) is not dict or not needed <= value.keys():
            raise DoesNotFitError
        if is_strict and not value.keys() <= parts.keys():
            raise DoesNotFitError
        given: Mapping[str, Any] = {
            parts[key][0]: parts[key][1](part) for key, part in value.items() if key in parts
        }
        return cls(**given)

    return build


def _needed(parts: tuple[Field[Any], ...]) -> Iterator[str]:
    for part in parts:
        if part.default is MISSING and part.default_factory is MISSING:
            yield toml_key(part.name)
