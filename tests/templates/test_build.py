"""What is built without pydantic is what pydantic reads, and nothing else is built."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from templates.build import DoesNotFitError, built
from templates.notation import in_full
from templates.read_template import HOME, adapter
from templates.template import Template
from tests.support.made.template import template_data
from tests.templates.test_odd_values import odd_contents

_BROKEN = Path(__file__).parent / "broken"
_PATHS = sorted([*HOME.glob("*.toml"), *_BROKEN.glob("*.toml")])
_ROOT = Path(__file__).parents[2]


def said(data: dict[str, Any]) -> str:
    """The content as it is read: JSON in full."""
    return json.dumps(in_full(data), default=str)


def same(text: str) -> bool:
    """Whether both readers say the same; two that refuse do."""
    try:
        wanted = repr(adapter().validate_json(text, strict=True))
    except ValidationError:
        wanted = ""
    try:
        found = repr(built(Template, json.loads(text)))
    except DoesNotFitError:
        found = ""
    return found == wanted


@pytest.mark.parametrize("path", _PATHS, ids=lambda path: path.stem)
def test_built__each_file__is_what_pydantic_reads(path: Path) -> None:
    assert same(said(tomllib.loads(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", [path.stem for path in HOME.glob("*.toml")])
def test_built__bundled_template__fits(name: str) -> None:
    data = tomllib.loads((HOME / f"{name}.toml").read_text(encoding="utf-8"))
    assert built(Template, json.loads(said(data))).id == name


@settings(deadline=None, max_examples=60, derandomize=True)
@given(template_data())
def test_built__any_template__is_what_pydantic_reads(data: dict[str, Any]) -> None:
    assert built(Template, json.loads(said(data))).id == "lavet"
    assert same(said(data))


@settings(deadline=None, max_examples=200, derandomize=True)
@given(odd_contents())
def test_built__odd_value_anywhere__is_refused_where_pydantic_refuses(data: dict[str, Any]) -> None:
    assert same(said(data))


def test_read_template__that_fits__prepares_no_pydantic_class() -> None:
    code = (
        "from templates import read_template as reader\n"
        "reader.bundled_template('prioritering')\n"
        "raise SystemExit(reader.adapter.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, check=False)  # noqa: S603 - ours
    assert done.returncode == 0
