"""What a placeholder can say in the office's own texts in a workbook."""

from collections.abc import Iterator
from typing import Final

from templates.template import Template

OF_WORKBOOK: Final = ("unit", "round", "years", "deadline")
"""Known in hints, guidance and introductions, beside the fields that have an example."""

EXAMPLES: Final = ("code", "date", "year")
"""Types of fields of which the round has an example."""


def known_in_workbook(template: Template) -> Iterator[str]:
    """The names of all placeholders that are filled in there."""
    yield from OF_WORKBOOK
    yield from (name for name, field in template.fields.items() if field.type in EXAMPLES)
