"""Every class of which a template is made, by its name."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from templates.template import Template


@cache
def parts() -> Mapping[str, type[Any]]:
    """The classes, the template first, each before those that it is made of."""
    return {part.__name__: part for part in _reached(Template, {})}


def _reached(part: type[Any], seen: dict[type[Any], None]) -> Iterator[type[Any]]:
    if part in seen:
        return
    seen[part] = None
    yield part
    for hint in get_type_hints(part).values():
        for inner in _classes(hint):
            yield from _reached(inner, seen)


def _classes(hint: Any) -> Iterator[type[Any]]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from _classes(inner)
