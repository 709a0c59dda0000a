"""Reads a template of the second language from its TOML file."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from templates.template import Template
from templates.toml_source import read_text

_HOME = Path(__file__).parent

# Where the language lets one stand for a list of one.
_LISTS = {
    "from": "source",
    "of": "of",
    "note": "note",
    "fields": "fields",
    "cost": "cost",
    "texts": "texts",
    "values": "values",
    "except": "spared",
}


def bundled_template(name: str) -> Template:
    """The template of the second language that comes with the application under this id."""
    return read_template(_HOME / f"{name}.toml")


def read_template(path: Path) -> Template:
    """The template in this file."""
    data = tomllib.loads(read_text(path), parse_float=Decimal)
    return TypeAdapter(Template).validate_python(plain(data))


def plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """The file's content in the one form that the classes have: ids set, single values in lists."""
    fields = {
        key: _one_as_list(value) | {"id": key} for key, value in data.get("fields", {}).items()
    }
    outputs = [_with_columns(_one_as_list(output)) for output in data.get("outputs", ())]
    sheets = [_with_columns(sheet, only="control") for sheet in data.get("sheets", ())]
    sheets = [
        sheet
        | {
            "totals": [_one_as_list(total) for total in sheet.get("totals", ())],
        }
        if "totals" in sheet
        else sheet
        for sheet in sheets
    ]
    checks = [
        check | {"when": [_one_as_list(condition) for condition in check.get("when", ())]}
        for check in data.get("checks", ())
    ]
    packs = {name: _one_as_list(pack) for name, pack in data.get("packs", {}).items()}
    return dict(data) | {
        "fields": fields,
        "outputs": outputs,
        "sheets": sheets,
        "checks": checks,
        "packs": packs,
    }


def _one_as_list(part: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in part.items():
        name = _LISTS.get(key, key)
        found[name] = [value] if key in _LISTS and isinstance(value, str) else value
    for key in ("totals", "below", "rows"):
        if key in found:
            found[key] = [_one_as_list(entry) for entry in found[key]]
    return found


def _with_columns(part: Mapping[str, Any], only: str = "") -> dict[str, Any]:
    """The part with each column as a table, where a template may give its id alone."""
    if "columns" not in part or (only and part.get("kind") != only):
        return dict(part)
    columns = [
        {"field": column} if isinstance(column, str) else column for column in part["columns"]
    ]
    return dict(part) | {"columns": columns}
