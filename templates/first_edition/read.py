"""Reads a template of the first edition from its TOML file."""

import re
from pathlib import Path

from templates.first_edition.template import FormTemplate, Template
from templates.toml_source import read_model, read_text


def read_first(path: Path) -> Template | FormTemplate:
    """The template in this file, with a [form] or with a [table].

    Raises:
        OperatorError: it cannot be read, or is not valid (all problems are listed).
    """
    if re.search(r"^\[form\]", read_text(path), flags=re.MULTILINE):
        return read_model(path, FormTemplate)
    return read_model(path, Template)
