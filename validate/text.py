"""A text in both languages in which findings are written."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["da", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages, with ``{places}`` that a fault fills in."""

    da: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text of the language."""
        return self.da if language == "da" else self.en
