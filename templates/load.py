"""The templates that come with the application, and any that an office wrote itself."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from templates import template as second
from templates.errors import OperatorError
from templates.read_template import BUNDLED, read_template
from templates.spec import AnyTemplate, FormTemplate, Template
from templates.structure import structure_hash
from templates.toml_source import read_model, read_text

_HOME = Path(__file__).parent
FILE_NAME = "template.toml"
_FIRST = frozenset(path.parent.name for path in _HOME.glob(f"*/{FILE_NAME}"))
# A bundled template that has both editions is used in its first until the rounds have moved.
_SECOND = frozenset(BUNDLED) - _FIRST


@dataclass(frozen=True, slots=True)
class Heading:
    """What is told of a template, of either edition.

    Attributes:
        hash: 16 hex digits over what a filled workbook would notice.
    """

    id: str
    version: int
    title: str
    summary: str
    hash: str


def template_ids() -> tuple[str, ...]:
    """The ids of the templates that come with the application, sorted."""
    return tuple(sorted(_FIRST | _SECOND))


def template_path(name: str, base: Path | None = None) -> Path:
    """The template file that a round or a command names: a bundled id, a TOML file or its folder.

    Args:
        name: as written by the operator.
        base: the folder that a relative path starts from.

    Raises:
        OperatorError: nothing of that name is found.
    """
    if name in _SECOND:
        return _HOME / f"{name}.toml"
    if name in _FIRST:
        return _HOME / name / FILE_NAME
    path = (base or Path()) / name
    if path.is_dir():
        path /= FILE_NAME
    if not path.is_file():
        known = ", ".join(template_ids())
        raise OperatorError(
            f"There is no template {name}.", f"Name one of {known}, or the path of a TOML file."
        )
    return path


def schema_of(path: Path) -> str:
    """What the file says of its edition ("template-v2"), or ""; nothing else of it is read.

    Raises:
        OperatorError: it cannot be read.
    """
    found = re.search(r"""^schema\s*=\s*["']([^"'\n]*)["']""", read_text(path), re.MULTILINE)
    return found[1] if found else ""


def load_template_v2(name: str, base: Path | None = None) -> second.Template:
    """The template of the second edition of this id or path, checked.

    Raises:
        OperatorError: not found, of the first edition, or not valid (all problems are listed).
    """
    return read_template(template_path(name, base))


def heading_of(name: str, base: Path | None = None) -> Heading:
    """What is told of the template of this id or path, of either edition; it is checked.

    Raises:
        OperatorError: not found, or not a valid template (all problems are listed).
    """
    if schema_of(template_path(name, base)) != second.SCHEMA:
        first = load_any_template(name, base)
        return Heading(first.id, first.version, first.title, first.summary, content_hash(first))
    found = load_template_v2(name, base)
    return Heading(found.id, found.version, found.title, found.summary, structure_hash(found))


def load_template(name: str, base: Path | None = None) -> Template:
    """The template with a [table] of this id or path, checked.

    Raises:
        OperatorError: as `load_any_template`, or the template has a [form].
    """
    template = load_any_template(name, base)
    if isinstance(template, FormTemplate):
        raise OperatorError(f"The template {name} is a form, not a table.")
    return template


def load_any_template(name: str, base: Path | None = None) -> Template | FormTemplate:
    """The template of the first edition of this id or path: with a [form] or with a [table].

    Raises:
        OperatorError: not found, of the second edition, or not valid (all problems are listed).
    """
    path = template_path(name, base)
    if schema_of(path) == second.SCHEMA:
        raise OperatorError(f"{path} is a template of the second edition; the first is asked for.")
    if re.search(r"^\[form\]", read_text(path), flags=re.MULTILINE):
        return read_model(path, FormTemplate)
    return read_model(path, Template)


def content_hash(template: AnyTemplate) -> str:
    """The first 16 hex digits of the SHA-256 over the template's content, not its spelling."""
    data: dict[str, Any] = template.model_dump(mode="json", by_alias=True)
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def json_schema() -> str:
    """The JSON Schema of template.toml, for editors that complete and check TOML."""
    kinds = TypeAdapter[Template | FormTemplate](Template | FormTemplate)
    schema = kinds.json_schema(by_alias=True)
    schema["$id"] = "template-v1"
    schema["title"] = "budgetrunde template.toml"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
