"""A text in both languages that a person of the office may read."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from templates.frozen import frozen

Language = Literal["da", "en"]


@frozen
class Text:
    """One text in both languages; of a finding, with ``{places}`` that a fault fills in."""

    da: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text of the language."""
        return self.da if language == "da" else self.en


NOTHING = Text("", "")
"""Nothing is told."""

Said: TypeAlias = str | Text
"""What is told: in both languages, or the same in each, as a name or a path is."""


def said_in(said: Said, language: Language) -> str:
    """What is told, in the language."""
    return said if isinstance(said, str) else said.in_language(language)


def with_place(place: str, said: Said) -> Text:
    """What is told of a place, behind it.

    >>> with_place("runde.toml:3", Text("skriv år", "write years")).da
    'runde.toml:3: skriv år'
    """
    return Text(f"{place}: {said_in(said, 'da')}", f"{place}: {said_in(said, 'en')}")


def listed(names: Sequence[str]) -> Text:
    """The names as each language lists them.

    >>> listed(["aftale.xlsx", "aftale.csv"]).da
    'aftale.xlsx og aftale.csv'
    """
    *most, last = names or [""]
    begun = ", ".join(most)
    return Text(f"{begun} og {last}", f"{begun} and {last}") if most else Text(last, last)


def problems_of(name: str, count: int) -> Text:
    """How many problems a file has.

    >>> problems_of("runde.toml", 2).en
    'runde.toml has 2 problems.'
    """
    return Text(
        f"{name} har {count} fejl.",
        f"{name} has {count} {'problem' if count == 1 else 'problems'}.",
    )
