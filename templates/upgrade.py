"""A template of the first edition, written in the second."""

from pathlib import Path
from typing import Any

from templates.errors import OperatorError
from templates.first_edition.read import read_first
from templates.first_edition.template import FormTemplate
from templates.first_edition.to_form import form_data
from templates.first_edition.to_rows import rows_data
from templates.load import template_path
from templates.template import SCHEMA
from templates.text import Text
from templates.toml_source import read_text, toml_data
from templates.toml_text import toml_text


def upgraded(name: str, base: Path | None = None) -> str:
    """The TOML text of the second edition that means what the template means; without comments.

    Where the second edition makes something of itself (words of a refusal, what a status means to
    the council), the first edition's own words fall away.

    Args:
        name: a bundled id, a file or its folder.
        base: the folder that a relative path starts from.

    Raises:
        OperatorError: there is no such template, it is not valid, or of the second edition already.
    """
    return toml_text(upgraded_data(name, base))


def upgraded_data(name: str, base: Path | None = None) -> dict[str, Any]:
    """What `upgraded` writes."""
    path = template_path(name, base)
    if toml_data(read_text(path), str(path)).get("schema") == SCHEMA:
        raise OperatorError(
            Text(
                f"{path} er allerede en skabelon i anden udgave.",
                f"{path} is a template of the second edition already.",
            )
        )
    first = read_first(path)
    return form_data(first) if isinstance(first, FormTemplate) else rows_data(first)
