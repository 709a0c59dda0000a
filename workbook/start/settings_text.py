"""Settings of a round changed in the text of `runde.toml`, so that its comments stay."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from templates.errors import OperatorError
from templates.text import Text
from templates.toml_lines import line_numbers
from templates.toml_source import toml_data

_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


Place: TypeAlias = tuple[str, ...]
"""Of a key: its own name, behind those of its tables."""


def with_settings(text: str, changes: Mapping[Place, str | date | None], name: str) -> str:
    r"""The text with other values of these keys; one of its top that it lacks is added.

    Args:
        text: valid TOML.
        changes: by place; None makes a comment of the line.
        name: of the file, for an error.

    Raises:
        OperatorError: a value stands on several lines, or beside another key.

    >>> print(with_settings('round = "Maj 2026"  # label\n\n[[centres]]\ncode = "CET"\n',
    ...     {("round",): "August 2026", ("previous",): "../maj"}, "runde.toml"))
    round = "August 2026"  # label
    previous = "../maj"
    <BLANKLINE>
    [[centres]]
    code = "CET"
    <BLANKLINE>
    """
    lines = text.split("\n")
    places = line_numbers(text)
    for place, value in changes.items():
        if place in places:
            number = places[place] - 1
            lines[number] = _changed(lines[number], place[-1], value, name)
    changed = "\n".join(lines)
    for place, value in changes.items():
        if place not in places and value is not None:
            changed = _with_line(changed, place[-1], f"{place[-1]} = {_written(value)}")
    if toml_data(changed, name) != _expected(toml_data(text, name), changes):
        raise _unwieldy(name, ", ".join(".".join(place) for place in changes))
    return changed


def _changed(line: str, key: str, value: str | date | None, name: str) -> str:
    if value is None:
        return f"# {line.lstrip()}"
    return f"{key} = {_written(value)}{_comment(line, key, name)}"


def _expected(data: dict[str, Any], changes: Mapping[Place, str | date | None]) -> dict[str, Any]:
    for (*tables, key), value in changes.items():
        within = data
        for table in tables:
            within = within.get(table, {})
        if value is None:
            within.pop(key, None)
        else:
            within[key] = value
    return data


def _written(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def _comment(line: str, key: str, name: str) -> str:
    """What stands behind the value on its line, with the blanks before it.

    Raises:
        OperatorError: the value does not end on the line.
    """
    for end in [*(found.start() for found in re.finditer("#", line)), len(line)]:
        value = line[:end].rstrip()
        try:
            tomllib.loads(value)
        except ValueError:
            continue
        return line[len(value) :]
    raise _unwieldy(name, key)


def _with_line(text: str, key: str, line: str) -> str:
    """The text with a further line: where a comment shows the key, else above the first table."""
    table = _FIRST_TABLE.search(text)
    end = table.start() if table else len(text)
    shown = re.search(rf"^# ?{key} = .*$", text[:end], re.MULTILINE)
    if shown:
        return text[: shown.start()] + line + text[shown.end() :]
    top = re.sub(r"(\n[ \t]*#[^\n]*)*\Z", "", text[:end].rstrip())  # of the table's own comments
    return f"{top.rstrip()}\n{line}\n\n{text[len(top) :].lstrip()}"


def _unwieldy(name: str, keys: str) -> OperatorError:
    return OperatorError(
        Text(
            f"{keys} står i {name} på en måde, så det ikke kan ændres uden at miste kommentarer.",
            f"{name} has {keys} in a way that cannot be changed without its comments.",
        ),
        Text(
            "Skriv hver af dem på sin egen linje.",
            "Write each of them on a line of its own.",
        ),
    )
