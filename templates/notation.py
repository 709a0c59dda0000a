"""A template file's content in the one form that the classes have.

A file may write one id for a list of one, and a column as its field's id alone.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_LISTS = frozenset(
    {
        "from", "columns", "order", "of", "fields", "grid", "explains", "cost", "texts",
        "except", "note", "values", "omit",
    }
)  # fmt: skip
"""Keys of which one value may stand for a list of one."""


def in_full(data: Mapping[str, Any]) -> dict[str, Any]:
    """The content with lists and tables written in full, and each field with its id."""
    full: dict[str, Any] = _listed(data)
    fields = full.get("fields")
    if isinstance(fields, dict):
        full["fields"] = {
            name: value | {"id": name} if isinstance(value, dict) else value
            for name, value in fields.items()
        }
    for part in ("sheets", "outputs"):
        if isinstance(full.get(part), list):
            full[part] = [_with_columns(entry, part) for entry in full[part]]
    return full


def takes_one_value(key: str) -> bool:
    """Whether one value may stand for a list of one."""
    return key in _LISTS


def _listed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            key: [inner] if key in _LISTS and isinstance(inner, str) else _listed(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_listed(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


def _with_columns(part: Any, name: str) -> Any:
    if not isinstance(part, dict) or not isinstance(part.get("columns"), list):
        return part
    if name == "sheets" and part.get("kind") != "control":
        return part
    columns = [{"field": one} if isinstance(one, str) else one for one in part["columns"]]
    return part | {"columns": columns}
