"""Cells and headers of the page's tables, which narrow screens show as cards.

The roles repeat what the elements mean: a browser forgets it where the style shows them as blocks.
"""

import html
from collections.abc import Sequence

from templates.frozen import frozen
from validate.reporters.plain import harmless
from validate.text import Language, Text


@frozen
class Column:
    """A column's header and the class that gives it its width."""

    name: Text
    style: str = ""


def text(value: str) -> str:
    """The value so that it is text and nothing else: between tags and in quoted attributes.

    >>> text("<b title='1'>")
    '&lt;b title=&#x27;1&#x27;&gt;'
    """
    return html.escape(harmless(value))


def head(columns: Sequence[Column], language: Language) -> str:
    """The header row."""
    cells = "".join(
        f'<th scope="col" role="columnheader"{_class(column.style)}>'
        f"{text(column.name.in_language(language))}</th>"
        for column in columns
    )
    return f'<thead role="rowgroup"><tr role="row">{cells}</tr></thead>'


def cell(column: Column, content: str, language: Language, style: str = "") -> str:
    """A cell of already escaped content, which names its column for the card."""
    label = text(column.name.in_language(language))
    return f'<td role="cell"{_class(style)} data-label="{label}">{content}</td>'


def _class(style: str) -> str:
    return f' class="{style}"' if style else ""
