"""The JSON Schema of a template: what an editor says while it is written."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from templates.describe import meanings
from templates.json_schema import schema_of_template
from templates.parts_of import parts
from templates.read_template import BUNDLED, HOME

_HERE = Path(__file__).parent
_VALID = (*(HOME / f"{name}.toml" for name in BUNDLED), _HERE / "data" / "opfolgning_udvidet.toml")
_MISSHAPEN = ("unknown-keys", "unknown-types", "missing-keys", "pack-incomplete")


def _tables(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from schema["$defs"].items()
    yield "Template", schema["else"]
    yield "extension", schema["then"]


def test_schema__itself__is_one() -> None:
    Draft202012Validator.check_schema(schema_of_template())


def test_schema__every_key__says_what_it_means() -> None:
    lacking = [
        f"{name}.{key}"
        for name, table in _tables(schema_of_template())
        for key, found in table["properties"].items()
        if not found.get("description")
    ]
    assert lacking == []


def test_meanings__every_class__says_each_key_once() -> None:
    for name, part in parts().items():
        assert all(text.endswith((".", "?")) for text in meanings(part).values()), name


@pytest.mark.parametrize("path", _VALID, ids=lambda path: path.stem)
def test_schema__valid_template__is_taken(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema_of_template()).iter_errors(data)) == []


@pytest.mark.parametrize("name", _MISSHAPEN)
def test_schema__template_of_wrong_shape__is_refused(name: str) -> None:
    text = (_HERE / "broken" / f"{name}.toml").read_text(encoding="utf-8")
    assert list(Draft202012Validator(schema_of_template()).iter_errors(tomllib.loads(text)))


def test_schema__committed_file__is_current() -> None:
    committed = json.loads((HOME / "template.schema.json").read_text(encoding="utf-8"))
    assert committed == schema_of_template(), "make docs writes it anew"
