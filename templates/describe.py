"""What the classes of a template say of their keys: each once, in the docstring of its class."""

import inspect
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from templates.kinds import toml_key

_ENTRY = re.compile(r"^    (\w+): (.*)$")


def summary(part: type[Any]) -> str:
    """What the class is, in one sentence."""
    return inspect.cleandoc(part.__doc__ or "").partition("\n\n")[0].replace("\n", " ")


def meanings(part: type[Any]) -> Mapping[str, str]:
    """What each key of the class means, in the order of the keys; KeyError where one says nothing.

    A class says it of its own attributes, and what it inherits is said where that is defined.
    """
    said: dict[str, str] = {}
    for base in reversed(part.__mro__):
        said |= _entries(base)
    return {toml_key(field.name): said[field.name] for field in fields(part)}


def _entries(part: type[Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    _, _, listed = inspect.cleandoc(part.__doc__ or "").partition("Attributes:\n")
    name = ""
    for line in listed.splitlines():
        entry = _ENTRY.match(line)
        if entry:
            name = entry[1]
            found[name] = entry[2]
        elif name:
            found[name] += f" {line.strip()}"
    return {key: text.replace("``", "`").replace("\\", "") for key, text in found.items()}
