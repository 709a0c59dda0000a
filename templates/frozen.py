"""A frozen dataclass whose class costs next to nothing to make.

The house has some 240 small frozen dataclasses, and a command imports nearly all of them. For each,
the standard library's decorator has Python compile six functions, of which most are never called:
that was a third of a cold start. Here the library still finds the fields, so `fields`, `replace`,
`asdict` and pydantic know the class; what is rarely called is shared by all classes, and the
initializer is compiled when the first object is made.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

C = TypeVar("C")


@overload
def frozen(cls: type[C], /) -> type[C]: ...
@overload
def frozen(
    *, kw_only: bool = False, slots: bool = True, eq: bool = True
) -> Callable[[type[C]], type[C]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field, Field))
def frozen(
    cls: type[C] | None = None, /, *, kw_only: bool = False, slots: bool = True, eq: bool = True
) -> type[C] | Callable[[type[C]], type[C]]:
    """The class as a frozen dataclass.

    Args:
        cls: the class; none where the decorator is called with options.
        kw_only: its fields are given by name alone.
        slots: it has slots and no ``__dict__``; not of a class with cached properties.
        eq: two objects with equal fields are equal and have one hash.

    Returns:
        the class, made anew where it has slots.
    """

    def made(plain: type[C]) -> type[C]:
        found = dataclass(init=False, repr=False, eq=False, kw_only=kw_only, slots=slots)(plain)
        own: dict[str, object] = {
            "__init__": _compiled_at_first_call(found),
            "__repr__": _repr,
            "__setattr__": _refuse_setting,
            "__delattr__": _refuse_deleting,
            **(_equality(found) if eq else {}),
            **(_PICKLED if slots else {}),
        }
        for name, function in own.items():
            if name not in plain.__dict__:
                setattr(found, name, function)
        return found

    return made if cls is None else made(cls)


def _refuse_setting(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _equality(cls: type[Any]) -> dict[str, object]:
    compared = [one.name for one in fields(cls) if one.compare]
    content: Callable[[Any], object] = attrgetter(*compared) if compared else lambda _self: ()

    def equal(self: Any, other: Any) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return content(self) == content(other)

    def hashed(self: Any) -> int:
        return hash(content(self))

    return {"__eq__": equal, "__hash__": hashed}


def _state(self: Any) -> list[object]:
    return [getattr(self, one.name) for one in fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


_PICKLED = {"__getstate__": _state, "__setstate__": _restore}
"""What a class with slots needs to be copied and to travel to another program."""


def _compiled_at_first_call(cls: type[Any]) -> Callable[..., None]:
    def init(self: Any, *args: Any, **named: Any) -> None:
        made = _initializer(cls)
        # A subclass with an initializer of its own may have called this one.
        cls.__init__ = made
        made(self, *args, **named)

    return init


def _initializer(cls: type[Any]) -> Callable[..., None]:
    """The initializer of all fields, as the standard library's decorator writes it."""
    known: dict[str, object] = {"_set": object.__setattr__, "_MISSING": MISSING}
    by_place: list[str] = []
    by_name: list[str] = []
    body: list[str] = []
    for number, one in enumerate(fields(cls)):
        value = one.name
        if one.default_factory is not MISSING:
            known[f"_make{number}"] = one.default_factory
            value = f"_make{number}()"
        if one.init:
            (by_name if one.kw_only else by_place).append(_parameter(one, number, known))
            if one.default_factory is not MISSING:
                value = f"{value} if {one.name} is _MISSING else {one.name}"
        elif one.default_factory is MISSING:
            continue
        body.append(f"_set(self, {one.name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    parameters = ", ".join(["self", *by_place, *(["*", *by_name] if by_name else [])])
    text = f"def __init__({parameters}):\n " + "\n ".join(body or ["pass"])
    exec(text, known)  # noqa: S102  (names of fields, which are identifiers, and nothing else)
    init: Any = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init  # type: ignore[no-any-return]


def _parameter(one: "Field[Any]", number: int, known: dict[str, object]) -> str:
    if one.default_factory is not MISSING:
        return f"{one.name}=_MISSING"
    if one.default is MISSING:
        return one.name
    known[f"_default{number}"] = one.default
    return f"{one.name}=_default{number}"
