"""A text in both languages in which findings are written."""

from templates.text import Language, Text

__all__ = ["Language", "Text"]
