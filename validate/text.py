"""A text in both languages in which findings are written."""

from typing import Literal

from templates.frozen import frozen

Language = Literal["da", "en"]


@frozen
class Text:
    """One text in both languages, with ``{places}`` that a fault fills in."""

    da: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text of the language."""
        return self.da if language == "da" else self.en
