"""A template's content as TOML text."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_LONGEST_LINE: Final = 110


def toml_text(data: Mapping[str, Any]) -> str:
    """The content as TOML that says the same: values first, then each table under its header.

    Lists of tables at the top get headers of their own; deeper ones stand in lines.
    """
    return "\n".join(_table(data, ())).strip() + "\n"


def _table(data: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    inner = {key: value for key, value in data.items() if _has_header(value, path)}
    for key, value in data.items():
        if key not in inner:
            yield f"{_key(key)} = {_value(value, 0)}"
    for key, value in inner.items():
        here = (*path, key)
        dotted = ".".join(_key(step) for step in here)
        if isinstance(value, Mapping):
            if not value or any(not _has_header(one, here) for one in value.values()):
                yield f"\n[{dotted}]"
            yield from _table(value, here)
            continue
        for entry in value:
            yield f"\n[[{dotted}]]"
            for name, one in entry.items():
                yield f"{_key(name)} = {_value(one, 0)}"


def _has_header(value: Any, path: tuple[str, ...]) -> bool:
    if isinstance(value, Mapping):
        return len(path) == 0 or (len(path) == 1 and path[0] in ("lists", "fields", "packs"))
    return not path and _is_tables(value)


def _is_tables(value: Any) -> bool:
    is_list = isinstance(value, Sequence) and not isinstance(value, str)
    return is_list and bool(value) and all(isinstance(entry, Mapping) for entry in value)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: Any, depth: int) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_key(key)} = {_value(one, depth)}" for key, one in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if not isinstance(value, Sequence):
        return str(value)
    entries = [_value(one, depth + 1) for one in value]
    line = f"[{', '.join(entries)}]"
    if depth or (len(line) <= _LONGEST_LINE and not _is_tables(value)):
        return line
    return "[\n" + "".join(f"    {entry},\n" for entry in entries) + "]"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
