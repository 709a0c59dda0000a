"""What is told in two languages, as a test compares it."""

from collections.abc import Iterable

from templates.text import Said, said_in


def english(told: Iterable[Said]) -> tuple[str, ...]:
    """The sentences in English."""
    return tuple(said_in(one, "en") for one in told)
