"""The template of the second language that a round or a command names."""

import re
from pathlib import Path

from templates.load import FILE_NAME, template_ids
from templates.read_template import read_template
from templates.template import SCHEMA, Template
from templates.toml_source import read_text

_HOME = Path(__file__).parent


def find_template(name: str, base: Path | None = None) -> Template | None:
    """The template of the second language of this id or path; None where it is of the first.

    Args:
        name: as written by the operator.
        base: the folder that a relative path starts from.

    Raises:
        OperatorError: the file cannot be read.
    """
    path = find_template_path(name, base)
    return None if path is None else read_template(path)


def find_template_path(name: str, base: Path | None = None) -> Path | None:
    """The file of the template of the second language that is meant; None where there is none."""
    if name in template_ids():
        return None
    bundled = _HOME / f"{name}.toml"
    if re.fullmatch(r"[a-z][a-z0-9_]*", name) and bundled.is_file():
        return bundled
    path = (base or Path()) / name
    if path.is_dir():
        path /= FILE_NAME
    if not path.is_file():
        return None
    is_second = re.search(rf'^schema\s*=\s*"{SCHEMA}"', read_text(path), flags=re.MULTILINE)
    return path if is_second else None
