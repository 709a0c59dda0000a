"""The JSON Schema of a template, for editors that complete and check TOML while it is written."""

import json
from collections.abc import Mapping
from typing import Any, Final

from templates.describe import meanings, summary
from templates.field import BaseField
from templates.notation import takes_one_value
from templates.parts_of import parts
from templates.read_template import BUNDLED, adapter
from templates.template import SCHEMA, Template

_WITH_COLUMNS: Final = (
    "TablesOutput", "ProgressOutput", "StillOutput", "LateOutput", "ControlSheet",
)  # fmt: skip
_TAGS: Final = ("type", "kind")
_EXTENDS: Final[Mapping[str, tuple[str, Mapping[str, Any]]]] = {
    "extends": (
        "id of the bundled template of which this one says only what differs",
        {"enum": list(BUNDLED)},
    ),
    "remove": (
        'what is taken away from it: "fields.x", "lists.x.value", "outputs.Sheet"',
        {"type": "array", "items": {"type": "string"}},
    ),
}


def schema_of_template() -> dict[str, Any]:
    """The schema, every key with what it means."""
    schema = adapter().json_schema()
    for name, definition in schema["$defs"].items():
        _described(definition, parts()[name])
        if issubclass(parts()[name], BaseField):
            del definition["properties"]["id"]
            definition["required"].remove("id")
        if name in _WITH_COLUMNS:
            columns = definition["properties"]["columns"]
            columns["items"] = {"anyOf": [{"type": "string"}, columns["items"]]}
    _described(schema, Template)
    whole = {key: schema.pop(key) for key in ("properties", "required", "additionalProperties")}
    schema |= {
        "$id": SCHEMA,
        "title": "budgetrunde template",
        "if": {"required": ["extends"]},
        "then": _extension(whole["properties"]),
        "else": whole,
    }
    return schema


def schema_text() -> str:
    """The schema as it is committed and printed."""
    return json.dumps(schema_of_template(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _described(definition: dict[str, Any], part: type[Any]) -> None:
    said = meanings(part)
    definition["description"] = summary(part)
    definition.pop("title", None)
    required = definition.setdefault("required", [])
    for key, found in definition["properties"].items():
        found.pop("title", None)
        if key in _TAGS and "const" in found and key not in required:
            required.append(key)
            found.pop("default", None)
        if takes_one_value(key) and found.get("items", {}).get("type") == "string":
            several = {name: found.pop(name) for name in ("type", "items")}
            several |= {name: found.pop(name) for name in ("minItems",) if name in found}
            found["anyOf"] = [several["items"], several]
        found["description"] = said[key]


def _extension(properties: dict[str, Any]) -> dict[str, Any]:
    """The keys of a template that extends another: any part of each table may stand alone."""
    tables = {"record", "edition", "lists", "fields", "packs", "sheets"}
    found: dict[str, Any] = {}
    for key, whole in properties.items():
        is_part = key in tables
        kind = {"type": "array" if key == "sheets" else "object"}
        found[key] = {**kind, "description": whole["description"]} if is_part else whole
    for key, (said, kind_of) in _EXTENDS.items():
        found[key] = {**kind_of, "description": said}
    return {
        "properties": found,
        "required": ["schema", "id", "version", "extends"],
        "additionalProperties": False,
    }
