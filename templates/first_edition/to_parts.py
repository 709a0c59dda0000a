"""What both kinds of templates of the first edition have in common, in the second edition."""

import tomllib
from collections.abc import Mapping
from typing import Any

from templates.first_edition.parts import Guidance, ValueList
from templates.first_edition.template import AnyTemplate
from templates.read_template import HOME
from templates.template import SCHEMA
from templates.toml_source import read_text


def bundled_data(name: str) -> dict[str, Any]:
    """The content of the bundled template of the second edition: what code knew of the first."""
    return tomllib.loads(read_text(HOME / f"{name}.toml"))


def head(first: AnyTemplate) -> dict[str, Any]:
    """The keys at the top."""
    return {
        "schema": SCHEMA,
        "id": first.id,
        "version": first.version,
        "title": first.title,
        "summary": first.summary,
        "unit": first.unit,
        "decimals": first.decimals,
    }


def lists_data(lists: Mapping[str, ValueList]) -> dict[str, Any]:
    """The lists."""
    return {
        name: {
            "label": found.label,
            "values": [
                one.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
                for one in found.values
            ],
        }
        for name, found in lists.items()
    }


def guidance_data(guidance: Guidance) -> dict[str, Any]:
    """The sheet of guidance; its headings are the application's and the list's label."""
    return {
        "kind": "guidance",
        "name": guidance.sheet,
        "intro": guidance.intro,
        "steps": list(guidance.steps),
        "explains": [guidance.list],
        "closing": guidance.closing,
    }


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """The part with ids replaced, as values and in braces."""
    if isinstance(value, Mapping):
        return {names.get(key, key): renamed(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [renamed(one, names) for one in value]
    if not isinstance(value, str):
        return value
    for old, new in names.items():
        value = value.replace(f"{{{old}}}", f"{{{new}}}")
    return names.get(value, value)
